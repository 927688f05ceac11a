/** Parsing a text again after an edit: the commands that the edit left alone are taken over. */

import type { Document } from "./ast.ts";
import { movedCommands, movedComments } from "./moved.ts";
import { type Commands, parse, type ParseOptions, type ParseResult, readCommands, resultOf } from "./parse.ts";
import { syntaxOf } from "./syntax.ts";

/**
 * What `parse` gives for a text, faster where it is much like the text of a document that was parsed before, of whatever kind. Nodes
 * before the edit are those of that document.
 */
export function reparse(before: Document, text: string, options: ParseOptions = {}): ParseResult {
  const syntax = options.syntax ?? syntaxOf(text);
  if (syntax !== "commands" || before.syntax !== "commands") return parse(text, options);
  return resultOf(text, options, rereadCommands(before, text));
}

/** What one text has in the place of a part of another: the part ends at `end`, and what follows it is moved by `by`. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

function rereadCommands(before: Document, text: string): Commands {
  const change = changeBetween(before.text, text);
  // Whether a heredoc has an end is decided by any line after it.
  const marker = before.text.indexOf("<<");
  const limit = marker === -1 ? change.start : Math.min(change.start, marker);
  const kept = Math.max(countBefore(before.commands, limit + 1) - 1, 0);
  const from = before.commands[kept]?.span.start ?? 0;
  const start = kept === 0 ? 0 : from;
  const middle = readChanged(before, text, start, change);
  return {
    commands: [...before.commands.slice(0, kept), ...middle.commands],
    comments: [...before.comments.slice(0, countBefore(before.comments, start)), ...middle.comments],
  };
}

/** Reads a text from the start of a command on, as far as the change reaches; what follows is taken over. */
function readChanged(before: Document, text: string, start: number, { end, by }: Change): Commands {
  // With the line break before it: only a text begins with a byte order mark.
  const from = Math.max(start - 1, 0);
  const first = countBefore(before.commands, end);
  for (let ahead = 0; first + ahead < before.commands.length; ahead = 2 * ahead + 1) {
    const same = before.commands[first + ahead];
    if (same === undefined) break;
    const part = text.slice(from, same.keyword.span.end + by);
    if (part.includes("<<")) break;
    const read = readAt(from, part);
    // A command that starts where it started is the same, and so is all that follows it.
    if (read.commands.at(-1)?.span.start === same.span.start + by) return joined(read, before, first + ahead, by);
  }
  return readAt(from, text.slice(from));
}

/** Nodes read anew, the last of them the keyword of a command that is known; and that command and all after it as they were. */
function joined(read: Commands, { commands, comments }: Document, same: number, by: number): Commands {
  const start = commands[same]?.span.start ?? 0;
  return {
    commands: [...read.commands.slice(0, -1), ...movedCommands(commands.slice(same), by)],
    comments: [...read.comments, ...movedComments(comments.slice(countBefore(comments, start)), by)],
  };
}

function readAt(offset: number, part: string): Commands {
  const { commands, comments } = readCommands(part);
  return { commands: movedCommands(commands, offset), comments: movedComments(comments, offset) };
}

function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (low, high) => before.slice(low, high) === after.slice(low, high));
  const atEnd = longest(
    shorter - start,
    (low, high) =>
      before.slice(before.length - high, before.length - low) === after.slice(after.length - high, after.length - low),
  );
  return { start, end: before.length - atEnd, by: after.length - before.length };
}

/** The greatest length, up to `most`, to which two texts agree; `agree` compares them between two lengths. Linear. */
function longest(most: number, agree: (low: number, high: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (agree(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many of a list in order start before an offset. */
function countBefore(nodes: readonly { readonly span: { readonly start: number } }[], offset: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
