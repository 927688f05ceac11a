/** Starts the client, and registers what an editor has beside the server's own features. */

import { commands, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { createConfig } from "./create-config.ts";
import { createStatusBar } from "./status-bar.ts";

/** Starts the client; it stops with the extension. */
export async function connect(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    client,
    commands.registerCommand("imglint.restart", async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    }),
    commands.registerCommand("imglint.showOutput", () => client.outputChannel.show()),
    commands.registerCommand("imglint.createConfig", () => createConfig(client)),
  );
  await client.start();
  createStatusBar(client, context);
}
