/** An item of the outline: what a client shows as a symbol of a document. */

import type { Span } from "@buildcontent/parser";
import type { SymbolKind } from "vscode-languageserver-protocol";

/** An item with what is in it. `selection` lies in `span`. */
export interface OutlineItem {
  /** Never empty: clients refuse a symbol without a name. */
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly deprecated?: boolean;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
  /** What the workspace finds it by; undefined for what has no name of its own. */
  readonly known?: string;
}

const longest = 60;

/** A text of the user's on one line: blanks and line breaks as one blank, no control characters, cut where it is long. */
export function shown(text: string): string {
  // No more is looked at than can be shown.
  const line = text
    .slice(0, 4 * longest)
    .replace(/\\[ \t]*(?=[\r\n])/g, " ")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  // Not through a surrogate pair.
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
