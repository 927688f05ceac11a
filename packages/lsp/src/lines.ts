/** A text as its lines, so that an edit costs what it changes, however long the text is. */

import { createLineMap } from "@buildcontent/parser";
import type { Position, Range } from "vscode-languageserver-protocol";
import { type PositionEncoding, toOffset } from "./convert.ts";

/** A text that is edited. */
export interface EditedText {
  /** How many UTF-16 code units it has. */
  readonly length: () => number;
  readonly text: () => string;
  /** Puts a text in the place of a range, whichever of its ends comes first. What is outside of the text is moved to its nearest end. */
  readonly replace: (range: Range, text: string) => void;
}

/** Makes a text to edit, for a client that counts columns in an encoding. */
export function createEditedText(text: string, encoding: PositionEncoding): EditedText {
  const lines = splitLines(text);
  let { length } = text;
  return {
    length: () => length,
    text: () => lines.join(""),
    replace: (range, inserted) => {
      length += replaceRange(lines, range, inserted, encoding);
    },
  };
}

/** The lines of a text, each with its line break; the last one has none, and may be empty. Joined they are the text. */
function splitLines(text: string): string[] {
  const { starts } = createLineMap(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** A place in lines: `column` counts UTF-16 code units. */
interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Replaces a range of lines, and gives by how much they are longer then. */
function replaceRange(lines: string[], range: Range, text: string, encoding: PositionEncoding): number {
  const ends = [placeIn(lines, range.start, encoding), placeIn(lines, range.end, encoding)] as const;
  const [from, to] = isBefore(ends[1], ends[0]) ? [ends[1], ends[0]] : ends;
  const head = lineAt(lines, from.line).slice(0, from.column);
  const tail = lineAt(lines, to.line).slice(to.column);
  const pieces = splitLines(text);
  // A line break of two characters may come together at either end.
  if (text.endsWith("\r") && tail.startsWith("\n")) pieces.pop();
  pieces.push((pieces.pop() ?? "") + tail);
  pieces[0] = head + lineAt(pieces, 0);
  const joins = pieces[0].startsWith("\n") && lineAt(lines, from.line - 1).endsWith("\r");
  const first = joins ? from.line - 1 : from.line;
  if (joins) pieces[0] = lineAt(lines, first) + pieces[0];
  const removed = put(lines, first, to.line + 1, pieces);
  return lengthOf(pieces) - lengthOf(removed);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function lineAt(lines: readonly string[], index: number): string {
  return lines[index] ?? "";
}

function isBefore(a: LinePlace, b: LinePlace): boolean {
  return a.line === b.line ? a.column < b.column : a.line < b.line;
}

function placeIn(lines: readonly string[], { line, character }: Position, encoding: PositionEncoding): LinePlace {
  if (line < 0) return { line: 0, column: 0 };
  const text = lines[line];
  if (text === undefined) return { line: lines.length - 1, column: lineAt(lines, lines.length - 1).length };
  const alone = { text, lineMap: { starts: [0], length: text.length }, encoding };
  return { line, column: toOffset(alone, { line: 0, character }) };
}

/** A call takes so many arguments safely. */
const mostArguments = 1000;

/** Puts pieces in the place of the lines from `first` up to `end`, and gives those lines. */
function put(lines: string[], first: number, end: number, pieces: readonly string[]): readonly string[] {
  if (pieces.length <= mostArguments) return lines.splice(first, end - first, ...pieces);
  const rest = lines.splice(end);
  const removed = lines.splice(first);
  for (const piece of pieces) lines.push(piece);
  for (const line of rest) lines.push(line);
  return removed;
}
