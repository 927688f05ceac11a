/** Looking for what stands at an offset in lists that are in order. */

import type { Span } from "@buildcontent/parser";

/** Something with a place. */
export interface Placed {
  readonly span: Span;
}

/** The last of a list in order that starts at an offset or before it. */
export function lastUpTo(list: readonly Placed[], offset: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What a place of a list touches, of parts that do not overlap: at most two, where one ends and the next starts. */
export function touching<T extends Placed>(list: readonly T[], offset: number): readonly T[] {
  const last = lastUpTo(list, offset);
  return list.slice(Math.max(last - 1, 0), last + 1).filter(({ span }) => span.end >= offset);
}
