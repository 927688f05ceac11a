/** The edits that fixes are made of. */

import type { Command, Edit, Fix, Span } from "@buildcontent/parser";

/** Puts `text` in the place of `span`. */
export function replace(span: Span, text: string): Edit {
  return { span, text };
}

/** Puts `text` at an offset. */
export function insert(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

/** Takes out `span`. */
export function remove(span: Span): Edit {
  return { span, text: "" };
}

/**
 * Takes out the lines that `span` is on, with their line ends; a last line without one takes the line end before it. An empty line is left
 * before a U+FEFF, which at the start of the text would become a byte order mark.
 */
export function removeLines(text: string, span: Span): Edit {
  const lines = linesOf(text, span);
  if (text.charAt(lines.end) === "\uFEFF") {
    const end = text.slice(0, lines.end).replace(/(?:\r\n|[\r\n])$/, "").length;
    return remove({ start: lines.start, end: Math.max(lines.start, end) });
  }
  if (lines.end === text.length && !/[\r\n]$/.test(text.slice(lines.start))) {
    const before = /(?:\r\n|[\r\n])$/.exec(text.slice(0, lines.start));
    return remove({ start: before?.index ?? lines.start, end: lines.end });
  }
  return remove(lines);
}

/** The fix that takes out a command. What a stray `\` makes a part of it would go with it: then it is not safe. */
export function commandRemoval(text: string, command: Command): Pick<Fix, "safety" | "edits"> {
  return { safety: command.continuations.length > 0 ? "unsafe" : "safe", edits: removeCommand(text, command) };
}

/** Takes out the lines of a command, but not the comments between them. */
export function removeCommand(text: string, { span, continuations }: Command): Edit[] {
  const kept = continuations.flatMap((continuation) => commentLines(text, continuation.span));
  if (kept.length === 0) return [removeLines(text, span)];
  const lines = linesOf(text, span);
  const starts = [lines.start, ...kept.map(({ end }) => end)];
  return starts.flatMap((start, index) => {
    const end = kept[index]?.start ?? lines.end;
    return start < end ? [remove({ start, end })] : [];
  });
}

function commentLines(text: string, { start, end }: Span): Span[] {
  const comment = /^[ \t]*#[^\r\n]*(?:\r\n|[\r\n]|$)/gm;
  return [...text.slice(start, end).matchAll(comment)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** The whole lines that `span` is on: from the first one's start, after a byte order mark, to the start of the line after the last. */
export function linesOf(text: string, span: Span): Span {
  let { start } = span;
  while (start > 0 && !isLineBreak(text, start - 1) && text.charAt(start - 1) !== "\uFEFF") start--;
  const lineEnd = /[^\r\n]*(?:\r\n|[\r\n])?/y;
  lineEnd.lastIndex = span.end;
  lineEnd.test(text);
  const endsWithBreak = span.end > span.start && isLineBreak(text, span.end - 1);
  return { start, end: endsWithBreak ? span.end : lineEnd.lastIndex };
}

function isLineBreak(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  return character === "\n" || character === "\r";
}
