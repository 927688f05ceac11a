/** Nodes at another place: what was read of a text holds wherever the same characters stand. */

import type { Span } from "./span.ts";

/** Copies of nodes in which every span is moved by so many UTF-16 code units; the nodes themselves where that is none. */
export function movedAll<N extends { readonly span: Span }>(nodes: readonly N[], by: number): readonly N[] {
  return by === 0 ? nodes : moved(nodes, by);
}

// An editor has this done for most of a text at each keystroke: it makes no more than it gives.
function moved<T extends object>(part: T, by: number): T;
function moved(part: object, by: number): object {
  if (isSpan(part)) return { start: part.start + by, end: part.end + by };
  return Array.isArray(part) ? movedItems(part, by) : movedFields(part, by);
}

/** In a tree nothing but a span has a start. */
function isSpan(part: object): part is Span {
  return "start" in part;
}

function movedItems(items: readonly unknown[], by: number): readonly unknown[] {
  if (items.length === 0) return items;
  const copy: unknown[] = [];
  for (const item of items) copy.push(movedValue(item, by));
  return copy;
}

function movedFields(node: object, by: number): object {
  const copy: Record<string, unknown> = { ...node };
  for (const key in copy) copy[key] = movedValue(copy[key], by);
  return copy;
}

function movedValue(value: unknown, by: number): unknown {
  return typeof value === "object" && value !== null ? moved(value, by) : value;
}
