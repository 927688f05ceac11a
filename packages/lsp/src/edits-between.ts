/** The edits that make one text of another: few and small, so that cursors, folds and marks of an editor stay where they are. */

import type { Edit } from "@buildcontent/parser";
import { diffArrays } from "diff";

/** Where more lines than this change, one edit from the first change to the last is given: looking for the least takes too long. */
const mostChanges = 1_000;

/** The edits in the order of the text. Applied at once they give `after`, character by character. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const changes = diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostChanges });
  if (changes === undefined) return lineEdits([before], [after], 0);
  const edits: Edit[] = [];
  let offset = 0;
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const flush = (): void => {
    edits.push(...lineEdits(removed, added, offset));
    offset += lengthOf(removed);
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    if (change.removed) removed = [...removed, ...change.value];
    else if (change.added) added = [...added, ...change.value];
    else {
      flush();
      offset += lengthOf(change.value);
    }
  }
  flush();
  return edits;
}

/** The lines of a text, each with its line end. A lone CR stays within a line. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Line by line where as many come as go, else as one piece. */
function lineEdits(removed: readonly string[], added: readonly string[], start: number): readonly Edit[] {
  if (removed.length !== added.length) return trimmed(removed.join(""), added.join(""), start);
  let offset = start;
  return removed.flatMap((line, index) => {
    const edits = trimmed(line, added[index] ?? "", offset);
    offset += line.length;
    return edits;
  });
}

/** One edit without what is the same at both ends. */
function trimmed(before: string, after: string, offset: number): readonly Edit[] {
  if (before === after) return [];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  while (isInside(before, start) || isInside(after, start)) start--;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  while (isInside(before, before.length - end) || isInside(after, after.length - end)) end--;
  const span = { start: offset + start, end: offset + before.length - end };
  return [{ span, text: after.slice(start, after.length - end) }];
}

/** Tells whether an offset stands between CR and LF, or in a character of two code units: no position of an editor is there. */
function isInside(text: string, offset: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
}
