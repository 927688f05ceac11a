/** The server's host in a process of Node.js: the file system. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { findFiles, lintIgnoreFiles, nodeFiles } from "imglint/node";
import { URI } from "vscode-uri";
import type { Host } from "./host.ts";

/** The documentation's pages of rules, by the folder that stands beside the bundle; none where it does not. */
export function createRulePages(docs: string): Host["rulePage"] {
  const folders = { en: join(docs, "rules"), zh: join(docs, "zh/rules") };
  return (id, locale) => {
    const page = join(folders[locale], `${id}.md`);
    return existsSync(page) ? URI.file(page).toString() : undefined;
  };
}

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
    rulePage: createRulePages(join(import.meta.dirname, "docs")),
  };
}
