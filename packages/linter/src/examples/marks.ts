/** Expectations that stand in a text, under the line they are about: `#^^^ rule-id: message`. */

import { createLineMap, type Diagnostic, positionAt } from "@buildcontent/parser";

/** A finding as a mark shows it: line and column from 0, at least one column wide, and not past its first line. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly width: number;
  readonly rule: string;
  readonly message?: string;
}

/** A text without its marks, and the marks. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const markLine = /^([ \t]*)#(?:<|( *)(\^+)) ([a-z][a-z0-9-]*)(?:: (.*?))?\r?\n?$/;

/** Takes the marks out of a text. A mark in the first line is about nothing, and throws. */
export function readMarks(marked: string): MarkedText {
  const marks: Mark[] = [];
  let text = "";
  let line = -1;
  for (const source of marked.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const match = markLine.exec(source);
    if (match === null) {
      text += source;
      line++;
      continue;
    }
    if (line < 0) throw new Error(`a mark without a line before it: ${source}`);
    const [, indent = "", blanks, carets = "", rule = "", message] = match;
    const hash = indent.length;
    const place =
      blanks === undefined
        ? { column: hash, width: 1 }
        : blanks === ""
          ? { column: hash, width: carets.length + 1 }
          : { column: hash + 1 + blanks.length, width: carets.length };
    marks.push({ line, ...place, rule, ...(message !== undefined && { message }) });
  }
  return { text, marks };
}

/** A diagnostic as a mark. */
export function markOf(text: string, diagnostic: Diagnostic): Mark {
  const map = createLineMap(text);
  const start = positionAt(map, diagnostic.span.start);
  const end = positionAt(map, diagnostic.span.end);
  const lineLength = /[^\r\n]*/.exec(text.slice(diagnostic.span.start))?.[0].length ?? 0;
  const width = end.line === start.line ? end.column - start.column : lineLength;
  return { ...start, width: Math.max(width, 1), rule: diagnostic.code, message: diagnostic.message };
}
