/** What stands between two pieces of a command: a blank, or a line break with the comments in it. */

import type { Comment, Span } from "@buildcontent/parser";
import { indentation, type Scope } from "./scope.ts";

/** Whether the command goes on in another line between two offsets. */
export function hasBreak({ command: { continuations } }: Scope, from: number, to: number): boolean {
  const next = continuations[firstFrom(continuations, from)];
  return next !== undefined && next.span.start < to;
}

/** The index of the first of some nodes, which are in order, that starts at an offset or after it. */
function firstFrom(nodes: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether there is a line break between two offsets, and no blank on either side of it. */
export function isGlued(scope: Scope, from: number, to: number): boolean {
  return hasBreak(scope, from, to) && scope.text.charAt(from) === "\\" && scope.text.charAt(to - 1) === "\n";
}

/** A blank, or the line break that stands there, with the next line indented by one level. */
export function gap(scope: Scope, from: number, to: number): string {
  return hasBreak(scope, from, to) ? lineBreak(scope, from, to) : " ";
}

/** A line break with the comments that stand between two offsets, whether there is one already or not. */
export function lineBreak(scope: Scope, from: number, to: number): string {
  const indent = indentation(scope.options, scope.options.tabWidth);
  return ` \\\n${commentLines(commentsBetween(scope, from, to), () => indent)}${indent}`;
}

/** The comments between two offsets. */
export function commentsBetween({ comments }: Scope, from: number, to: number): readonly Comment[] {
  return comments.length === 0 ? comments : comments.slice(firstFrom(comments, from), firstFrom(comments, to));
}

/** A line for each comment. */
export function commentLines(comments: readonly Comment[], indentOf: (comment: Comment) => string): string {
  return comments.map((comment) => `${indentOf(comment)}${commentText(comment)}\n`).join("");
}

/** A comment without the blanks at its end. */
export function commentText({ text }: Comment): string {
  let end = text.length;
  while (text.charAt(end - 1) === " " || text.charAt(end - 1) === "\t") end--;
  return `#${text.slice(0, end)}`;
}
