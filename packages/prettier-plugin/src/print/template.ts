/** A template: its commands and comments one below the other, at most one blank line between two of them. */

import type { Command, Comment, Document, Span } from "@buildcontent/parser";
import type { PrintOptions } from "../options.ts";
import type { Template } from "../tree.ts";
import { contentEnd, printCommand } from "./command.ts";
import { commentText } from "./gap.ts";
import { withIgnored } from "./ignore.ts";
import { keptOf, nothingKept } from "./suppressed.ts";

/** What stands on lines of its own: a command, a comment between commands, or what is ignored. */
export interface Item extends Span {
  /** The node that it is; none where it is left as it stands, whatever is in it. */
  readonly node?: Command | Comment;
  /** The comments inside a command. */
  readonly comments: readonly Comment[];
}

/** The whole text, with a line break at its end if there is anything in it. */
export function printTemplate(template: Template, options: PrintOptions): string {
  const printed = printItems(template, options, () => true);
  return printed === "" ? "" : `${printed}\n`;
}

/** The text with all that a range touches printed, and the rest as it is. */
export function printRange(template: Template, options: PrintOptions, range: Span): string {
  const { text } = template.document;
  const isTouched = ({ start, end }: Span): boolean => start < range.end && range.start < end;
  const items = itemsOf(template.document).filter(isTouched);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return text;
  return text.slice(0, lineStart(text, first.start)) + printItems(template, options, isTouched) + text.slice(last.end);
}

function printItems(template: Template, options: PrintOptions, isWanted: (item: Item) => boolean): string {
  const { document, formatShell } = template;
  const { text } = document;
  const items = itemsOf(document);
  const kept = keptOf(items, document.comments);
  let printed = "";
  items.forEach((item, index) => {
    if (!isWanted(item)) return;
    if (printed !== "") printed += hasBlankLineBefore(text, item.start) ? "\n\n" : "\n";
    const { node, comments } = item;
    if (node === undefined) printed += text.slice(lineStart(text, item.start), item.end);
    else if (node.kind === "Comment") printed += commentText(node);
    else {
      const scope = { text, command: node, comments, kept: kept?.[index] ?? nothingKept, options, formatShell };
      printed += printCommand(scope);
    }
  });
  return printed;
}

/** The items in order. The comments after the `\` that a last command ends in are items of their own. */
function itemsOf({ commands, comments }: Document): readonly Item[] {
  const items: Item[] = [];
  let next = 0;
  const before = (offset: number): readonly Comment[] => {
    const first = next;
    while ((comments[next]?.span.start ?? offset) < offset) next++;
    return first === next ? none : comments.slice(first, next);
  };
  const add = (node: Comment): void => {
    items.push({ start: node.span.start, end: node.span.end, node, comments: none });
  };
  for (const node of commands) {
    before(node.span.start).forEach(add);
    const end = contentEnd(node);
    items.push({ start: node.span.start, end, node, comments: before(end) });
  }
  comments.slice(next).forEach(add);
  return withIgnored(items);
}

const none: readonly Comment[] = [];

/** The start of the line that an offset is on. */
function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Whether the line above the one that an offset is on is blank. */
function hasBlankLineBefore(text: string, offset: number): boolean {
  const line = lineStart(text, offset);
  return line > 0 && /^[ \t]*$/.test(text.slice(lineStart(text, line - 1), line - 1));
}
