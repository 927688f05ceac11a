/** `# prettier-ignore`, and `# prettier-ignore-start` with `# prettier-ignore-end`: what stays as it is. */

import { lastLineEnd } from "./command.ts";
import type { Item } from "./template.ts";

/** The items, with those that are to stay as they are without their nodes, and all between two comments as one. */
export function withIgnored(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => directiveOf(item) !== undefined)) return items;
  const kept: Item[] = [];
  let isNext = false;
  let nextEnd = -1;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) break;
    if (directiveOf(item) === "start" && nextEnd <= index) nextEnd = endAfter(items, index);
    const last = directiveOf(item) === "start" ? items[nextEnd] : undefined;
    if (last !== undefined) {
      kept.push({ start: item.start, end: last.end, comments: [] });
      index = nextEnd;
      isNext = false;
    } else if (isNext && item.node?.kind === "Command") {
      kept.push({ start: item.start, end: lastLineEnd(item.node), comments: [] });
      isNext = false;
    } else {
      kept.push(item);
      isNext ||= directiveOf(item) === "next";
    }
  }
  return kept;
}

/** The index of the first `# prettier-ignore-end` after another; the number of the items where there is none. */
function endAfter(items: readonly Item[], index: number): number {
  let at = index + 1;
  for (let item = items[at]; item !== undefined && directiveOf(item) !== "end"; item = items[at]) at++;
  return at;
}

const directives: Readonly<Record<string, "next" | "start" | "end">> = {
  "prettier-ignore": "next",
  "prettier-ignore-start": "start",
  "prettier-ignore-end": "end",
};

function directiveOf({ node }: Item): "next" | "start" | "end" | undefined {
  return node?.kind === "Comment" ? directives[node.text.trim()] : undefined;
}
