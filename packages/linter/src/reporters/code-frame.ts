/** A line of source with carets under a range of it, aligned also under full-width characters. */

import { type LineMap, positionAt, type Span } from "@buildcontent/parser";
import { widthOf } from "../text/width.ts";
import { visible } from "./visible.ts";

/** A frame: the number of the line, the line, and below it the carets. */
export interface CodeFrame {
  readonly line: number;
  readonly source: string;
  readonly carets: string;
}

/**
 * The frame of a range; of a range over several lines, its first line to its end. Lines count from 1. Of a line with more
 * than `width` characters it shows what is around the start of the range.
 */
export function codeFrame(text: string, map: LineMap, span: Span, width = 160): CodeFrame {
  const before = Math.floor(width * 0.4);
  const behind = Math.max(8, width - before - 2);
  const { line, column } = positionAt(map, span.start);
  const lineStart = span.start - column;
  const lineText = /[^\r\n]*/.exec(text.slice(lineStart, map.starts[line + 1] ?? text.length))?.[0] ?? "";
  const lineEnd = lineStart + lineText.length;
  const from = characterStart(text, Math.max(lineStart, span.start - before));
  const to = characterStart(text, Math.min(lineEnd, span.start + behind));
  const prefix = (from > lineStart ? "…" : "") + visible(text.slice(from, Math.min(span.start, to)));
  const marked = visible(text.slice(Math.min(span.start, to), Math.min(span.end, to)));
  const rest = visible(text.slice(Math.min(span.end, to), to)) + (to < lineEnd ? "…" : "");
  return {
    line: line + 1,
    source: prefix + marked + rest,
    carets: " ".repeat(widthOf(prefix)) + "^".repeat(Math.max(1, widthOf(marked))),
  };
}

/** Moves an offset off the middle of a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
