/** Shell text as the commands that it runs one after another, found by their separators alone: cheap, and silent where that would not be enough. */

import { quoteAfter } from "@buildcontent/parser";

/** One command of shell text: its text without blanks around it, and where it starts in the value of the shell text. */
export interface ShellStep {
  readonly text: string;
  readonly index: number;
}

/** The last command, after the last `&&`, `;` or line feed. It takes no longer than a search for these three. */
export function lastStepOf(value: string): ShellStep {
  const end = endWithout(value, value.length, " \t\r\n;");
  const and = value.lastIndexOf("&&", end - 1);
  const start = Math.max(
    and === -1 ? 0 : and + 2,
    value.lastIndexOf(";", end - 1) + 1,
    value.lastIndexOf("\n", end - 1) + 1,
  );
  const text = value.slice(start, end);
  return { text: text.trim(), index: start + text.length - text.trimStart().length };
}

/** Where a text ends that is cut at `end`, without the characters before it that are any of `left`. */
export function endWithout(value: string, end: number, left: string): number {
  let at = end;
  while (at > 0 && left.includes(value.charAt(at - 1))) at--;
  return at;
}

/** All commands in order. Quotes and brackets are not looked at: a separator inside of them cuts a command into pieces that are none. */
export function stepsOf(value: string): readonly ShellStep[] {
  const steps: ShellStep[] = [];
  let start = 0;
  for (const piece of value.split(/(&&|[;\n])/)) {
    const text = piece.trim();
    if (!/^(?:&&|;|)$/.test(text)) steps.push({ text, index: start + piece.length - piece.trimStart().length });
    start += piece.length;
  }
  return steps;
}

/** Tells whether a place in shell text is one where a command can start: in no quote, and after no `#` that may begin a comment. */
export function isAtCommand(value: string, index: number): boolean {
  const before = value.slice(0, index);
  return !/(?:^|\s)#/.test(before) && quoteAfter(before, undefined) === undefined;
}

/** Shell text with blanks in the place of its comments, each of which ends with its line; so all else stays where it was. */
export function withoutComments(value: string): string {
  if (!value.includes("#")) return value;
  let bare = "";
  let quote: ReturnType<typeof quoteAfter>;
  let from = 0;
  for (const { index } of value.matchAll(/(?<=^|\s)#/g)) {
    if (index < from) continue;
    quote = quoteAfter(value, quote, from, index);
    bare += value.slice(from, index);
    from = index;
    if (quote !== undefined) continue;
    const lineFeed = value.indexOf("\n", index);
    from = lineFeed === -1 ? value.length : lineFeed;
    bare += " ".repeat(from - index);
  }
  return bare + value.slice(from);
}
