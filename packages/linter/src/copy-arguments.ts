/** What COPY's arguments are: its sources, and the schemes of those that are URLs. */

import type { CommandOf, Path, Span, Url } from "@buildcontent/parser";
import { sourceOf } from "./rule.ts";

/** The schemes that wget fetches, with which the service downloads COPY's sources. */
export const wgetSchemes: ReadonlySet<string> = new Set(["http", "https", "ftp", "ftps"]);

/**
 * The sources of a COPY: all arguments but the last, which is the destination, or the only one. Words after one that starts with
 * `#` are meant as a comment. None in an array, beside a heredoc, or where a quote is not closed: what the words are is not
 * certain then, and other rules say so.
 */
export function copySources({ arguments: all }: CommandOf<"COPY">): readonly (Path | Url)[] {
  const words: (Path | Url)[] = [];
  for (const argument of all) {
    if (argument.kind === "Flag") continue;
    if (argument.kind === "Heredoc" || !argument.terminated) return [];
    if (words.length === 0 && argument.value.startsWith("[")) return [];
    if (words.length > 0 && argument.value.startsWith("#")) break;
    words.push(argument);
  }
  return words.length > 1 ? words.slice(0, -1) : words;
}

/** Where `scheme://` of a URL stands in the source; undefined where quotes or escapes break it up. */
export function schemeSpan(text: string, url: Url): Span | undefined {
  const raw = sourceOf(text, url);
  const colon = raw.indexOf("://");
  const start = colon - url.scheme.length;
  if (start < 0 || raw.slice(start, colon).toLowerCase() !== url.scheme) return undefined;
  return { start: url.span.start + start, end: url.span.start + colon + 3 };
}
