/** Where things stand in a text: spans, and the map from offsets to lines and columns. */

/** A half-open range of UTF-16 offsets, `start` inclusive and `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: `line` and `column` count from 0, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offsets at which the lines of one text start; the first is always 0. */
export interface LineMap {
  readonly starts: readonly number[];
  readonly length: number;
}

/** Finds the lines of a text. LF, CRLF and a lone CR each end a line. */
export function createLineMap(text: string): LineMap {
  const starts = [0];
  const lineEnd = /\r\n|[\r\n]/g;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
  return { starts, length: text.length };
}

/** Offset to line and column. An offset outside the text is moved to its nearest end. */
export function positionAt(map: LineMap, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), map.length);
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: inside - (map.starts[low] ?? 0) };
}

/** Line and column to offset. A line outside the text gives its nearest end; a column past the line's end, the next line's start. */
export function offsetAt(map: LineMap, { line, column }: Position): number {
  if (line < 0) return 0;
  const start = map.starts[line];
  if (start === undefined) return map.length;
  const next = map.starts[line + 1] ?? map.length;
  return Math.min(start + Math.max(column, 0), next);
}
