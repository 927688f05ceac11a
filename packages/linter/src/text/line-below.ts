/** What stands below a line that leaves something open. */

import { commandRow } from "@buildcontent/parser";

/** The first word of a line that is neither blank nor a comment. */
const firstWord = /[\r\n][ \t]*([^\s#]\S*)/g;

/**
 * Tells whether the next line that says anything after the one that an offset is on is no command. Then it may belong to what that one
 * leaves open, a quote or an array.
 */
export function mayGoOnBelow(text: string, offset: number): boolean {
  firstWord.lastIndex = offset;
  const word = firstWord.exec(text)?.[1] ?? "";
  return word !== "" && (word.length > 20 || commandRow(word.toUpperCase()) === undefined);
}
