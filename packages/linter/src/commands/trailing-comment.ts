/** A comment after a command's arguments: only a line that starts with `#` is one, so its words are read as arguments. */

import type { Command, Edit, Span } from "@buildcontent/parser";
import { insert, remove } from "../text/edits.ts";

/** A comment among words: the index of its first word, the index after its last, and where it stands. */
export interface TrailingComment {
  readonly first: number;
  readonly end: number;
  readonly span: Span;
}

/** The first word that starts with `#`, with all that follows it on its line; the first word of all is none. */
export function trailingComment(text: string, words: readonly { readonly span: Span }[]): TrailingComment | undefined {
  const first = words.findIndex(({ span }, index) => index > 0 && text.charAt(span.start) === "#");
  const start = words[first];
  if (start === undefined) return undefined;
  let end = first + 1;
  let span = start.span;
  for (; end < words.length; end++) {
    const word = words[end];
    if (word === undefined || /[\r\n]/.test(text.slice(span.end, word.span.start))) break;
    span = { start: span.start, end: word.span.end };
  }
  return { first, end, span };
}

/**
 * Moves a comment at the end of a command to a line above it. Undefined where the command goes on after it, in a quote that the
 * comment opens too, and after a `\`, which would come to stand at the line's end.
 */
export function moveCommentUp(text: string, { keyword, span }: Command, comment: Span): Edit[] | undefined {
  const source = text.slice(comment.start, comment.end);
  let start = comment.start;
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  if (comment.end !== span.end || /[\r\n]/.test(source) || text.charAt(start - 1) === "\\") return undefined;
  // The line end nearby, since to look for the text's first one for each comment would take too long.
  const around =
    text.slice(Math.max(keyword.span.start - 2, 0), keyword.span.start) + text.slice(span.end, span.end + 2);
  const lineBreak = /\r\n|[\r\n]/.exec(around)?.[0] ?? "\n";
  return [insert(keyword.span.start, source + lineBreak), remove({ start, end: comment.end })];
}
