/** The server's host in a worker of a browser: it sees the files that its client sends it, and no others. */

import { type ConfigLoader, kindOfPath } from "imglint";
import { URI } from "vscode-uri";
import { formatInBrowser } from "./browser-formatter.ts";
import type { Host } from "./host.ts";
import { parseUri } from "./uri.ts";

/** All files together may have so many UTF-16 code units; what comes after that is left out. */
const mostCharacters = 64_000_000;

interface File {
  readonly text: string;
  readonly stamp: string;
}

/** Makes a host without files. All of its documents are of one scheme and authority, those of the workspace. */
export function createBrowserHost(): Host {
  const files = new Map<string, File>();
  let characters = 0;
  let changes = 0;
  let base = URI.from({ scheme: "file", path: "/" });
  const remove = (path: string): void => {
    characters -= files.get(path)?.text.length ?? 0;
    files.delete(path);
  };
  return {
    takeFiles: (changed) => {
      for (const { uri, text } of changed) {
        const parsed = parseUri(uri);
        if (parsed === undefined) continue;
        base = parsed;
        remove(base.path);
        if (text === null || characters + text.length > mostCharacters) continue;
        characters += text.length;
        files.set(base.path, { text, stamp: String(changes++) });
      }
    },
    files: {
      read: (path, max = Infinity) => {
        const text = files.get(path)?.text;
        if (text === undefined) return { problem: { path, text: "noSuchFile" } };
        return text.length > max ? { problem: { path, text: "tooLarge", data: { size: text.length, max } } } : { text };
      },
      isThere: (path) => files.has(path),
    },
    pathOf: (uri) => {
      const parsed = parseUri(uri);
      return parsed?.scheme === "untitled" ? undefined : parsed?.path;
    },
    uriOf: (path) => base.with({ path }).toString(),
    templatesBelow: (folder, configs) => [templatesIn(folder, files.keys(), configs)],
    stampOf: (path) => files.get(path)?.stamp,
    loadFormatter: () => Promise.resolve(formatInBrowser),
    rulePage: () => undefined,
  };
}

function templatesIn(folder: string, paths: Iterable<string>, configs: ConfigLoader): readonly string[] {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  return [...paths].filter(
    (path) =>
      path.startsWith(start) &&
      (kindOfPath(path) !== undefined || configs.isNamed(path)) &&
      !configs.isIgnored(path, false),
  );
}
