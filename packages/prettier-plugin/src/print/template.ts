/** A template: its commands and comments one below the other, at most one blank line between two of them. */

import { type Command, type Comment, commentsBefore, type Document, type Span } from "@buildcontent/parser";
import type { PrintOptions } from "../options.ts";
import type { Template } from "../tree.ts";
import { contentEnd, lastLineEnd, printCommand } from "./command.ts";
import { commentText } from "./gap.ts";
import { withIgnored } from "./ignore.ts";
import { type Kept, keptOf, nothingKept } from "./suppressed.ts";

/** What stands on lines of its own: a command, a comment between commands, or what is ignored. */
export interface Item extends Span {
  /** The node that it is; none where it is left as it stands, whatever is in it. */
  readonly node?: Command | Comment;
  /** The comments inside a command. */
  readonly comments: readonly Comment[];
}

/** An item as it is printed; `node` is what it is, if that is one node. */
export interface Piece {
  readonly text: string;
  readonly node: Command | Comment | undefined;
}

/** A printed text, and what it is put together from. */
export interface Printed {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The whole text, with a line break at its end if there is anything in it. */
export function printTemplate(template: Template, options: PrintOptions): Printed {
  const { text, pieces } = printItems(template, options, () => true);
  return { text: text === "" ? "" : `${text}\n`, pieces };
}

/** The text with all that a range touches printed, and the rest as it is. */
export function printRange(template: Template, options: PrintOptions, range: Span): string {
  const { text } = template.document;
  const isTouched = ({ start, end }: Span): boolean => start < range.end && range.start < end;
  const items = itemsOf(template.document).filter(isTouched);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return text;
  const printed = printItems(template, options, isTouched).text;
  const end = last.node?.kind === "Command" ? lastLineEnd(last.node) : last.end;
  return text.slice(0, lineStart(text, first.start)) + printed + text.slice(end);
}

function printItems(template: Template, options: PrintOptions, isWanted: (item: Item) => boolean): Printed {
  const { document } = template;
  const items = itemsOf(document);
  const kept = keptOf(items, document.comments);
  const pieces: Piece[] = [];
  let text = "";
  items.forEach((item, index) => {
    if (!isWanted(item)) return;
    if (text !== "") text += hasBlankLineBefore(document.text, item.start) ? "\n\n" : "\n";
    const printed = printItem(template, options, item, kept?.[index] ?? nothingKept);
    pieces.push({ text: printed, node: item.node });
    text += printed;
  });
  return { text, pieces };
}

function printItem({ document, formatShell }: Template, options: PrintOptions, item: Item, kept: Kept): string {
  const { text } = document;
  const { node, comments } = item;
  if (node === undefined) return text.slice(lineStart(text, item.start), item.end);
  if (node.kind === "Comment") return commentText(node);
  return printCommand({ text, command: node, comments, kept, options, formatShell });
}

/** The items in order. The comments after the `\` that a last command ends in are items of their own. */
function itemsOf({ text, commands, comments }: Document): readonly Item[] {
  const items: Item[] = [];
  const before = commentsBefore(comments);
  const add = (node: Comment): void => {
    items.push({ start: node.span.start, end: node.span.end, node, comments: none });
  };
  for (const node of commands) {
    before(node.span.start).forEach(add);
    const end = contentEnd(node);
    items.push({ start: node.span.start, end, node, comments: before(end) });
  }
  before(text.length).forEach(add);
  return withIgnored(items);
}

const none: readonly Comment[] = [];

/** The start of the line that an offset is on. */
function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Whether the line above the one that an offset is on is blank. */
function hasBlankLineBefore(text: string, offset: number): boolean {
  let lines = 0;
  for (let at = offset - 1; at >= 0 && lines < 2; at--) {
    const character = text.charAt(at);
    if (character === "\n") lines++;
    else if (character !== " " && character !== "\t") return false;
  }
  return lines === 2;
}
