/** Applying the edits of an answer, as an editor does. */

import type { TextEdit } from "vscode-languageserver-protocol";
import { type Lines, toSpan } from "../src/convert.ts";

/** The text after edits, which are all of the text before. */
export function applied(lines: Lines, edits: readonly TextEdit[]): string {
  const spans = edits.map(({ range, newText }) => ({ ...toSpan(lines, range), newText }));
  let { text } = lines;
  for (const { start, end, newText } of spans.toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + newText + text.slice(end);
  }
  return text;
}
