/** The arguments of a command in shell text of any kind, as far as they are plain: those of a shell, of PowerShell, of an array of strings. */

import type { Span } from "@buildcontent/parser";
import { type FoundValue, readValue } from "./value-reader.ts";

/** An argument as it is written, with its quotes where it is a word, and without where it is a string of an array. */
export interface Argument {
  readonly span: Span;
  readonly text: string;
  readonly isString: boolean;
}

/** Blanks and continued lines, then a word. Quotes and lengths are bounded, so that reading is linear. */
const word =
  /(?:[ \t]|[\\`][ \t]{0,200}(?:\r\n|[\r\n])){1,200}((?:[^\s"'\\`;&|<>()]|\\[^\r\n]|"(?:[^"\\\r\n]|\\[^\r\n]){0,512}"|'[^'\r\n]{0,512}'){1,512})/y;

/** The end of a string of an array, and the next. */
const string =
  /(["'])[ \t]{0,50},(?:[ \t\r\n]|\\(?=[ \t]*[\r\n])){0,200}\1((?:(?!\1)[^\\\r\n]|\\[^\r\n]){0,512})(?=\1)/y;

/** The arguments from an offset on, which is that behind the command. Where a quote closes it there, they are the strings that follow. */
export function argumentsAt(text: string, start: number): Argument[] {
  const isString = /["']/.test(text.charAt(start));
  const pattern = isString ? string : word;
  const found: Argument[] = [];
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const argument = (isString ? match[2] : match[1]) ?? "";
    const end = pattern.lastIndex;
    found.push({ span: { start: end - argument.length, end }, text: argument, isString });
  }
  return found;
}

/** Reads the value that stands in an argument behind so many of its characters; undefined where there is none. */
export function valueIn(text: string, { span, isString }: Argument, offset: number): FoundValue | undefined {
  const start = span.start + offset;
  if (!isString) return readValue(text, start);
  return start < span.end
    ? { span: { start, end: span.end }, text: text.slice(start, span.end), bare: false }
    : undefined;
}
