/** Between our spans and the protocol's ranges: the only place that counts columns for a client. */

import { type Diagnostic, type LineMap, positionAt, type Span } from "@buildcontent/parser";
import { bytesOf } from "imglint";
import { DiagnosticSeverity, type Position, type Range } from "vscode-languageserver-protocol";

/** What a column counts: UTF-16 code units, or bytes of UTF-8. */
export type PositionEncoding = "utf-16" | "utf-8";

/** A text with its lines, and how a client counts columns in it. */
export interface Lines {
  readonly text: string;
  readonly lineMap: LineMap;
  readonly encoding: PositionEncoding;
}

/** An offset to a position. An offset outside the text is moved to its nearest end. */
export function toPosition({ text, lineMap, encoding }: Lines, offset: number): Position {
  const { line, column } = positionAt(lineMap, offset);
  if (encoding === "utf-16") return { line, character: column };
  const start = lineMap.starts[line] ?? 0;
  return { line, character: bytesBetween(text, lineMap, start, start + column) };
}

/** A position to an offset. A line outside the text gives its nearest end; a column past the line's last character, that end. */
export function toOffset({ text, lineMap, encoding }: Lines, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = lineMap.starts[line];
  if (start === undefined) return text.length;
  const end = endOfLine(text, start, lineMap.starts[line + 1] ?? text.length);
  const column = Math.max(character, 0);
  if (encoding === "utf-16") return Math.min(start + column, end);
  return offsetOfBytes(text, lineMap, start, end, column);
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

/** The bytes from the start of a line to an offset in it. On a long line they are not counted from its start each time. */
function bytesBetween(text: string, lineMap: LineMap, start: number, offset: number): number {
  if (offset - start <= step) return bytesOf(text.slice(start, offset));
  return bytesBefore(text, lineMap, offset) - bytesBefore(text, lineMap, start);
}

/** The offset after so many bytes of a line; bytes in the middle of a character give its start. */
function offsetOfBytes(text: string, lineMap: LineMap, start: number, end: number, bytes: number): number {
  let rest = bytes;
  let at = start;
  if (bytes > step && end - start > step) {
    const target = bytesBefore(text, lineMap, start) + bytes;
    const known = milestonesOf(text, lineMap).findLast((milestone) => milestone.bytes <= target);
    if (known !== undefined && known.offset > start && known.offset < end) {
      at = known.offset;
      rest = target - known.bytes;
    }
  }
  while (at < end) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    rest -= bytesOf(character);
    if (rest < 0) break;
    at += character.length;
  }
  return at;
}

/** An offset between two characters, with the bytes before it. */
interface Milestone {
  readonly offset: number;
  readonly bytes: number;
}

/** About so many UTF-16 code units lie between two milestones. */
const step = 1024;

/** The milestones of texts that have long lines, by their line maps. */
const milestones = new WeakMap<LineMap, readonly Milestone[]>();

function bytesBefore(text: string, lineMap: LineMap, offset: number): number {
  const known = milestonesOf(text, lineMap);
  let index = Math.min(Math.floor(offset / step), known.length - 1);
  while ((known[index]?.offset ?? 0) > offset) index--;
  const { offset: start = 0, bytes = 0 } = known[index] ?? {};
  return bytes + bytesOf(text.slice(start, offset));
}

function milestonesOf(text: string, lineMap: LineMap): readonly Milestone[] {
  const before = milestones.get(lineMap);
  if (before !== undefined) return before;
  const made: Milestone[] = [{ offset: 0, bytes: 0 }];
  let bytes = 0;
  let offset = 0;
  for (let next = step; next < text.length; next += step) {
    // Not through a surrogate pair, whose halves would count for more than the whole.
    const end = isPairAt(text, next - 1) ? next + 1 : next;
    bytes += bytesOf(text.slice(offset, end));
    offset = end;
    made.push({ offset, bytes });
  }
  milestones.set(lineMap, made);
  return made;
}

function isPairAt(text: string, offset: number): boolean {
  return (text.codePointAt(offset) ?? 0) > 0xffff;
}
