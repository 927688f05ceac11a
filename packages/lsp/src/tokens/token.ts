/** Semantic tokens: the kinds that there are, and what a token is. */

import type { Span } from "@buildcontent/parser";
import type { SemanticTokensLegend } from "vscode-languageserver-protocol";

/** The types of tokens; a client knows them by their places in this list. All are of the protocol's own. */
export const tokenTypes = [
  "keyword",
  "variable",
  "property",
  "parameter",
  "function",
  "type",
  "namespace",
  "number",
  "string",
  "macro",
  "enumMember",
] as const;

/** The modifiers; a client knows them by their bits, the first of which is the lowest. All are of the protocol's own. */
export const tokenModifiers = ["definition", "deprecated", "defaultLibrary"] as const;

/** What the numbers of types and modifiers mean. */
export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** A stretch of the text that means something. */
export interface Token {
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** Makes a token. */
export function token(span: Span, type: Token["type"], ...modifiers: Token["modifiers"]): Token {
  return { span, type, modifiers };
}
