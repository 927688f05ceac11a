/** A fact: one thing that a text says, in a form in which two texts can be compared. */

import type { Span } from "./span.ts";

/** What a fact is about. */
export type FactKind = "command" | "argument" | "shell text" | "heredoc" | "comment" | "key" | "value" | "reference";

/** Two facts are the same where `what` and `says` are. `span` is what to show of the text. */
export interface Fact {
  readonly what: FactKind;
  readonly says: string;
  readonly span: Span;
}

/** A piece of the source with `\n` at the end of each line: which line ends a text has is no fact. */
export function withLineFeeds(source: string): string {
  return source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
}
