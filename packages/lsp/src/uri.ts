/** URIs as clients send them, whatever stands in them. */

import { URI } from "vscode-uri";

/** No path that anybody has is longer. */
const longest = 8192;

/** The same few documents and folders are asked for all day: so many are remembered. */
const mostKnown = 100;

const known = new Map<string, URI>();

/** The parts of a URI; undefined for what is none, or is longer than any path. */
export function parseUri(uri: string): URI | undefined {
  const before = known.get(uri);
  if (before !== undefined || uri.length > longest) return before;
  try {
    const parsed = URI.parse(uri);
    if (known.size === mostKnown) known.clear();
    known.set(uri, parsed);
    return parsed;
  } catch {
    return undefined;
  }
}

/** The URI of a file. */
export function fileUri(path: string): string {
  return URI.file(path).toString();
}
