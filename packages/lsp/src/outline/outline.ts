/** The outline of a document, in either syntax. */

import type { Document, Span } from "@buildcontent/parser";
import { commandItem } from "./commands.ts";
import { componentItems } from "./component.ts";
import type { OutlineItem } from "./item.ts";
import { readRegions, withRegions } from "./regions.ts";

/** No more items than this are shown of one document: more than a text has that the service takes, and than a client likes to draw. */
const mostItems = 10_000;

/** The items of a document as a tree, in order: commands or keys, with regions around them. At most `mostItems`. */
export function outlineOf(document: Document): readonly OutlineItem[] {
  const { text, commands, component } = document;
  const items =
    component === undefined
      ? commands.slice(0, mostItems).map((command) => commandItem(command, text))
      : withComments(componentItems(component), document);
  return firstItems(withRegions(items, readRegions(document)));
}

/** Keys with the indented comments behind them, so that a region that ends there lies in its key as it does for a reader. */
function withComments(items: readonly OutlineItem[], { text, comments }: Document): readonly OutlineItem[] {
  let next = 0;
  return items.map((item, index) => {
    const stop = items[index + 1]?.span.start ?? text.length;
    let { end }: Span = item.span;
    for (; (comments[next]?.span.start ?? stop) < stop; next++) {
      const { start = 0, end: commentEnd = 0 } = comments[next]?.span ?? {};
      if (/[ \t]/.test(text.charAt(start - 1))) end = Math.max(end, commentEnd);
    }
    return { ...item, span: { start: item.span.start, end } };
  });
}

/** The first items of a tree, parents before their children. */
function firstItems(items: readonly OutlineItem[]): readonly OutlineItem[] {
  let rest = mostItems;
  const take = (from: readonly OutlineItem[]): readonly OutlineItem[] => {
    const taken = from.slice(0, rest);
    rest -= taken.length;
    return taken.map((item) => (item.children.length === 0 ? item : { ...item, children: take(item.children) }));
  };
  return take(items);
}
