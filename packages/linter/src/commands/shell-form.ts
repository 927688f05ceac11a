/** A RUN with a JSON array as the shell text that does the same. */

import type { CommandOf, ExecArray } from "@buildcontent/parser";
import { sourceOf } from "../rule.ts";

/** The array of a RUN that has one. */
export function execArrayOf(command: CommandOf<"RUN">): ExecArray | undefined {
  return command.arguments.find((argument) => argument.kind === "ExecArray");
}

/**
 * The array of a RUN as one line of shell text, to stand in the array's place. Undefined where there is no array, where it is empty, no JSON
 * or no single line, and where a comment stands between its lines.
 */
export function shellFormOf(text: string, command: CommandOf<"RUN">): string | undefined {
  const array = execArrayOf(command);
  return array === undefined || hasComment(text, command) ? undefined : shellForm(array);
}

/** A comment between the lines of the array would be lost. */
function hasComment(text: string, { continuations }: CommandOf<"RUN">): boolean {
  return continuations.some((continuation) => sourceOf(text, continuation).includes("#"));
}

function shellForm({ elements, problems }: ExecArray): string | undefined {
  const words = elements.map(({ value }) => value);
  if (words.length === 0 || problems.length > 0 || words.some((word) => /[\0\r\n]/.test(word))) return undefined;
  const [program = "", option, script = "", ...rest] = words;
  const isScript = /^(?:\/usr)?(?:\/bin\/)?sh$/.test(program) && option === "-c" && rest.length === 0;
  return isScript && isWholeLine(script) ? script : words.map(quoted).join(" ");
}

/** Tells whether a script keeps its meaning as the text of a RUN: it is no flag, no array, has no heredoc, and ends where it ends. */
function isWholeLine(script: string): boolean {
  return /^[^\s[-]/.test(script) && !/<<|[\s\\]$/.test(script);
}

/** A word as the shell takes it for what it is: in single quotes unless it is plain. A first word with `=` would set a variable. */
function quoted(word: string, index: number): string {
  const plain = index === 0 ? /^[\w@%+:,./-]+$/ : /^[\w@%+=:,./-]+$/;
  return plain.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
