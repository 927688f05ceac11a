/** Which folder of the workspace a document is in. */

import { isBelow } from "./configuration.ts";
import type { Host } from "./host.ts";

/** The innermost folder that a document is in; undefined for one that is in none, or no file. */
export function folderOf(uri: string, folders: readonly string[], host: Host): string | undefined {
  const path = host.pathOf(uri);
  if (path === undefined) return undefined;
  const around = folders.filter((folder) => {
    const folderPath = host.pathOf(folder);
    return folderPath !== undefined && isBelow(path, folderPath);
  });
  return around.toSorted((a, b) => b.length - a.length)[0];
}
