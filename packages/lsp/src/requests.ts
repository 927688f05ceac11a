/** How requests and notifications reach features: in the order of a server's life, and so that no failure ends it. */

import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  type NotificationHandler,
  type Position,
  type ProtocolConnection,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  ResponseError,
  type TextDocumentIdentifier,
} from "vscode-languageserver-protocol";
import { toOffset } from "./convert.ts";
import { createLog } from "./failures.ts";
import { areParams } from "./params.ts";
import { openSource, type Session } from "./session.ts";
import type { Source } from "./source.ts";

/** Where a server is in its life once it is initialized. */
export type Stage = "running" | "shut down";

/** A request about a document, and about a place in one. */
interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}
interface PlaceParams extends DocumentParams {
  readonly position: Position;
}

/** Registers features. What a feature throws is logged once, with its stack, and answered by null; parameters of another form are refused. */
export interface Requests {
  readonly on: <P, R, PR, RO>(
    type: ProtocolRequestType<P, R | null, PR, unknown, RO>,
    feature: (params: P, session: Session, token: CancellationToken) => R | null | Promise<R | null>,
  ) => void;
  /** For a feature that looks at a document that is open. */
  readonly onDocument: <P extends DocumentParams, R, PR, RO>(
    type: ProtocolRequestType<P, R | null, PR, unknown, RO>,
    feature: (source: Source, params: P, session: Session, token: CancellationToken) => R | null | Promise<R | null>,
  ) => void;
  /** For a feature that looks at a place in a document that is open, by its offset. */
  readonly onPlace: <P extends PlaceParams, R, PR, RO>(
    type: ProtocolRequestType<P, R | null, PR, unknown, RO>,
    feature: (
      source: Source,
      offset: number,
      session: Session,
      params: P,
      token: CancellationToken,
    ) => R | null | Promise<R | null>,
  ) => void;
  readonly onNotification: <P, RO>(
    type: ProtocolNotificationType<P, RO>,
    feature: (params: P, session: Session) => void | Promise<void>,
  ) => void;
  /** Does a task of the server's own; what it throws is logged, also later. */
  readonly attempt: (name: string, task: () => void | Promise<void>) => void;
}

/** Makes the registry of a session; `stageOf` tells at which stage the server is. */
export function createRequests(connection: ProtocolConnection, session: Session, stageOf: () => Stage): Requests {
  const log = createLog(connection);
  const register = <P, PR, RO>(
    type: ProtocolRequestType<P, unknown, PR, unknown, RO>,
    keys: readonly string[],
    feature: (params: P, inSession: Session, token: CancellationToken) => unknown,
  ): void => {
    connection.onRequest(type, async (params, token) => {
      if (stageOf() === "shut down") return new ResponseError(ErrorCodes.InvalidRequest, "the server is shut down");
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "");
      if (!areParams(type.method, params, keys)) {
        return new ResponseError(ErrorCodes.InvalidParams, `these are not the parameters of ${type.method}`);
      }
      const start = performance.now();
      try {
        return await feature(params, session, token);
      } catch (error) {
        if (error instanceof ResponseError) return error;
        log.failure(type.method, error, session);
        return null;
      } finally {
        log.took(type.method, start, session);
      }
    });
  };
  const registerDocument = <P extends DocumentParams, PR, RO>(
    type: ProtocolRequestType<P, unknown, PR, unknown, RO>,
    keys: readonly string[],
    feature: (source: Source, params: P, inSession: Session, token: CancellationToken) => unknown,
  ): void =>
    register(type, ["textDocument", ...keys], (params, _, token) => {
      const source = openSource(session, params.textDocument.uri);
      return source === undefined ? null : feature(source, params, session, token);
    });
  const attempt: Requests["attempt"] = (name, task) => {
    const fail = (error: unknown): void => log.failure(name, error, session);
    try {
      void Promise.resolve(task()).catch(fail);
    } catch (error) {
      fail(error);
    }
  };
  return {
    on: (type, feature) => register(type, [], feature),
    onDocument: (type, feature) => registerDocument(type, [], feature),
    onPlace: (type, feature) =>
      registerDocument(type, ["position"], (source, params, _, token) =>
        feature(source, toOffset(source, params.position), session, params, token),
      ),
    onNotification: (type, feature) => {
      const handle: NotificationHandler<Parameters<typeof feature>[0]> = (params) => {
        // What comes out of turn is dropped, as the protocol asks for.
        if (stageOf() === "shut down") return;
        if (!areParams(type.method, params)) log.badParams(type.method, session);
        else attempt(type.method, () => feature(params, session));
      };
      connection.onNotification(type, handle);
    },
    attempt,
  };
}
