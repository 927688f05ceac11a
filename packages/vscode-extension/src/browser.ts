/** The extension in a browser: the server is a worker, and the client sends it the files that it cannot read itself. */

import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientName, clientOptions, clientSettings } from "./client.ts";
import { connect } from "./connect.ts";
import { sendFiles } from "./send-files.ts";

/** Starts the server and what stands on it. */
export async function start(context: ExtensionContext): Promise<void> {
  const worker = startWorker(Uri.joinPath(context.extensionUri, "dist", "server", "worker.js").toString(true));
  const client = new LanguageClient(clientSettings, clientName, worker, clientOptions());
  await connect(client, context);
  await sendFiles(client, context);
}

/** The editor starts every worker as a classic script, which can load a module; messages that come before it is there are kept. */
function startWorker(module: string): Worker {
  const script = `
    const early = [];
    onmessage = (event) => early.push(event);
    import(${JSON.stringify(module)}).then(
      () => early.forEach((event) => onmessage(event)),
      (error) => setTimeout(() => { throw error; }),
    );`;
  return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
}
