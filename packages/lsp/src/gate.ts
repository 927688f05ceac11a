/** Holds a client's messages back while the server is loaded. */

import type { MessageStrategy } from "vscode-languageserver-protocol";

/** A gate that messages go through one after the other. It is open to begin with. */
export interface Gate {
  /** For the connection whose messages it holds. */
  readonly messageStrategy: MessageStrategy;
  /** Holds messages from now on, and calls back when the first of them has come. */
  readonly close: (onFirst: () => void) => void;
  /** Lets everything through that has come meanwhile. */
  readonly open: () => void;
}

/** Makes an open gate. */
export function createGate(): Gate {
  let held: (() => void)[] | undefined;
  let tellFirst: (() => void) | undefined;
  return {
    messageStrategy: {
      handleMessage: (message, next) => {
        if (held === undefined) return void next(message);
        held.push(() => void next(message));
        tellFirst?.();
        tellFirst = undefined;
      },
    },
    close: (onFirst) => {
      held = [];
      tellFirst = onFirst;
    },
    open: () => {
      const waiting = held ?? [];
      held = undefined;
      for (const pass of waiting) pass();
    },
  };
}
