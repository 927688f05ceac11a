/** The extension, wherever it runs: in a host of Node.js (the desktop, remote windows) or in a worker of a browser. */

import type { ExtensionContext } from "vscode";

/** Starts the server and what stands on it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const isNode = typeof process === "object" && process.versions?.node !== undefined;
  const { start } = isNode ? await import("./node.ts") : await import("./browser.ts");
  await start(context);
}
