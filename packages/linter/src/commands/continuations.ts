/** How the lines of a continued command hang together: what several rules about the `\` at a line's end must agree on. */

import { type Command, commandRow, commands, type Continuation, type Quote, quoteAfter } from "@buildcontent/parser";
import { rememberLast } from "./remember-last.ts";

/** A continuation, and what stands around it. */
export interface Joint {
  readonly continuation: Continuation;
  /**
   * What it leads to: `content`, the next line of its command; `nothing`, where only blank lines and comments are left; `command`,
   * where the next line is evidently meant as a command of its own, which the `\` swallows.
   */
  readonly leadsTo: "content" | "nothing" | "command";
  /** The quote that is open where the `\` stands. */
  readonly quote: Quote | undefined;
}

/** FROM is left out: a line of SQL starts with it. */
const names = commands.map(({ name }) => name).filter((name) => name !== "FROM");

const newCommand = new RegExp(String.raw`(?:${names.join("|")})(?=[ \t\r\n]|$|\\[ \t]*(?:[\r\n]|$))`, "y");

const none: readonly Joint[] = [];

/** The shapes whose words are so few that none of them is the name of a command, indented or not; shell text and values hold any. */
const wordShapes: ReadonlySet<string> = new Set(["copy", "path", "user", "none", "component"]);

/** The first place from an offset on that is no blank. */
export function afterBlanks(text: string, offset: number): number {
  let at = offset;
  while (text.charAt(at) === " " || text.charAt(at) === "\t") at++;
  return at;
}

/** Where a command's own words end: at the `\` that swallows the command after it, else where it ends itself. */
export function ownEndOf(text: string, command: Command): number {
  return swallowingJoint(text, command)?.continuation.span.start ?? command.span.end;
}

/** The first joint of a command that leads to another one. */
export function swallowingJoint(text: string, command: Command): Joint | undefined {
  if (command.continuations.length === 0) return undefined;
  return jointsOf(text, command).find(({ leadsTo }) => leadsTo === "command");
}

/** The continuations of a command in order. Linear in the command's length; a command on one line costs nothing. */
export function jointsOf(text: string, command: Command): readonly Joint[] {
  return command.continuations.length === 0 ? none : remembered(text, command);
}

const remembered = rememberLast(readJoints);

function readJoints(text: string, command: Command): readonly Joint[] {
  const joints: Joint[] = [];
  const isOfWords = wordShapes.has(commandRow(command.name ?? "")?.shape ?? "");
  let quote: Quote | undefined;
  let start = command.keyword.span.end;
  for (const continuation of command.continuations) {
    const { span } = continuation;
    quote = quoteAfter(text, quote, start, span.start);
    start = span.end;
    const isLast = span.end === command.span.end;
    const next = isOfWords ? afterBlanks(text, span.end) : span.end;
    const leadsTo = isLast ? "nothing" : quote === undefined && isCommandAt(text, next) ? "command" : "content";
    joints.push({ continuation, leadsTo, quote });
  }
  return joints;
}

/** Most lines that go on with a command are indented, or start in lower case. */
function isCommandAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 65 || code > 90) return false;
  newCommand.lastIndex = offset;
  return newCommand.test(text);
}
