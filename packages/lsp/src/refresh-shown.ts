/** Tells a client to ask again for what it shows beside findings, since settings or configurations have changed. */

import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  type ProtocolConnection,
} from "vscode-languageserver-protocol";
import type { Client } from "./client.ts";

/** Asks for lenses and hints to be asked for again, as far as the client can do that. */
export function refreshShown(connection: ProtocolConnection, { refreshesLenses, refreshesHints }: Client): void {
  // A client that refuses shows them as they were.
  if (refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  if (refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
}
