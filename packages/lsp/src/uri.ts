/** URIs as clients send them, whatever stands in them. */

import { URI } from "vscode-uri";

/** No path that anybody has is longer. */
const longest = 8192;

/** The parts of a URI; undefined for what is none, or is longer than any path. */
export function parseUri(uri: string): URI | undefined {
  if (uri.length > longest) return undefined;
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}

/** The URI of a file. */
export function fileUri(path: string): string {
  return URI.file(path).toString();
}
