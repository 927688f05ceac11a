/**
 * Which line breaks of shell text only part words, so that the blanks around them may change, and which are to stay as they are: those
 * inside quotes, those that a word or an operator is glued across, and those of a text that cannot be read for certain.
 */

import type { ShellText } from "../ast.ts";
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
  const glued = lines.map(({ text }, index) => isGlued(text, lines[index + 1]?.text));
  const apart = areInQuotes(lines, value, 1);
  // Whether lines are put together with a blank or with nothing, only the service could say: it may be `$ (` or `$(`.
  const together = glued.includes(true) ? areInQuotes(lines, lines.map(({ text }) => text).join(""), 0) : undefined;
  return glued.map((isFixed, index) =>
    isFixed || apart[index] === true || together?.[index] === true ? "fixed" : "free",
  );
}

/** For each line, whether what follows it stands in quotes. `text` is the lines with a joint of a length between them. */
function areInQuotes(lines: ShellText["lines"], text: string, joint: 0 | 1): readonly boolean[] {
  const quoted = quotedStretches(text);
  let at = -joint;
  let next = 0;
  return lines.map((line) => {
    at += line.text.length + joint;
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const stretch = quoted[next];
    return stretch !== undefined && stretch.start < at + joint && at < stretch.end;
  });
}

/** Whether a text is one line with no blank at its end: nothing of it may change, whether the break after it is free or not. */
export function isPlainLine({ lines, value }: ShellText): boolean {
  return lines.length === 1 && !isBlank(value.charCodeAt(value.length - 1));
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

function isGlued(before: string, after: string | undefined): boolean {
  if (after === undefined || isBlank(after.charCodeAt(0))) return false;
  return withoutBlanksAtEnd(before).length === before.length && !isParted(before, after);
}

/** The operators that end a word without a blank, and that no blank behind or before them changes. */
const operators = ";&|";

/** Whether two lines meet at an operator, which parts their words. It may not be a half of another one, such as `;;` or `&>`. */
function isParted(before: string, after: string): boolean {
  const last = before.at(-1) ?? "";
  const first = after.charAt(0);
  if (operators.includes(last)) return !/[;&|<>]/.test(first) && !/(?:[<>]|\\).$/.test(before);
  return operators.includes(first) && !/[<>\\]/.test(last);
}
