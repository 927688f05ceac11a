/**
 * Whether two texts mean the same. A program that rewrites a text, as the formatter does, proves by it that it has changed the form
 * only: both trees are read as lists of facts, and the lists are compared.
 */

import type { Command, Comment, Document, ShellText } from "./ast.ts";
import { commentsBefore } from "./comments-before.ts";
import { factsOfComponent } from "./component/facts.ts";
import { type Fact, type FactKind } from "./fact.ts";
import type { Span } from "./span.ts";
import { factsOfCommand, isSameShell } from "./template/facts.ts";
import { endWithoutBlanks } from "./template/lines.ts";

/** What `firstDifference` looks at. */
export interface DifferenceOptions {
  /** `ignore` for what takes comments out. Default: `compare`. */
  readonly comments?: "compare" | "ignore";
  /** What shell text says, where it is not to be compared line by line; undefined for one that is, as is any with comments in it. */
  readonly shell?: ShellReader;
}

/** What shell text says, in one piece. */
type ShellReader = (shell: ShellText) => string | undefined;

/**
 * The first thing that is not the same: `what` it is in the first text or, where it is missing there, in the second. The spans are of
 * either text; in the one that it is missing in, of the end of the command or of the text.
 */
export interface Difference {
  readonly what: FactKind;
  readonly before: Span;
  readonly after: Span;
}

/**
 * Compares two documents by what they mean; undefined where that is the same.
 *
 * Of commands: their names, without regard to case; every argument by its kind and its value, so that quotes may differ where they
 * say the same, and `$` and backquotes are taken for the same only where both stand in quotes that keep them, or both do not;
 * shell text line by line, character by character but for the blanks around breaks that are `free` (see `shellBreaks`); heredocs.
 * Of components in YAML: keys, values with their types, references as they are written, all in order. Of comments: their texts,
 * without the blanks at their ends, and between which of the above they stand. Blank lines, line ends and a byte order mark mean nothing.
 */
export function firstDifference(
  before: Document,
  after: Document,
  options: DifferenceOptions = {},
): Difference | undefined {
  const old = read(before, options);
  const now = read(after, options);
  const count = Math.max(old.units.length, now.units.length);
  for (let index = 0; index < count; index++) {
    const [one, other] = [old.units[index], now.units[index]];
    if (one !== undefined && other !== undefined && haveSameSource(old, one, now, other)) continue;
    const difference = differenceOf(old, now, one, other);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** All that a document says, fact by fact, in the order of its text. Two documents mean the same where these lists are the same. */
export function factsOf(document: Document, options: DifferenceOptions = {}): readonly Fact[] {
  const reading = read(document, options);
  return reading.units.flatMap((unit) => factsOfUnit(reading, unit));
}

/** A command with the comments in it, a comment between commands, or a component with all of its comments. */
interface Unit {
  readonly node: Command | Comment | Document;
  readonly comments: readonly Comment[];
}

/** A document as its units, in the order of the text. */
interface Reading {
  readonly document: Document;
  readonly shell: DifferenceOptions["shell"];
  readonly units: readonly Unit[];
}

const none: readonly Comment[] = [];

function read(document: Document, { comments: about = "compare", shell }: DifferenceOptions): Reading {
  const comments = about === "compare" ? document.comments : none;
  if (document.syntax === "yaml") return { document, shell, units: [{ node: document, comments }] };
  const units: Unit[] = [];
  const before = commentsBefore(comments);
  for (const command of document.commands) {
    for (const node of before(command.span.start)) units.push({ node, comments: none });
    units.push({ node: command, comments: before(command.span.end) });
  }
  for (const node of before(document.text.length)) units.push({ node, comments: none });
  return { document, shell, units };
}

/** What is written in the same way means the same, wherever it stands. Most of a text is, and of most of the rest each argument. */
function haveSameSource(old: Reading, one: Unit, now: Reading, other: Unit): boolean {
  if (one.node.kind === "Document" || one.comments.length !== other.comments.length) return false;
  if (one.node.kind === other.node.kind && sourceOf(old, one.node.span) === sourceOf(now, other.node.span)) return true;
  if (one.node.kind !== "Command" || other.node.kind !== "Command" || one.comments.length > 0) return false;
  return one.node.name === other.node.name && haveSameArguments(old, one.node, now, other.node);
}

function haveSameArguments(old: Reading, one: Command, now: Reading, other: Command): boolean {
  if (one.name === undefined || one.arguments.length !== other.arguments.length) return false;
  return one.arguments.every((argument, index) => {
    const counterpart = other.arguments[index];
    if (counterpart === undefined || argument.kind !== counterpart.kind) return false;
    if (argument.kind === "ShellText" && counterpart.kind === "ShellText") return isSameShell(argument, counterpart);
    return argument.kind !== "Heredoc" && sourceOf(old, argument.span) === sourceOf(now, counterpart.span);
  });
}

function sourceOf({ document: { text } }: Reading, { start, end }: Span): string {
  return text.slice(start, end);
}

function differenceOf(
  old: Reading,
  now: Reading,
  one: Unit | undefined,
  other: Unit | undefined,
): Difference | undefined {
  const before = one === undefined ? [] : factsOfUnit(old, one);
  const after = other === undefined ? [] : factsOfUnit(now, other);
  const index = before.findIndex((fact, place) => !isSame(fact, after[place]));
  if (index === -1 && before.length === after.length) return undefined;
  const place = index === -1 ? before.length : index;
  return {
    what: before[place]?.what ?? after[place]?.what ?? "command",
    before: before[place]?.span ?? endOf(one, old),
    after: after[place]?.span ?? endOf(other, now),
  };
}

function isSame(one: Fact, other: Fact | undefined): boolean {
  return other !== undefined && one.what === other.what && one.says === other.says;
}

function endOf(unit: Unit | undefined, { document: { text } }: Reading): Span {
  const end = unit?.node.span.end ?? text.length;
  return { start: end, end };
}

function factsOfUnit({ document: { text }, shell }: Reading, { node, comments }: Unit): readonly Fact[] {
  if (node.kind === "Comment") return [factOfComment(node)];
  const facts: Fact[] = [];
  if (node.kind === "Command") factsOfCommand({ text, shell: shell && withoutComments(shell, comments), facts }, node);
  else if (node.component !== undefined) factsOfComponent(text, node.component, facts);
  return comments.length === 0 ? facts : merge(facts, comments.map(factOfComment));
}

/** The same for texts that no comment stands in or before: one between lines has its place among them. */
function withoutComments(shell: ShellReader, comments: readonly Comment[]): ShellReader {
  return (text) => (comments.some(({ span }) => span.start < text.span.end) ? undefined : shell(text));
}

function factOfComment({ text, span }: Comment): Fact {
  return { what: "comment", says: text.slice(0, endWithoutBlanks(text)), span };
}

/** Two lists in the order of the text. What starts at the same place does so in the order of the lists. */
function merge(facts: readonly Fact[], comments: readonly Fact[]): readonly Fact[] {
  const merged: Fact[] = [];
  let next = 0;
  for (const fact of facts) {
    for (let comment = comments[next]; comment !== undefined; comment = comments[++next]) {
      if (comment.span.start >= fact.span.start) break;
      merged.push(comment);
    }
    merged.push(fact);
  }
  return [...merged, ...comments.slice(next)];
}
