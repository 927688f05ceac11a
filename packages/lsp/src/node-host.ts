/** The server's host in a process of Node.js: the file system. */

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { lintIgnoreFiles, nodeFiles, templatesBelow } from "imglint/node";
import { URI } from "vscode-uri";
import type { Host } from "./host.ts";
import { endAfter } from "./process-end.ts";

/** The documentation's pages of rules, by the folder that stands beside the bundle; none where it does not. */
export function createRulePages(docs: string): Host["rulePage"] {
  const folders = { en: join(docs, "rules"), zh: join(docs, "zh/rules") };
  return (id, locale) => {
    const page = join(folders[locale], `${id}.md`);
    return existsSync(page) ? URI.file(page).toString() : undefined;
  };
}

/** The host of this process, for a server of a version. */
export function createNodeHost(version: string): Host {
  return {
    version,
    follow: endAfter,
    files: nodeFiles,
    pathOf: (uri) => {
      const { scheme, fsPath } = URI.parse(uri);
      return scheme === "file" ? fsPath : undefined;
    },
    uriOf: (path) => URI.file(path).toString(),
    templatesBelow: (folder, configs) => templatesBelow(folder, { configs, ignoreFiles: lintIgnoreFiles }),
    stampOf: (path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats === undefined ? undefined : `${stats.mtimeMs}-${stats.size}`;
    },
    loadFormatter: async () => (await import("./node-formatter.ts")).createNodeFormatter(),
    rulePage: createRulePages(join(import.meta.dirname, "docs")),
  };
}
