/** The changes to a file as a unified diff, as `git apply` and `patch` take it. */

import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from "diff";

/** Where more lines than this change, looking for the least difference takes too long. */
const mostChanges = 5_000;

/** The diff, or nothing where the texts are the same. `path` is as it is shown: from the current folder, with `/`. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const names = [`a/${path}`, `b/${path}`] as const;
  const patch = createTwoFilesPatch(...names, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: mostChanges,
  });
  return patch ?? wholeDiff(names, before, after);
}

/** The diff that takes out every line and puts in every new one. */
function wholeDiff([oldFileName, newFileName]: readonly [string, string], before: string, after: string): string {
  const [oldLines, newLines] = [linesOf(before, "-"), linesOf(after, "+")];
  const hunk = { oldStart: 1, newStart: 1, oldLines: countOf(oldLines), newLines: countOf(newLines) };
  const lines = [...oldLines, ...newLines];
  const patch = { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...patch, hunks: [{ ...hunk, lines }] }, FILE_HEADERS_ONLY);
}

const noLineEnd = "\\ No newline at end of file";

function linesOf(text: string, sign: string): readonly string[] {
  const lines = text.split("\n");
  const last = lines.pop();
  const signed = lines.map((line) => sign + line);
  return last === "" ? signed : [...signed, `${sign}${last ?? ""}`, noLineEnd];
}

function countOf(lines: readonly string[]): number {
  return lines.filter((line) => line !== noLineEnd).length;
}
