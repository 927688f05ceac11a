/** Changes in the workspace, for those who wait for the next one. */

import type { CancellationToken } from "vscode-languageserver-protocol";

/** Tells that something changed, and waits for that. */
export interface Changes {
  readonly tell: () => void;
  /** Ends with the next change, or when it is cancelled. */
  readonly next: (token: CancellationToken) => Promise<void>;
}

/** Makes a place to tell of changes. */
export function createChanges(): Changes {
  let waiting: (() => void)[] = [];
  return {
    tell: () => {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    next: (token) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        token.onCancellationRequested(() => resolve());
      }),
  };
}
