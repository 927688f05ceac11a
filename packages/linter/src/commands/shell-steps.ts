/** Shell text as the commands that it runs one after another, found by their separators alone: cheap, and silent where that would not be enough. */

import { quoteAfter } from "@buildcontent/parser";

/** One command of shell text: its text without blanks around it, and where it starts in the value of the shell text. */
export interface ShellStep {
  readonly text: string;
  readonly index: number;
}

/** The last command, after the last `&&`, `;` or line feed. It takes no longer than a search for these three. */
export function lastStepOf(value: string): ShellStep {
  const whole = value.replace(/[\s;]{1,20}$/, "");
  const and = whole.lastIndexOf("&&");
  const start = Math.max(and === -1 ? 0 : and + 2, whole.lastIndexOf(";") + 1, whole.lastIndexOf("\n") + 1);
  const text = whole.slice(start);
  return { text: text.trim(), index: start + text.length - text.trimStart().length };
}

/** All commands in order. Quotes and brackets are not looked at: a separator inside of them cuts a command into pieces that are none. */
export function stepsOf(value: string): readonly ShellStep[] {
  const steps: ShellStep[] = [];
  for (const { 0: piece, index } of value.matchAll(/(?:[^&;\n]|&(?!&))+/g)) {
    const text = piece.trim();
    if (text !== "") steps.push({ text, index: index + piece.length - piece.trimStart().length });
  }
  return steps;
}

/** Tells whether a place in shell text is one where a command can start: in no quote, and after no `#` that may begin a comment. */
export function isAtCommand(value: string, index: number): boolean {
  const before = value.slice(0, index);
  return !/(?:^|\s)#/.test(before) && quoteAfter(before, undefined) === undefined;
}
