/** What no fix may lose: the comments that its finding is not about. */

import type { Comment, Document, Edit, Span } from "@buildcontent/parser";
import { firstIndex } from "./text/bisect.ts";

/** The places that a finding is about, and the edits of its fix. */
interface Repair {
  readonly span: Span;
  readonly related?: readonly { readonly span: Span }[];
  readonly fix?: { readonly edits: readonly Edit[] };
}

/** Whether the fix of a finding would take out a comment, and write it nowhere else, where no place of the finding is in the comment. */
export function losesComment({ comments, text }: Document, { span, related = [], fix }: Repair): boolean {
  if (comments.length === 0 || fix === undefined) return false;
  const places = [span, ...related.map((place) => place.span)];
  const isKept = ({ span: comment }: Comment): boolean =>
    places.some(({ start, end }) => comment.start <= start && end <= comment.end) ||
    fix.edits.some((edit) => edit.text.includes(text.slice(comment.start, comment.end)));
  return fix.edits.some((edit) => !touched(comments, edit.span).every(isKept));
}

/** The comments, of all in order, that a range has a part of. */
function touched(comments: readonly Comment[], { start, end }: Span): readonly Comment[] {
  const indexFrom = (holds: (span: Span) => boolean): number =>
    firstIndex(comments.length, (index) => {
      const comment = comments[index];
      return comment !== undefined && holds(comment.span);
    });
  return comments.slice(
    indexFrom((comment) => comment.end > start),
    indexFrom((comment) => comment.start >= end),
  );
}
