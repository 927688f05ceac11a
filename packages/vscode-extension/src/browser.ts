/** The extension in a browser: the server is a worker, and the client sends it the files that it cannot read itself. */

import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientName, clientOptions, clientSettings } from "./client.ts";
import { connect } from "./connect.ts";
import { sendFiles } from "./send-files.ts";

/** Starts the server and what stands on it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, "dist", "server", "browser.js").toString(true));
  const client = new LanguageClient(clientSettings, clientName, worker, clientOptions());
  await connect(client, context);
  await sendFiles(client, context);
}
