/** The comments of a document, dealt out to what they stand before or in. */

import type { Comment } from "./ast.ts";

const none: readonly Comment[] = [];

/**
 * A function that gives, of comments in the order of the text, those that start before an offset and were not given yet. Offsets have to
 * grow from call to call; so all of the comments take one walk.
 */
export function commentsBefore(comments: readonly Comment[]): (offset: number) => readonly Comment[] {
  let next = 0;
  return (offset) => {
    const first = next;
    while ((comments[next]?.span.start ?? offset) < offset) next++;
    return first === next ? none : comments.slice(first, next);
  };
}
