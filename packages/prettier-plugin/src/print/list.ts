/** ENV, LABEL and COMPONENT: lists that are broken one pair a line where they do not fit, or where their author broke them. */

import type { Argument } from "@buildcontent/parser";
import { printArgument } from "./argument.ts";
import { gap, hasBreak, isGlued, lineBreak } from "./gap.ts";
import { type Scope, widthOf } from "./scope.ts";
import { wordGap } from "./words.ts";

/** What follows the keyword. */
export function printList(scope: Scope): string {
  const { keyword, arguments: nodes } = scope.command;
  const pieces: readonly Argument[] = nodes;
  const printed = pieces.map((piece) => printArgument(scope, piece));
  const between = gapsOf(scope, pieces, printed);
  let list = "";
  let last = keyword.span.end;
  pieces.forEach(({ span }, index) => {
    list += (index === 0 ? gapOf(scope) : between)(scope, last, span.start) + (printed[index] ?? "");
    last = span.end;
  });
  return list;
}

type Gap = (scope: Scope, from: number, to: number) => string;

/** In LABEL and ENV a line break parts words, as a sample of the documentation has it; a parameter may be glued across one. */
function gapOf({ command }: Scope): Gap {
  return command.name === "COMPONENT" ? wordGap : gap;
}

function gapsOf(scope: Scope, pieces: readonly Argument[], printed: readonly string[]): Gap {
  if (!mayMove(scope, pieces, printed)) return gapOf(scope);
  const isBroken = someGap(pieces, (from, to) => hasBreak(scope, from, to)) || isTooLong(scope, printed);
  return isBroken ? lineBreak : gapOf(scope);
}

/**
 * Whether a piece may go to a line of its own. Not where it has line breaks itself, where it would become a comment, or where a comment
 * speaks of what is in the next line.
 */
function mayMove(scope: Scope, pieces: readonly Argument[], printed: readonly string[]): boolean {
  if (printed.some((piece) => piece.startsWith("#") || piece.includes("\n"))) return false;
  if (scope.comments.some(({ text }) => text.includes("imglint-"))) return false;
  return scope.command.name !== "COMPONENT" || !someGap(pieces, (from, to) => isGlued(scope, from, to));
}

function someGap(pieces: readonly Argument[], holds: (from: number, to: number) => boolean): boolean {
  return pieces.some(({ span }, index) => {
    const before = pieces[index - 1];
    return before !== undefined && holds(before.span.end, span.start);
  });
}

function isTooLong({ command, options }: Scope, printed: readonly string[]): boolean {
  return widthOf([command.keyword.text, ...printed].join(" "), options) > options.printWidth;
}
