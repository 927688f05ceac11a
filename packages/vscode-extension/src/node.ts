/** The extension on the desktop and in remote windows: the server is a process of the extension host's own Node.js. */

import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientName, clientOptions, clientSettings } from "./client.ts";
import { connect } from "./connect.ts";
import { registerTasks } from "./tasks.ts";

/** Starts the server and what stands on it. */
export async function start(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "dist", "server", "main.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(clientSettings, clientName, { run: server, debug: server }, clientOptions());
  registerTasks(context);
  await connect(client, context);
}
