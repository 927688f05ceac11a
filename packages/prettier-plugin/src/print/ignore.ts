/** `# prettier-ignore`, and `# prettier-ignore-start` with `# prettier-ignore-end`: what stays as it is. */

import { lastLineEnd } from "./command.ts";
import type { Item } from "./template.ts";

/** The items, with those that are to stay as they are without their nodes, and all between two comments as one. */
export function withIgnored(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => directiveOf(item) !== undefined)) return items;
  const kept: Item[] = [];
  let isNext = false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) break;
    const end =
      directiveOf(item) === "start" ? items.findIndex((other, at) => at > index && directiveOf(other) === "end") : -1;
    if (end !== -1) {
      kept.push({ start: item.start, end: items[end]?.end ?? item.end, comments: [] });
      index = end;
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

const directives: Readonly<Record<string, "next" | "start" | "end">> = {
  "prettier-ignore": "next",
  "prettier-ignore-start": "start",
  "prettier-ignore-end": "end",
};

function directiveOf({ node }: Item): "next" | "start" | "end" | undefined {
  return node?.kind === "Comment" ? directives[node.text.trim()] : undefined;
}
