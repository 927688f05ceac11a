/** Nodes at another place: what was read of a text holds wherever the same characters stand. */

import type { Span } from "./span.ts";

/** Copies of nodes in which every span is moved by so many UTF-16 code units; the nodes themselves where that is none. */
export function movedAll<N extends { readonly span: Span }>(nodes: readonly N[], by: number): readonly N[] {
  return by === 0 ? nodes : nodes.map((node) => moved(node, by));
}

function moved<T>(part: T, by: number): T;
function moved(part: unknown, by: number): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((item: unknown) => moved(item, by));
  if (isSpan(part)) return { start: part.start + by, end: part.end + by };
  const copy: Record<string, unknown> = { ...part };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === "object") copy[key] = moved(value, by);
  }
  return copy;
}

/** In a tree nothing but a span has a start. */
function isSpan(part: object): part is Span {
  return "start" in part;
}
