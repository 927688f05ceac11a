/** The proof that printing has changed nothing but the form. Without it nothing is written. */

import {
  type Command,
  type Comment,
  type Difference,
  type Document,
  firstDifference,
  parse,
} from "@buildcontent/parser";
import type { Printed } from "./print/template.ts";
import type { ShellFormatter } from "./shfmt.ts";
import { FormattingBug } from "./syntax-error.ts";
import type { Template } from "./tree.ts";

/**
 * Parses what was printed and compares it with what it was printed from; throws where they do not say the same. Shell text that was
 * laid out anew, and has no comments in it, is compared by what it means to shfmt, and all other line by line.
 */
export function prove(before: Document, printed: string, formatShell?: ShellFormatter): void {
  if (printed === before.text) return;
  const { document: after, diagnostics } = parse(printed, before.syntax === "yaml" ? { syntax: "yaml" } : {});
  const difference = firstDifference(before, after, formatShell && { shell: formatShell.meaning });
  if (difference !== undefined || diagnostics.length > 0) fail(before, difference);
}

/**
 * The same for a whole template, of which only what was printed in other characters is parsed again: a command that is written as it
 * was says what it said, wherever it stands. All else of the text, whatever it is, has to be found in what is parsed, and nothing more.
 */
export function proveTemplate({ document, formatShell }: Template, { text, pieces }: Printed): void {
  if (text === document.text) return;
  if (!isMadeOf(text, pieces)) fail(document, undefined);
  const asItWas = new Set<Command | Comment>();
  const again: string[] = [];
  let isLast = false;
  let place = 0;
  for (const { node, text: printed } of pieces) {
    if (node !== undefined && node.span.start < place) fail(document, undefined);
    place = node?.span.start ?? place;
    if (node === undefined || asItWas.has(node) || !isAsItWas(document.text, node, printed)) {
      again.push(printed);
      isLast = true;
    } else {
      asItWas.add(node);
      isLast &&= node.kind === "Comment";
    }
  }
  const before = without(document, asItWas);
  const after = parseAgain(again, isLast);
  const difference = after && firstDifference(before, after, formatShell && { shell: formatShell.meaning });
  if (after === undefined || difference !== undefined) fail(document, difference);
}

/** Whether a text is some pieces one below the other, and nothing but line breaks between them. Stretches are compared whole, which V8 does at once. */
function isMadeOf(text: string, pieces: Printed["pieces"]): boolean {
  let at = 0;
  for (const piece of pieces) {
    while (text.charAt(at) === "\n") at++;
    const end = at + piece.text.length;
    if (text.slice(at, end) !== piece.text || (at > 0 && text.charAt(at - 1) !== "\n")) return false;
    at = end;
  }
  return text.slice(at) === (at === 0 ? "" : "\n");
}

function isAsItWas(text: string, { span: { start, end } }: Command | Comment, printed: string): boolean {
  return text.slice(start, end) === printed;
}

const sentinel = "RESTART\n";

/**
 * Parses pieces one below the other; undefined where one of them is broken, or takes in what would stand after it. `isLast` is for
 * pieces after which there is no command: a `\` may stand at their end, which elsewhere would take in the next command.
 */
function parseAgain(pieces: readonly string[], isLast: boolean): Document | undefined {
  const text = pieces.map((piece) => `${piece}\n`).join("");
  const { document, diagnostics } = parse(isLast ? text : text + sentinel);
  if (diagnostics.length > 0 || document.syntax !== "commands") return undefined;
  if (isLast) return document;
  const last = document.commands.at(-1);
  if (last?.keyword.span.start !== text.length || last.arguments.length > 0) return undefined;
  return { ...document, commands: document.commands.slice(0, -1) };
}

/** A document without some of its commands, with the comments in them, and some of its comments. */
function without(document: Document, nodes: ReadonlySet<Command | Comment>): Document {
  const commands = document.commands.filter((command) => !nodes.has(command));
  let next = 0;
  const comments = document.comments.filter((comment) => {
    if (nodes.has(comment)) return false;
    let command = document.commands[next];
    while (command !== undefined && command.span.end <= comment.span.start) command = document.commands[++next];
    const isInside = command !== undefined && command.span.start < comment.span.start;
    return command === undefined || !isInside || !nodes.has(command);
  });
  return { ...document, commands, comments };
}

function fail(before: Document, difference: Difference | undefined): never {
  throw new FormattingBug(
    `Formatting would have changed the ${difference?.what ?? "text"} here, so nothing was written. That is a bug of prettier-plugin-buildcontent: please report it, with the text`,
    before.text,
    difference?.before ?? before.span,
  );
}
