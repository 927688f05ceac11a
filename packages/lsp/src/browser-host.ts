/** The server's host in a worker of a browser: it sees the files that its client sends. */

import { formatInBrowser } from "./browser-formatter.ts";
import type { Host } from "./host.ts";
import { URI } from "vscode-uri";

/** Makes a host without files. */
export function createBrowserHost(): Host {
  return {
    files: { read: (path) => ({ problem: { path, text: "noSuchFile" } }), isThere: () => false },
    pathOf: (uri) => URI.parse(uri).path,
    uriOf: (path) => URI.file(path).toString(),
    findTemplates: () => Promise.resolve([]),
    loadFormatter: () => Promise.resolve(formatInBrowser),
    rulePage: () => undefined,
  };
}
