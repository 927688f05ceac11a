/** Columns in bytes of UTF-8, which are not counted from the line's start each time where a line is long. */

import type { LineMap } from "@buildcontent/parser";
import { bytesOf } from "imglint";

/** A text with its lines. */
interface Lines {
  readonly text: string;
  readonly lineMap: LineMap;
}

/** An offset between two characters, with the bytes before it. */
interface Milestone {
  readonly offset: number;
  readonly bytes: number;
}

/** About so many UTF-16 code units lie between two milestones. */
const step = 1024;

/** The milestones of texts that have long lines. */
const known = new WeakMap<LineMap, readonly Milestone[]>();

/** The bytes from the start of a line to an offset in it. */
export function byteColumn(lines: Lines, lineStart: number, offset: number): number {
  return offset - lineStart <= step
    ? bytesOf(lines.text.slice(lineStart, offset))
    : bytesBefore(lines, offset) - bytesBefore(lines, lineStart);
}

/** The offset after so many bytes of a line, no further than its end; bytes in the middle of a character give its start. */
export function offsetOfBytes(lines: Lines, lineStart: number, lineEnd: number, bytes: number): number {
  const { text } = lines;
  let rest = bytes;
  let at = lineStart;
  if (bytes > step && lineEnd - lineStart > step) {
    const wanted = bytesBefore(lines, lineStart) + bytes;
    const last = milestonesOf(lines).findLast((milestone) => milestone.bytes <= wanted && milestone.offset <= lineEnd);
    if (last !== undefined && last.offset > lineStart) [at, rest] = [last.offset, wanted - last.bytes];
  }
  while (at < lineEnd) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    rest -= bytesOf(character);
    if (rest < 0) break;
    at += character.length;
  }
  return at;
}

function bytesBefore(lines: Lines, offset: number): number {
  const milestones = milestonesOf(lines);
  // A milestone may stand one code unit behind its step, so as not to part a pair.
  const last = milestones[Math.floor(offset / step)];
  const { offset: start, bytes } =
    last !== undefined && last.offset <= offset
      ? last
      : (milestones[Math.floor(offset / step) - 1] ?? { offset: 0, bytes: 0 });
  return bytes + bytesOf(lines.text.slice(start, offset));
}

function milestonesOf({ text, lineMap }: Lines): readonly Milestone[] {
  const before = known.get(lineMap);
  if (before !== undefined) return before;
  const made: Milestone[] = [{ offset: 0, bytes: 0 }];
  let bytes = 0;
  let offset = 0;
  for (let next = step; next <= text.length; next += step) {
    const isPair = (text.codePointAt(next - 1) ?? 0) > 0xffff;
    const end = isPair ? next + 1 : next;
    bytes += bytesOf(text.slice(offset, end));
    offset = end;
    made.push({ offset, bytes });
  }
  known.set(lineMap, made);
  return made;
}
