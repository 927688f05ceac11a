/** Between our spans and the protocol's ranges: the only place that counts columns for a client. */

import { type Diagnostic, type LineMap, positionAt, type Span } from "@buildcontent/parser";
import { DiagnosticSeverity, type Position, type Range } from "vscode-languageserver-protocol";
import { byteColumn, offsetOfBytes } from "./byte-columns.ts";

/** What a column counts: UTF-16 code units, or bytes of UTF-8. */
export type PositionEncoding = "utf-16" | "utf-8";

/** A text with its lines, and how a client counts columns in it. */
export interface Lines {
  readonly text: string;
  readonly lineMap: LineMap;
  readonly encoding: PositionEncoding;
}

/** An offset to a position. An offset outside the text is moved to its nearest end. */
export function toPosition(lines: Lines, offset: number): Position {
  const { line, column } = positionAt(lines.lineMap, offset);
  if (lines.encoding === "utf-16") return { line, character: column };
  const start = lines.lineMap.starts[line] ?? 0;
  return { line, character: byteColumn(lines, start, start + column) };
}

/** A position to an offset. A line outside the text gives its nearest end; a column past the line's last character, that end. */
export function toOffset(lines: Lines, { line, character }: Position): number {
  const { text, lineMap, encoding } = lines;
  if (line < 0) return 0;
  const start = lineMap.starts[line];
  if (start === undefined) return text.length;
  const end = endOfLine(text, start, lineMap.starts[line + 1] ?? text.length);
  const column = Math.max(character, 0);
  if (encoding === "utf-16") return Math.min(start + column, end);
  return offsetOfBytes(lines, start, end, column);
}

/** A span to a range. */
export function toRange(lines: Lines, { start, end }: Span): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

/** A range to a span, whichever of its ends comes first. */
export function toSpan(lines: Lines, range: Range): Span {
  const offsets = [toOffset(lines, range.start), toOffset(lines, range.end)] as const;
  return { start: Math.min(...offsets), end: Math.max(...offsets) };
}

/** A severity as the protocol numbers it. */
export function toSeverity(severity: Diagnostic["severity"]): DiagnosticSeverity {
  switch (severity) {
    case "error":
      return DiagnosticSeverity.Error;
    case "warning":
      return DiagnosticSeverity.Warning;
    case "info":
      return DiagnosticSeverity.Information;
  }
}

/** The end of a line without its line break; `next` is where the next line starts, or the text's end. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text.charAt(end - 1) === "\n" || text.charAt(end - 1) === "\r")) end--;
  return end;
}
