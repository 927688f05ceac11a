/** Which lines were meant to continue the one above, though no `\` says so. */

import {
  type Argument,
  type Command,
  commandRow,
  parse,
  type Quote,
  quoteAfter,
  type Span,
  type UnknownCommand,
} from "@buildcontent/parser";
import { sourceOf } from "../rule.ts";

/** Where a `\` is missing. */
export interface MissingContinuation {
  /** From the end of the line above, before any blanks, to its line break. */
  readonly span: Span;
  /** The command that the line would belong to. */
  readonly root: Command;
  /** Whether a quote is open where the line above ends. */
  readonly isInQuote: boolean;
  /** False in an open quote, and where the command above would be broken by the line or nothing is known about it. */
  readonly isSound: boolean;
  /** What the line above has at its end in the place of a `\`. */
  readonly instead?: BrokenEnd;
}

/** What was written in the place of a `\` at a line's end: a character like it, two of it, or one with a comment after it. */
export interface BrokenEnd {
  readonly kind: "character" | "escaped" | "blank" | "comment";
  /** The wrong characters; those between `\` and the line break where the `\` itself is right. */
  readonly span: Span;
  readonly text: string;
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
 * leaves a quote open or an array that the line fits in, or where the line is indented more or starts with what the shell takes after a
 * command (`&&`, `--option`),
 * or is a pair under LABEL.
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
      const span = gapBefore(text, above, line);
      if (span === undefined) return undefined;
      const open = quoteAfter(sourceOf(text, above), quote);
      const instead = open === undefined ? brokenEnd(text, above) : undefined;
      const looksMeant = instead === undefined ? looksContinuing(text, root, line) : !isUpperCase(line);
      // Inside quotes a `\` and its line break may be parts of the text, or nothing at all: what was meant, nobody can tell.
      const mayFit = open === undefined && (looksMeant || hasOpenArray(root));
      const fits = mayFit && takes(root, sourceOf(text, line));
      if (open === undefined && !looksMeant && !fits) return undefined;
      continuing = { line, quote: open };
      return {
        span,
        root,
        isInQuote: open !== undefined,
        isSound: fits,
        ...(instead && { instead }),
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

/** Tells whether a line evidently has the argument that the command right above it lacks. */
export function hasArgumentBelow(text: string, command: Command, below: Command | undefined): boolean {
  if (below === undefined || below.name !== undefined || !canContinue(command)) return false;
  return gapBefore(text, command, below) !== undefined && looksContinuing(text, command, below);
}

/** The blanks at the end of a line where nothing but comments stands between it and the next command. */
function gapBefore(text: string, above: Command, line: Command): Span | undefined {
  const { end } = above.span;
  const gap = /^[ \t]*(?=(?:\r\n|[\r\n])(?:[ \t]*#[^\r\n]*(?:\r\n|[\r\n]))*[ \t]*$)/.exec(
    text.slice(end, line.span.start),
  );
  return gap === null ? undefined : { start: end, end: end + gap[0].length };
}

function brokenEnd(text: string, { span }: Command): BrokenEnd | undefined {
  const source = sourceOf(text, span);
  const line = source.slice(Math.max(source.lastIndexOf("\n"), source.lastIndexOf("\r")) + 1);
  const ending = (length: number, kind: BrokenEnd["kind"]): BrokenEnd => {
    const wrong = { start: span.end - length, end: span.end };
    return { kind, span: wrong, text: sourceOf(text, wrong) };
  };
  const comment = /(?<!\\)\\[ \t]+(#.*)$/s.exec(line)?.[1];
  if (comment !== undefined) return ending(comment.length, "comment");
  if (/[＼、]$/.test(line)) return ending(1, "character");
  if (/[ \t]\^$/.test(line)) return ending(1, "character");
  // An odd number of them: the last one closes no other.
  if (/[ \t]`$/.test(line) && line.split("`").length % 2 === 0) return ending(1, "character");
  const blanks = /\\([^\S \t\r\n]+)$/.exec(line)?.[1];
  if (blanks !== undefined) return ending(blanks.length, "blank");
  let slashes = 0;
  while (line.charAt(line.length - 1 - slashes) === "\\") slashes++;
  return slashes > 0 && slashes % 2 === 0 ? ending(slashes, "escaped") : undefined;
}

function canContinue({ name, arguments: nodes }: Command): boolean {
  const hasHeredoc = nodes.some(
    (node) => node.kind === "Heredoc" || (node.kind === "ShellText" && node.heredocs.length > 0),
  );
  return name !== "RESTART" && !hasHeredoc;
}

/** A word in upper case is meant as a command wherever it stands. */
function looksContinuing(text: string, root: Command, line: UnknownCommand): boolean {
  const { keyword } = line;
  if (isUpperCase(line)) return false;
  return (
    /^(?:[&|;]|--?[A-Za-z])/.test(keyword.text) ||
    // Below ENV a pair can as well be given an ENV of its own, below LABEL it is no variable.
    (root.name === "LABEL" && /^[\w.-]+=/.test(keyword.text)) ||
    indentation(text, keyword.span.start) > indentation(text, root.keyword.span.start)
  );
}

function isUpperCase({ keyword }: UnknownCommand): boolean {
  return /^[A-Z]+$/.test(keyword.text);
}

function indentation(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start - 1) === " " || text.charAt(start - 1) === "\t") start--;
  return offset - start;
}

/** Tells whether a command goes on with a line without another syntax error. */
function takes(root: Command, line: string): boolean {
  if (root.name === undefined) return false;
  const last = root.arguments.at(-1);
  if (last === undefined) return isSound(`${root.keyword.text} ${line}`);
  const shape = commandRow(root.name)?.shape;
  if (shape === "pairs") return isSound(`ENV first="" ${line}`);
  if (shape === "component") return isSound(`COMPONENT ic-first ${line}`);
  if (shape !== "shell") return false;
  if (last.kind !== "ExecArray") return true;
  // The line is the rest of the array, or others follow it.
  return (
    hasOpenArray(root) &&
    [`["", ${line}`, `["" ${line}`, `["", ${line} ""]`, `["", ${line}]`].some((array) => isSound(`CMD ${array}`))
  );
}

function hasOpenArray({ arguments: nodes }: Command): boolean {
  const last: Argument | undefined = nodes.at(-1);
  return last?.kind === "ExecArray" && last.problems.at(-1)?.code === "array-not-closed";
}

function isSound(command: string): boolean {
  return parse(command).diagnostics.length === 0;
}
