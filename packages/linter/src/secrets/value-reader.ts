/** Reading the value that stands at an offset of a text of any syntax. */

import type { Span } from "@buildcontent/parser";

/** A value in quotes, in escaped quotes, in quotes inside quotes of a shell (`'\''…'\''`), or bare. */
const values =
  /"([^"\r\n]{1,512})"|'\\''([^'\r\n]{1,512})'\\''|'([^'\r\n]{1,512})'|\\"([^"\\\r\n]{1,512})\\"|([^\s"'`;&|<>(){}\\,]{1,512})/y;

/** The text of an element of XML. */
const elementText = /[^<>\r\n]{1,512}(?=<\/)/y;

/** A value as it was found, without its quotes. */
export interface FoundValue {
  readonly span: Span;
  readonly text: string;
  readonly bare: boolean;
  /** It stands in single quotes, in which a shell leaves it as it is. */
  readonly isRaw?: boolean;
}

/** Reads the value at an offset of a text; undefined where none is on the line. */
export function readValue(text: string, start: number): FoundValue | undefined {
  values.lastIndex = start;
  const [, double, nested, single, escaped, bare] = values.exec(text) ?? [];
  const value =
    double ?? nested ?? single ?? escaped ?? (bare === undefined ? undefined : withoutDelimiter(text, bare));
  if (value === undefined) return undefined;
  const quotes = nested !== undefined ? 4 : escaped !== undefined ? 2 : bare !== undefined ? 0 : 1;
  const from = start + quotes;
  const isRaw = single !== undefined && value.includes("$") && !isInDouble(text, start);
  return { span: { start: from, end: from + value.length }, text: value, bare: bare !== undefined, isRaw };
}

/** Tells whether double quotes are open at an offset, as far as its line tells: in them single quotes are characters like any other. */
function isInDouble(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 300), start);
  const line = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  return line.split('"').length % 2 === 0;
}

/** A value up to the delimiter that ends it in `sed 's/password=old/password=…/'`. */
function withoutDelimiter(text: string, bare: string): string {
  if (!/[/#]/.test(bare)) return bare;
  const delimiter = sedDelimiter(text, values.lastIndex - bare.length);
  const end = delimiter === undefined ? -1 : bare.indexOf(delimiter);
  return end < 0 ? bare : bare.slice(0, end);
}

/** What parts pattern and replacement of the `s` of sed in which an offset stands, as far as its line tells. */
export function sedDelimiter(text: string, offset: number): string | undefined {
  return /(?:^|[\s"';])s([/|#])[^"'\r\n]*$/.exec(text.slice(Math.max(0, offset - 300), offset))?.[1];
}

/** Reads the text of an element of XML, at the offset behind its start tag; undefined where its end is not on the line. */
export function readElement(text: string, start: number): FoundValue | undefined {
  elementText.lastIndex = start;
  const value = elementText.exec(text)?.[0].trimEnd();
  return value === undefined ? undefined : { span: { start, end: start + value.length }, text: value, bare: false };
}
