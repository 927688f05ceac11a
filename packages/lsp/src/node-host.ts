/** The server's host in a process of Node.js: the file system. */

import { findFiles, lintIgnoreFiles, nodeFiles } from "imglint/node";
import { URI } from "vscode-uri";
import type { Host } from "./host.ts";

/** The host of this process. */
export function createNodeHost(): Host {
  return {
    files: nodeFiles,
    pathOf: (uri) => {
      const { scheme, fsPath } = URI.parse(uri);
      return scheme === "file" ? fsPath : undefined;
    },
    uriOf: (path) => URI.file(path).toString(),
    findTemplates: (folder, configs, max) => {
      const options = { configs, forceExclude: false, ignoreFiles: lintIgnoreFiles };
      return Promise.resolve(findFiles([folder], folder, options).paths.slice(0, max));
    },
    loadFormatter: async () => (await import("./node-formatter.ts")).createNodeFormatter(),
    rulePage: () => undefined,
  };
}
