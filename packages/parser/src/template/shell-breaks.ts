/**
 * Which line breaks of shell text only part words, so that the blanks around them may change, and which are to stay as they are: those
 * inside quotes, those that a word is glued across, and those of a text that cannot be read for certain.
 */

import type { ShellText } from "../ast.ts";
import type { Span } from "../span.ts";
import { endWithoutBlanks, isBlank, skipBlanks } from "./lines.ts";
import { quotedStretches } from "./shell-quotes.ts";

/** `free`: the blanks before the `\` and the indentation of the next line may change. `fixed`: no character may. */
export type ShellBreak = "free" | "fixed";

/**
 * What follows each line of a shell text: a break, and after the last the command's end, where a `\` may stand that continues nothing.
 * In a text with a heredoc all are `fixed`.
 */
export function shellBreaks({ lines, value, heredocs }: ShellText): readonly ShellBreak[] {
  if (heredocs.length > 0) return lines.map(() => "fixed");
  const quoted = quotedStretches(value);
  let at = -1;
  let next = 0;
  return lines.map(({ text }, index) => {
    const after = lines[index + 1];
    at += text.length + 1;
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    return isInside(at, quoted[next]) || (after !== undefined && isGlued(text, after.text)) ? "fixed" : "free";
  });
}

/** A line of shell text without the blanks at its end; one that a `\` has made a part of a word stays. */
export function withoutBlanksAtEnd(line: string): string {
  const end = endWithoutBlanks(line);
  let backslashes = 0;
  while (line.charAt(end - backslashes - 1) === "\\") backslashes++;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

/** A line of shell text without its indentation. */
export function withoutIndentation(line: string): string {
  return line.slice(skipBlanks(line, 0));
}

function isInside(at: number, span: Span | undefined): boolean {
  return span !== undefined && span.start <= at && at < span.end;
}

function isGlued(before: string, after: string): boolean {
  return !isBlank(after.charCodeAt(0)) && withoutBlanksAtEnd(before).length === before.length;
}
