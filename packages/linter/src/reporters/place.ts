/** Places in a text as people and other programs count them. */

import { type LineMap, positionAt } from "@buildcontent/parser";

/** A line and a column, both from 1; the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset. */
export function placeOf(map: LineMap, offset: number): Place {
  const { line, column } = positionAt(map, offset);
  return { line: line + 1, column: column + 1 };
}

/** The place of an offset as `line:column`, which terminals and editors can follow behind a path. */
export function shownPlace(map: LineMap, offset: number): string {
  const { line, column } = placeOf(map, offset);
  return `${line}:${column}`;
}
