/** Regions: what people put between comments `#region` and `#endregion`, as editors know them from other languages. Ours, not the service's. */

import type { Comment, Document } from "@buildcontent/parser";
import { SymbolKind } from "vscode-languageserver-protocol";
import { countBefore, type Placed } from "../in-order.ts";
import { type OutlineItem, shown } from "./item.ts";

/** A region from the comment that opens it to the one that closes it. */
export interface Region extends Placed {
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
    if (opening === undefined) continue;
    const name = shown(opening.text.replace(/^\s*region\b/, ""));
    regions.push({ span: { start: opening.span.start, end: comment.span.end }, name, opening });
  }
  return withoutDeep(regions.toSorted((a, b) => a.span.start - b.span.start));
}

function withoutDeep(regions: readonly Region[]): readonly Region[] {
  const around: Region[] = [];
  return regions.filter((region) => {
    while ((around.at(-1)?.span.end ?? region.span.end) < region.span.start) around.pop();
    return around.push(region) <= deepest;
  });
}

/** Whether a comment opens or closes a region. */
export function regionMark({ text }: Comment): "region" | "endregion" | undefined {
  const word = /^[ \t]*((?:end)?region)\b/.exec(text)?.[1];
  return word === "region" || word === "endregion" ? word : undefined;
}

/** Items with regions around those that they hold, both in order. A region that holds a part of an item only is left out. */
export function withRegions(items: readonly OutlineItem[], regions: readonly Region[]): readonly OutlineItem[] {
  const result: OutlineItem[] = [];
  let [nextItem, nextRegion] = [0, 0];
  for (let region = regions[0]; region !== undefined; region = regions[nextRegion]) {
    const item = items[nextItem];
    const isInItem = item !== undefined && item.span.start <= region.span.start;
    const { end } = isInItem ? item.span : region.span;
    const behind = countBefore(regions, end);
    const held = items.slice(nextItem, countBefore(items, end));
    if (isInItem) {
      result.push(withInner(item, regions.slice(nextRegion, behind)));
      [nextItem, nextRegion] = [nextItem + 1, behind];
    } else if ((held.at(-1)?.span.end ?? 0) > end) {
      nextRegion++;
    } else {
      result.push(regionItem(region, withRegions(held, regions.slice(nextRegion + 1, behind))));
      [nextItem, nextRegion] = [nextItem + held.length, behind];
    }
  }
  return [...result, ...items.slice(nextItem)];
}

function withInner(item: OutlineItem, regions: readonly Region[]): OutlineItem {
  const inner = regions.filter(({ span }) => span.end <= item.span.end);
  return inner.length === 0 ? item : { ...item, children: withRegions(item.children, inner) };
}

function regionItem({ span, name, opening }: Region, children: readonly OutlineItem[]): OutlineItem {
  return {
    name: name || "region",
    kind: SymbolKind.Namespace,
    span,
    selection: opening.span,
    children,
  };
}
