/** The front of the server: it answers initialize at once, and loads what does the work when the next message comes. */

import {
  ErrorCodes,
  ExitNotification,
  type InitializeParams,
  InitializeRequest,
  type MessageConnection,
  type ProtocolConnection,
  ResponseError,
} from "vscode-languageserver-protocol";
import { capabilitiesFor } from "./capabilities.ts";
import { clientOf } from "./client.ts";
import type { Gate } from "./gate.ts";
import { areParams } from "./params.ts";

/** Serves a client that has initialized the server with these parameters, until `exit` is called with a status. */
export type StartServer = (
  connection: ProtocolConnection,
  params: InitializeParams,
  exit: (status: number) => void,
) => void;

/** What the front needs of where it runs. */
export interface Platform {
  /** The version of the server. */
  readonly version: string;
  readonly load: () => Promise<StartServer>;
  /** Is told the process of the client, which the server is not to outlive. */
  readonly follow: (processId: number) => void;
  /** Ends the server with a status. */
  readonly exit: (status: number) => void;
}

/** Welcomes one client on a connection whose messages go through the gate: it is closed until the server is loaded. */
export function welcome(connection: MessageConnection, gate: Gate, platform: Platform): void {
  const others = connection.onRequest(
    (_method: string) => new ResponseError(ErrorCodes.ServerNotInitialized, "initialize comes first"),
  );
  const start = async (params: InitializeParams): Promise<void> => {
    const startServer = await platform.load();
    others.dispose();
    startServer(connection, params, platform.exit);
    gate.open();
  };

  connection.onRequest(InitializeRequest.type, (params) => {
    if (!areParams(InitializeRequest.method, params)) {
      return new ResponseError(ErrorCodes.InvalidParams, "these are not the parameters of initialize");
    }
    // A server that cannot be loaded ends, which its client tells the user.
    gate.close(() => void start(params).catch(() => platform.exit(1)));
    if (params.processId !== null) platform.follow(params.processId);
    const capabilities = capabilitiesFor(clientOf(params));
    return { capabilities, serverInfo: { name: "imglint", version: platform.version } };
  });
  connection.onNotification(ExitNotification.type, () => platform.exit(1));

  connection.listen();
}
