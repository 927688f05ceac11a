/** How the lines of a continued command hang together: what several rules about the `\` at a line's end must agree on. */

import { type Command, commands, type Continuation, type Quote, quoteAfter } from "@buildcontent/parser";
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

/** The continuations of a command in order. Linear in the command's length; a command on one line costs nothing. */
export const jointsOf: (text: string, command: Command) => readonly Joint[] = rememberLast(readJoints);

function readJoints(text: string, command: Command): readonly Joint[] {
  if (command.continuations.length === 0) return [];
  const isCommandAt = (offset: number): boolean => {
    newCommand.lastIndex = offset;
    return newCommand.test(text);
  };
  let quote: Quote | undefined;
  let start = command.keyword.span.end;
  return command.continuations.map((continuation) => {
    const { span } = continuation;
    quote = quoteAfter(text.slice(start, span.start), quote);
    start = span.end;
    if (span.end === command.span.end) return { continuation, leadsTo: "nothing", quote };
    const leadsTo = quote === undefined && isCommandAt(span.end) ? "command" : "content";
    return { continuation, leadsTo, quote };
  });
}
