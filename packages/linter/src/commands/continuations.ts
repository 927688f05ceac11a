/** How the lines of a continued command hang together: what several rules about the `\` at a line's end must agree on. */

import { type Command, commandRow, commands, type Continuation, type Quote, quoteAfter } from "@buildcontent/parser";
import { afterBlanks } from "../text/blanks.ts";
import { rememberLast } from "./remember-last.ts";

/** A continuation, and what stands around it. */
export interface Joint {
  readonly continuation: Continuation;
  /**
   * What it leads to: `content`, the next line of its command; `nothing`, where only blank lines and comments are left; `command`,
   * where the next line is evidently meant as a command of its own, which the `\` swallows.
   */
  readonly leadsTo: "content" | "nothing" | "command";
}

/** FROM is left out: a line of SQL starts with it. */
const names = commands.map(({ name }) => name).filter((name) => name !== "FROM");

const newCommand = new RegExp(String.raw`(?:${names.join("|")})(?=[ \t\r\n]|$|\\[ \t]*(?:[\r\n]|$))`, "y");

const none: readonly Joint[] = [];

/** The shapes whose words are so few that none of them is the name of a command, indented or not; shell text and values hold any. */
const wordShapes: ReadonlySet<string> = new Set(["copy", "path", "user", "none", "component"]);

/** Where a command's own words end: at the `\` that swallows the command after it, else where it ends itself. */
export function ownEndOf(text: string, command: Command): number {
  return swallowingJoint(text, command)?.continuation.span.start ?? command.span.end;
}

/** The first joint of a command that leads to another one. */
export function swallowingJoint(text: string, command: Command): Joint | undefined {
  if (command.continuations.length === 0) return undefined;
  return jointsOf(text, command).find(({ leadsTo }) => leadsTo === "command");
}

/**
 * The continuations of a command in order; none of them where each is as it should be: a blank, `\`, a line break, and the next line. Linear
 * in the command's length; a command on one line costs nothing.
 */
export function jointsOf(text: string, command: Command): readonly Joint[] {
  return command.continuations.length === 0 ? none : remembered(text, command);
}

const remembered = rememberLast(readJoints);

function readJoints(text: string, command: Command): readonly Joint[] {
  if (command.continuations.every((continuation) => isPlain(text, command, continuation))) return none;
  const isOfWords = wordShapes.has(commandRow(command.name ?? "")?.shape ?? "");
  return command.continuations.map((continuation) => {
    const { end } = continuation.span;
    if (end === command.span.end) return { continuation, leadsTo: "nothing" };
    const isAtCommand = isCommandAt(text, isOfWords ? afterBlanks(text, end) : end);
    return { continuation, leadsTo: isAtCommand && !isInQuote(text, command, continuation) ? "command" : "content" };
  });
}

function isPlain(text: string, command: Command, { span: { start, end } }: Continuation): boolean {
  const isBreakAlone = end - start === "\\\n".length && afterBlanks(text, start - 1) === start;
  return isBreakAlone && end < command.span.end && !isCommandAt(text, afterBlanks(text, end));
}

/** Tells whether a quote is open where a continuation of a command stands. All of a command are looked at once, when the first is asked for. */
export function isInQuote(text: string, command: Command, continuation: Continuation): boolean {
  return inQuotes(text, command).has(continuation);
}

const inQuotes = rememberLast((text, command) => {
  const found = new Set<Continuation>();
  let quote: Quote | undefined;
  let start = command.keyword.span.end;
  for (const continuation of command.continuations) {
    quote = quoteAfter(text, quote, start, continuation.span.start);
    if (quote !== undefined) found.add(continuation);
    start = continuation.span.end;
  }
  return found;
});

/** Most lines that go on with a command are indented, or start in lower case. */
function isCommandAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 65 || code > 90) return false;
  newCommand.lastIndex = offset;
  return newCommand.test(text);
}
