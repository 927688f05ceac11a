/** Applying fixes to a text. */

import type { Edit, Fix } from "@buildcontent/parser";

/**
 * The text after one pass over fixes, in their order: a fix that touches a place where an earlier one was applied is left for the
 * next pass. Edits of one fix are applied all or not at all.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const taken = createEditList();
  for (const { edits } of fixes) {
    if (edits.every((edit) => taken.isFree(edit))) edits.forEach(taken.add);
  }
  let fixed = "";
  let end = 0;
  for (const edit of taken.inOrder()) {
    fixed += text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  return fixed + text.slice(end);
}

/** Edits in the order of the text, none of which touches another. */
interface EditList {
  readonly isFree: (edit: Edit) => boolean;
  readonly add: (edit: Edit) => void;
  readonly inOrder: () => readonly Edit[];
}

/** Fixes come nearly in the order of the text, so a place is looked for from the end of the list. */
function createEditList(): EditList {
  const edits: Edit[] = [];
  const placeOf = ({ span }: Edit): number => {
    let place = edits.length;
    while (place > 0 && (edits[place - 1]?.span.start ?? 0) > span.start) place--;
    return place;
  };
  return {
    isFree(edit) {
      const place = placeOf(edit);
      return [edits[place - 1], edits[place]].every((other) => other === undefined || !touch(edit, other));
    },
    add(edit) {
      edits.splice(placeOf(edit), 0, edit);
    },
    inOrder: () => edits,
  };
}

/** Two edits that overlap, or insert at one place, or of which one inserts where the other begins or ends. */
function touch(a: Edit, b: Edit): boolean {
  const insertion = a.span.start === a.span.end || b.span.start === b.span.end;
  return insertion
    ? a.span.start <= b.span.end && b.span.start <= a.span.end
    : a.span.start < b.span.end && b.span.start < a.span.end;
}
