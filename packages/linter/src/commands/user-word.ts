/** The account that a USER names: what the rules about it agree on. */

import type { CommandOf, Word } from "@buildcontent/parser";
import { ownEndOf } from "./continuations.ts";

/** The one word of a USER, up to a command that its `\` swallows; undefined where there are none or several, or its quote is open. */
export function userWordOf(text: string, command: CommandOf<"USER">): Word | undefined {
  const end = ownEndOf(text, command);
  const words = command.arguments.filter((argument) => argument.kind === "Word");
  const [word, second] = words.filter(({ span }) => span.start <= end);
  return second === undefined && word?.terminated === true ? word : undefined;
}
