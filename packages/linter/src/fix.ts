/** Applying fixes to a text. */

import type { Edit, Fix } from "@buildcontent/parser";

/**
 * The fixes that one pass applies: in their order, a fix that touches a place where an earlier one is applied is left for the next
 * pass. Edits of one fix are applied all or not at all.
 */
export function acceptedFixes(fixes: readonly Fix[]): readonly Fix[] {
  const taken = createEditList();
  return fixes.filter(({ edits }) => {
    const isFree = edits.every((edit) => taken.isFree(edit));
    if (isFree) edits.forEach(taken.add);
    return isFree;
  });
}

/** The text after one pass over fixes. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const edits = acceptedFixes(fixes).flatMap((fix) => fix.edits);
  let fixed = "";
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    fixed += text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  return fixed + text.slice(end);
}

/** Edits in the order of the text, none of which touches another. */
interface EditList {
  readonly isFree: (edit: Edit) => boolean;
  readonly add: (edit: Edit) => void;
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
  };
}

/** Two edits that overlap, or insert at one place, or of which one inserts where the other begins or ends. */
function touch(a: Edit, b: Edit): boolean {
  const insertion = a.span.start === a.span.end || b.span.start === b.span.end;
  return insertion
    ? a.span.start <= b.span.end && b.span.start <= a.span.end
    : a.span.start < b.span.end && b.span.start < a.span.end;
}
