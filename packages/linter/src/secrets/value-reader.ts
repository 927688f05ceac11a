/** Reading the value that stands at an offset of a text of any syntax. */

import type { Span } from "@buildcontent/parser";

/** A value in quotes, in escaped quotes, or bare. */
const values = /"([^"\r\n]{1,512})"|'([^'\r\n]{1,512})'|\\"([^"\\\r\n]{1,512})\\"|([^\s"'`;&|<>(){}\\,]{1,512})/y;

/** A value as it was found, without its quotes. */
export interface FoundValue {
  readonly span: Span;
  readonly text: string;
  readonly bare: boolean;
}

/** Reads the value at an offset of a text; undefined where none is on the line. */
export function readValue(text: string, start: number): FoundValue | undefined {
  values.lastIndex = start;
  const [, double, single, escaped, bare] = values.exec(text) ?? [];
  const value = double ?? single ?? escaped ?? bare;
  if (value === undefined) return undefined;
  const from = start + (escaped !== undefined ? 2 : bare !== undefined ? 0 : 1);
  return { span: { start: from, end: from + value.length }, text: value, bare: bare !== undefined };
}
