/** The tokens of a document, in order and without one over another. */

import { type Document, type Span } from "@buildcontent/parser";
import { readSuppressions, suppressionKinds } from "imglint";
import { isRule } from "../rule-page.ts";
import { variablesOf } from "../symbols/variables.ts";
import { commandTokens } from "./commands.ts";
import { componentTokens } from "./component.ts";
import { token, type Token } from "./token.ts";

/** No more tokens than this are given of one document: many times what a text has that the service takes. */
const mostTokens = 50_000;

/**
 * What a grammar of regular expressions cannot tell. In shell text that is variables alone, so that all else keeps the colours that the
 * grammar gives it. At most `mostTokens`.
 */
export function tokensOf(document: Document): readonly Token[] {
  const { commands, component } = document;
  const found = [
    // What a name is set by says more of it than that it is a key, hence it comes first.
    variableTokens(document),
    suppressionTokens(document),
    commands.flatMap(commandTokens),
    component === undefined ? [] : componentTokens(component),
  ].flat();
  return withoutOverlaps(found.toSorted((a, b) => a.span.start - b.span.start)).slice(0, mostTokens);
}

function variableTokens(document: Document): readonly Token[] {
  return variablesOf(document).map(({ span, role }) =>
    token(span, "variable", ...(role === "set" ? (["definition"] as const) : [])),
  );
}

function suppressionTokens(document: Document): readonly Token[] {
  return readSuppressions(document).flatMap(({ directive, span, ids }) =>
    suppressionKinds.some((kind) => kind === directive)
      ? [token(span, "macro"), ...ids.filter(({ id }) => isRule(id)).map((id) => token(id.span, "enumMember"))]
      : [],
  );
}

/** Of tokens that overlap, the one that starts first; of those that start together, the first. Empty ones are none. */
function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  let end = 0;
  return tokens.filter(({ span }: { readonly span: Span }) => {
    const isFree = span.start >= end && span.end > span.start;
    if (isFree) ({ end } = span);
    return isFree;
  });
}
