/** Findings beside the marks that expect them, as text that people can compare. */

import type { Mark } from "imglint";

/** Marks as text, one a line, for a comparison that people can read. Messages are compared where `like` gives them. */
export function describeMarks(marks: readonly Mark[], like: readonly Mark[] = marks): string[] {
  const place = (mark: Mark): string => `${mark.line + 1}:${mark.column + 1} ${"^".repeat(mark.width)} ${mark.rule}`;
  const worded = new Set(like.filter((mark) => mark.message !== undefined).map(place));
  return marks
    .map((mark) => (worded.has(place(mark)) ? `${place(mark)}: ${mark.message ?? ""}` : place(mark)))
    .toSorted();
}
