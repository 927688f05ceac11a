/** The server's host in a process of Node.js: the file system. */

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { lintIgnoreFiles, nodeFiles, templatesBelow } from "imglint/node";
import type { Host } from "./host.ts";
import { fileUri, parseUri } from "./uri.ts";

/** The documentation's pages of rules, by the folder that stands beside the bundle; none where it does not. */
export function createRulePages(docs: string): Host["rulePage"] {
  const folders = { en: join(docs, "rules"), zh: join(docs, "zh/rules") };
  return (id, locale) => {
    const page = join(folders[locale], `${id}.md`);
    return existsSync(page) ? fileUri(page) : undefined;
  };
}

/** The host of this process. */
export function createNodeHost(): Host {
  return {
    files: nodeFiles,
    pathOf: (uri) => {
      const parsed = parseUri(uri);
      return parsed?.scheme === "file" ? parsed.fsPath : undefined;
    },
    uriOf: fileUri,
    templatesBelow: (folder, configs) => templatesBelow(folder, { configs, ignoreFiles: lintIgnoreFiles }),
    stampOf: (path) => {
      try {
        const { mtimeMs, size } = statSync(path);
        return `${mtimeMs}-${size}`;
      } catch {
        return undefined;
      }
    },
    loadFormatter: async () => (await import("./node-formatter.ts")).createNodeFormatter(),
    rulePage: createRulePages(join(import.meta.dirname, "docs")),
  };
}
