/** Pushes the diagnostics of open documents to a client that does not pull them: soon after each edit, and never of an older text. */

import { type ProtocolConnection, PublishDiagnosticsNotification, RAL } from "vscode-languageserver-protocol";
import { diagnosticsOf } from "./features/diagnostics.ts";
import type { Session } from "./session.ts";

/** Publishes diagnostics by URI. */
export interface Publisher {
  /** Publishes a document's diagnostics when no more edits of it come in; an edit before that starts the wait anew. */
  readonly schedule: (uri: string) => void;
  /** Takes a document's diagnostics away. */
  readonly clear: (uri: string) => void;
  readonly dispose: () => void;
}

/** A text that was checked in this many milliseconds is checked at each edit; a larger one waits for a pause in the edits. */
const cheap = 10;

/** How long the pause is: so many times what checking took, and at most so many milliseconds. */
const pause = { factor: 4, most: 1000 };

/** Makes the publisher of a session. `check` runs one document's check and keeps what it throws to itself. */
export function createPublisher(
  connection: ProtocolConnection,
  session: Session,
  check: (task: () => void) => void,
): Publisher {
  const { timer } = RAL();
  const waiting = new Map<string, { dispose(): void }>();
  const costs = new Map<string, number>();
  const stop = (uri: string): void => {
    waiting.get(uri)?.dispose();
    waiting.delete(uri);
  };
  const send = (uri: string): void => {
    waiting.delete(uri);
    const open = session.documents.get(uri);
    if (open === undefined) return;
    const start = performance.now();
    const { version } = open;
    const diagnostics = diagnosticsOf(open, session);
    costs.set(uri, performance.now() - start);
    const params = { uri, ...(version !== null && { version }), diagnostics };
    void connection.sendNotification(PublishDiagnosticsNotification.type, params);
  };
  return {
    schedule: (uri) => {
      stop(uri);
      const cost = costs.get(uri) ?? 0;
      const task = (): void => check(() => send(uri));
      const wait =
        cost < cheap ? timer.setImmediate(task) : timer.setTimeout(task, Math.min(cost * pause.factor, pause.most));
      waiting.set(uri, wait);
    },
    clear: (uri) => {
      stop(uri);
      costs.delete(uri);
      void connection.sendNotification(PublishDiagnosticsNotification.type, { uri, diagnostics: [] });
    },
    dispose: () => [...waiting.keys()].forEach(stop),
  };
}
