/** What is offered at a place of a document, before it is put into the protocol's words. */

import type { Diagnostic as Finding, Span } from "@buildcontent/parser";
import type { Command } from "vscode-languageserver-protocol";
import type { codeActionKinds } from "../../names.ts";
import type { Session } from "../../session.ts";
import type { Source } from "../../source.ts";
import type { SnippetEdit } from "../../workspace-edit.ts";

/** The kinds of actions that there are. */
type OfferKind = (typeof codeActionKinds)[number];

/** One action. Edits take work and are made when they are asked for; there are none where they would break the text. */
export interface Offer {
  readonly title: string;
  readonly kind: OfferKind;
  /** What it repairs or hides. */
  readonly findings: readonly Finding[];
  readonly isPreferred?: boolean;
  readonly does: { readonly command: Command } | { readonly edits: () => readonly SnippetEdit[] | undefined };
}

/** What offers are made from. */
export interface Place {
  readonly source: Source;
  readonly session: Session;
  /** What the cursor or the selection is on. */
  readonly span: Span;
  /** All findings of the document, and those at the place. */
  readonly all: readonly Finding[];
  readonly here: readonly Finding[];
}

/** Tells whether two spans have a place in common, if only an end. */
export function isTouching(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
