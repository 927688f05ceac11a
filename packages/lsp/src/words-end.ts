/** Where something ends for a reader. */

import type { Span } from "@buildcontent/parser";

/** The end of a span of a text without the white space at it: the blank lines that the last `\` of a command takes in. */
export function wordsEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
