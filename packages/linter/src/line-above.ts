/** Which lines were meant to continue the one above, though no `\` says so. */

import {
  type Command,
  commandRow,
  parse,
  type Quote,
  quoteAfter,
  type Span,
  type UnknownCommand,
} from "@buildcontent/parser";
import { sourceOf } from "./rule.ts";

/** Where a `\` is missing. */
export interface MissingContinuation {
  /** From the end of the line above, before any blanks, to its line break. */
  readonly span: Span;
  /** False where the command above would be broken by the line, or nothing is known about it. */
  readonly isSound: boolean;
}

/** Follows the commands of a text. */
export interface LineAbove {
  /** Where a `\` is missing if a line looks like it continues the one above; undefined where it does not. */
  missingContinuation(line: UnknownCommand): MissingContinuation | undefined;
  /** To be called with each command in turn, when all is asked about it. */
  pass(command: Command): void;
}

/**
 * Makes a follower of the commands of a text. A line continues the one above, with nothing but comments in between, where that one
 * leaves a quote open, or where the line is indented more or starts with what the shell takes after a command (`&&`, `--option`).
 */
export function createLineAbove(text: string): LineAbove {
  /** The command that the lines belong to, and the one right above, with the quote that is open where it starts. */
  let root: Command | undefined;
  let above: Command | undefined;
  let quote: Quote | undefined;
  let continuing: { readonly line: Command; readonly quote: Quote | undefined } | undefined;
  return {
    missingContinuation(line) {
      if (root === undefined || above === undefined || !canContinue(above)) return undefined;
      const gap = /^[ \t]*(?=(?:\r\n|[\r\n])(?:[ \t]*#[^\r\n]*(?:\r\n|[\r\n]))*[ \t]*$)/.exec(
        text.slice(above.span.end, line.span.start),
      );
      if (gap === null) return undefined;
      const open = quoteAfter(sourceOf(text, above), quote);
      if (open === undefined && !looksContinuing(text, root, line)) return undefined;
      continuing = { line, quote: open };
      const { end } = above.span;
      return {
        span: { start: end, end: end + gap[0].length },
        isSound: takes(root, sourceOf(text, line)),
      };
    },
    pass(command) {
      if (continuing?.line === command) ({ quote } = continuing);
      else {
        root = command;
        quote = undefined;
      }
      above = command;
    },
  };
}

function canContinue({ name, arguments: nodes }: Command): boolean {
  const hasHeredoc = nodes.some(
    (node) => node.kind === "Heredoc" || (node.kind === "ShellText" && node.heredocs.length > 0),
  );
  return name !== "RESTART" && !hasHeredoc;
}

/** A word in upper case is meant as a command wherever it stands. */
function looksContinuing(text: string, root: Command, { keyword }: UnknownCommand): boolean {
  if (/^[A-Z]+$/.test(keyword.text)) return false;
  return (
    /^(?:[&|;]|--?[A-Za-z])/.test(keyword.text) ||
    indentation(text, keyword.span.start) > indentation(text, root.keyword.span.start)
  );
}

function indentation(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start - 1) === " " || text.charAt(start - 1) === "\t") start--;
  return offset - start;
}

/** Tells whether a command goes on with a line without another syntax error. */
function takes(root: Command, line: string): boolean {
  if (root.name === undefined) return true;
  const last = root.arguments.at(-1);
  const shape = commandRow(root.name)?.shape;
  if (shape === "pairs") return isSound(`ENV first="" ${line}`);
  if (shape === "component") return isSound(`COMPONENT ic-first ${line}`);
  if (shape !== "shell") return false;
  if (last === undefined) return isSound(`${root.keyword.text} ${line}`);
  if (last.kind !== "ExecArray") return true;
  const isOpen = last.problems.some(({ code }) => code === "array-not-closed");
  return isOpen && (isSound(`CMD ["first", ${line}`) || isSound(`CMD ["first", ${line} "last"]`));
}

function isSound(command: string): boolean {
  return parse(command).diagnostics.length === 0;
}
