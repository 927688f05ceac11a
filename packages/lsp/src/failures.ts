/** What the server writes to its client's log of its own work: what failed, and how long requests took. */

import { stackOf } from "imglint";
import {
  LogMessageNotification,
  LogTraceNotification,
  MessageType,
  type ProtocolConnection,
} from "vscode-languageserver-protocol";
import type { Session } from "./session.ts";
import { say } from "./texts.ts";

/** Writes to the log of a client. */
export interface Log {
  /** Tells of a bug with its stack, each once. */
  readonly failure: (method: string, error: unknown, session: Session) => void;
  /** Tells that what came with a notification is not what the protocol says, once for each method. */
  readonly badParams: (method: string, session: Session) => void;
  /** Tells how long a request took since its start, where the client traces the server. */
  readonly took: (method: string, start: number, session: Session) => void;
}

/** What was told is remembered of so many failures. */
const mostRemembered = 1000;

/** Makes the log of a connection. */
export function createLog(connection: ProtocolConnection): Log {
  const told = new Set<string>();
  const log = (key: string, type: MessageType, message: string): void => {
    if (told.has(key) || told.size > mostRemembered) return;
    told.add(key);
    void connection.sendNotification(LogMessageNotification.type, { type, message });
  };
  return {
    failure: (method, error, session) => {
      const stack = stackOf(error);
      const text = say(session.client.locale, "failed", { method });
      log(`${method}\n${stack}`, MessageType.Error, `${text}\n${stack}`);
    },
    badParams: (method, { client }) => {
      log(method, MessageType.Warning, say(client.locale, "badParams", { method }));
    },
    took: (method, start, { trace }) => {
      if (trace === "off") return;
      const message = `${method}: ${(performance.now() - start).toFixed(1)} ms`;
      void connection.sendNotification(LogTraceNotification.type, { message });
    },
  };
}
