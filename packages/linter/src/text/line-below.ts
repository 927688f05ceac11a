/** What stands below a line that leaves something open. */

import { commandRow } from "@buildcontent/parser";

const nextWord = /[^\r\n]*(?:\r\n|[\r\n]|$)(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|[\r\n]))*[ \t]*(\S*)/y;

/**
 * Tells whether the next line that says anything after the one that an offset is on is no command. Then it may belong to what that one
 * leaves open, a quote or an array.
 */
export function mayGoOnBelow(text: string, offset: number): boolean {
  nextWord.lastIndex = offset;
  const word = nextWord.exec(text)?.[1] ?? "";
  return word !== "" && (word.length > 20 || commandRow(word.toUpperCase()) === undefined);
}
