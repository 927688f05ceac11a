/**
 * Whether two texts mean the same. A program that rewrites a text, as the formatter does, proves by it that it has changed the form
 * only: both trees are read as lists of facts, and the lists are compared.
 */

import type { Document } from "./ast.ts";
import { factsOfComponent } from "./component/facts.ts";
import type { Fact, FactKind } from "./fact.ts";
import type { Span } from "./span.ts";
import { factsOfCommand } from "./template/facts.ts";

/** What `firstDifference` looks at. */
export interface DifferenceOptions {
  /** `ignore` for what takes comments out. Default: `compare`. */
  readonly comments?: "compare" | "ignore";
}

/**
 * The first thing that is not the same: `what` is of that kind in the first text, or, where the first has nothing more, in the
 * second. The spans are of either text; in the one that has nothing more, its end.
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
  { comments = "compare" }: DifferenceOptions = {},
): Difference | undefined {
  const old = factsOf(before, comments === "compare");
  const now = factsOf(after, comments === "compare");
  const index = old.findIndex((fact, place) => !isSame(fact, now[place]));
  if (index === -1 && old.length === now.length) return undefined;
  const place = index === -1 ? old.length : index;
  return {
    what: old[place]?.what ?? now[place]?.what ?? "command",
    before: old[place]?.span ?? endOf(before),
    after: now[place]?.span ?? endOf(after),
  };
}

function isSame(one: Fact, other: Fact | undefined): boolean {
  return other !== undefined && one.what === other.what && one.says === other.says;
}

function endOf({ text }: Document): Span {
  return { start: text.length, end: text.length };
}

/** All that a document says, in the order of its text. */
function factsOf(document: Document, withComments: boolean): readonly Fact[] {
  const { text, component, commands } = document;
  const facts: Fact[] = [];
  if (component !== undefined) factsOfComponent(text, component, facts);
  for (const command of commands) factsOfCommand(text, command, facts);
  return withComments && document.comments.length > 0 ? merge(facts, factsOfComments(document)) : facts;
}

function factsOfComments({ comments }: Document): readonly Fact[] {
  return comments.map(({ text, span }) => ({ what: "comment", says: text.trimEnd(), span }));
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
