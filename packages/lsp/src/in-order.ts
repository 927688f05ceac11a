/** Looking for what stands at a place, in lists that are in the order of the text. */

import type { Span } from "@buildcontent/parser";

/** Something with a place. */
export interface Placed {
  readonly span: Span;
}

/** How many of a list in order start before an offset. */
export function countBefore(list: readonly Placed[], offset: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a place of a list touches, of parts that do not overlap: at most two, where one ends and the next starts. */
export function touching<T extends Placed>(list: readonly T[], offset: number): readonly T[] {
  const count = countBefore(list, offset + 1);
  return list.slice(Math.max(count - 2, 0), count).filter(({ span }) => span.end >= offset);
}

/** Tells whether an offset is in a span or at one of its ends. */
export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
