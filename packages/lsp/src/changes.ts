/** Changes in the workspace, for those who wait for the next one. */

import type { CancellationToken } from "vscode-languageserver-protocol";

/** Tells that something changed, and waits for that. */
export interface Changes {
  readonly tell: () => void;
  /** How many changes there were. */
  readonly count: () => number;
  /** Ends with the first change after so many, or when it is cancelled. */
  readonly after: (count: number, token: CancellationToken) => Promise<void>;
}

/** Makes a place to tell of changes. */
export function createChanges(): Changes {
  const waiting = new Set<() => void>();
  let count = 0;
  return {
    tell: () => {
      count++;
      for (const wake of waiting) wake();
    },
    count: () => count,
    after: (known, token) =>
      new Promise((resolve) => {
        if (count > known || token.isCancellationRequested) return resolve();
        const wake = (): void => {
          waiting.delete(wake);
          cancelled.dispose();
          resolve();
        };
        const cancelled = token.onCancellationRequested(wake);
        waiting.add(wake);
      }),
  };
}
