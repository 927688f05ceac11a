/** The server's host in a worker of a browser: it sees the files that its client sends it, and no others. */

import { type ConfigLoader, kindOfPath } from "imglint";
import { NotificationType } from "vscode-languageserver-protocol";
import { formatInBrowser } from "./browser-formatter.ts";
import { URI } from "vscode-uri";
import type { Host } from "./host.ts";

/** A file as a client tells of it; `text` is null where it is gone. */
export interface FileChange {
  readonly uri: string;
  readonly text: string | null;
}

/** How a client tells of files: at first of all that the server may need, then of those that change. */
export const didChangeFiles: NotificationType<{ readonly changes: readonly FileChange[] }> = new NotificationType(
  "imglint/didChangeFiles",
);

/** A host, and what puts files into it. */
export interface BrowserHost extends Host {
  readonly change: (changes: readonly FileChange[]) => void;
}

/** All files together may have so many UTF-16 code units; what comes after that is left out. */
const mostCharacters = 64_000_000;

interface File {
  readonly text: string;
  readonly stamp: string;
}

/** Makes a host without files. All of its documents are of one scheme and authority, those of the workspace. */
export function createBrowserHost(version: string): BrowserHost {
  const files = new Map<string, File>();
  let characters = 0;
  let changes = 0;
  let base = URI.from({ scheme: "file", path: "/" });
  const remove = (path: string): void => {
    characters -= files.get(path)?.text.length ?? 0;
    files.delete(path);
  };
  return {
    version,
    follow: () => {},
    change: (changed) => {
      for (const { uri, text } of changed) {
        base = URI.parse(uri);
        remove(base.path);
        if (text === null || characters + text.length > mostCharacters) continue;
        characters += text.length;
        files.set(base.path, { text, stamp: String(changes++) });
      }
    },
    files: {
      read: (path) => {
        const file = files.get(path);
        return file === undefined ? { problem: { path, text: "noSuchFile" } } : { text: file.text };
      },
      isThere: (path) => files.has(path),
    },
    pathOf: (uri) => {
      const { scheme, path } = URI.parse(uri);
      return scheme === "untitled" ? undefined : path;
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
