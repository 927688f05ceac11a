/** Regions: what people put between comments `#region` and `#endregion`, as editors know them from other languages. Ours, not the service's. */

import type { Comment, Document, Span } from "@buildcontent/parser";
import { SymbolKind } from "vscode-languageserver-protocol";
import { type OutlineItem, shown } from "./item.ts";

/** A region from the comment that opens it to the one that closes it. */
export interface Region extends Span {
  readonly name: string;
  readonly opening: Comment;
}

/** Regions inside of more than so many others are left out, which keeps what is made of them from growing deep. */
const deepest = 20;

/** The regions of a document in the order in which they open. One that is not closed, and what closes none, are left out. */
export function readRegions({ comments }: Document): readonly Region[] {
  const regions: Region[] = [];
  const open: Comment[] = [];
  for (const comment of comments) {
    const kind = regionMark(comment);
    if (kind === "region") open.push(comment);
    const opening = kind === "endregion" ? open.pop() : undefined;
    if (opening === undefined || open.length >= deepest) continue;
    const name = shown(opening.text.replace(/^\s*region\b/, ""));
    regions.push({ start: opening.span.start, end: comment.span.end, name, opening });
  }
  return regions.toSorted((a, b) => a.start - b.start);
}

/** Whether a comment opens or closes a region. */
export function regionMark({ text }: Comment): "region" | "endregion" | undefined {
  const word = /^[ \t]*((?:end)?region)\b/.exec(text)?.[1];
  return word === "region" || word === "endregion" ? word : undefined;
}

/** Items with regions around those that they hold, both in order. A region that holds a part of an item only is left out. */
export function withRegions(items: readonly OutlineItem[], regions: readonly Region[]): readonly OutlineItem[] {
  const result: OutlineItem[] = [];
  let nextItem = 0;
  let nextRegion = 0;
  const takeItems = (end: number): readonly OutlineItem[] => {
    const first = nextItem;
    while ((items[nextItem]?.span.start ?? end) < end) nextItem++;
    return items.slice(first, nextItem);
  };
  const takeRegions = (end: number): readonly Region[] => {
    const first = nextRegion;
    while ((regions[nextRegion]?.start ?? end) < end) nextRegion++;
    return regions.slice(first, nextRegion);
  };
  for (let region = regions[0]; region !== undefined; region = regions[nextRegion]) {
    const item = items[nextItem];
    if (item !== undefined && item.span.start <= region.start) {
      nextItem++;
      result.push(withInner(item, takeRegions(item.span.end)));
    } else {
      const held = takeItems(region.end);
      const content = withRegions(held, takeRegions(region.end).slice(1));
      const isWhole = (held.at(-1)?.span.end ?? 0) <= region.end;
      for (const part of isWhole ? [regionItem(region, content)] : content) result.push(part);
    }
  }
  return [...result, ...items.slice(nextItem)];
}

function withInner(item: OutlineItem, regions: readonly Region[]): OutlineItem {
  const inner = regions.filter(({ end }) => end <= item.span.end);
  return inner.length === 0 ? item : { ...item, children: withRegions(item.children, inner) };
}

function regionItem({ start, end, name, opening }: Region, children: readonly OutlineItem[]): OutlineItem {
  return {
    name: name || "region",
    kind: SymbolKind.Namespace,
    span: { start, end },
    selection: opening.span,
    children,
  };
}
