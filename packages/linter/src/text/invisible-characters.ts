/** Characters that nobody sees: control characters, zero-width characters, and marks that change the direction of text. */

import { type CommandName, commandRow, type Span } from "@buildcontent/parser";
import { isPlainAscii } from "./size.ts";

/** What a word of a command has that is not seen at once. */
const beyondAscii = /[^\t\r\n -~]/;

/**
 * Matches runs of one such character. It is made where a text has some, since that takes V8 a millisecond. TAB, LF and CR are none of
 * them. A zero-width joiner is none after a pictograph, where it makes a single emoji of several, and in scripts that write with it.
 */
const runs = (): RegExp =>
  /(?<character>(?![\t\r\n])[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Mn}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D])\k<character>*/gu;

/** A run of equal invisible characters. */
export interface InvisibleRun extends Span {
  readonly character: string;
}

/** The runs of equal invisible characters of a text, in order, without the byte order mark at its start. */
export function* invisibleRuns(text: string): Generator<InvisibleRun> {
  if (isPlainAscii(text)) return;
  const from = text.startsWith("\uFEFF") ? 1 : 0;
  for (const match of text.slice(from).matchAll(runs())) {
    const start = from + match.index;
    yield { start, end: start + match[0].length, character: match[0].charAt(0) };
  }
}

/** The command that a word is once its invisible characters are taken out; undefined where it has none, or is still no command. */
export function hiddenCommand(word: string): CommandName | undefined {
  if (!beyondAscii.test(word)) return undefined;
  const visible = word.replace(runs(), "");
  return visible === word ? undefined : commandRow(visible.toUpperCase())?.name;
}

/** How Unicode names a character: `U+200B`. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
