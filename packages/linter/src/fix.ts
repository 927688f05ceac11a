/** Applying fixes to a text. */

import type { Edit, Fix } from "@buildcontent/parser";

/**
 * The text after one pass over fixes, in their order: a fix that touches a place where an earlier one was applied is left for the
 * next pass. Edits of one fix are applied all or not at all.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...edits);
  }
  taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let fixed = "";
  let end = 0;
  for (const edit of taken) {
    fixed += text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  return fixed + text.slice(end);
}

/** Two edits that overlap, or insert at one place, or of which one inserts where the other begins or ends. */
function touch(a: Edit, b: Edit): boolean {
  const insertion = a.span.start === a.span.end || b.span.start === b.span.end;
  return insertion
    ? a.span.start <= b.span.end && b.span.start <= a.span.end
    : a.span.start < b.span.end && b.span.start < a.span.end;
}
