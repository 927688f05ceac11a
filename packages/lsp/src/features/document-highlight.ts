/** Highlights: the same thing elsewhere in the document. */

import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver-protocol";
import { toRange } from "../convert.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { occurrencesOf, symbolAt } from "../symbols/symbol.ts";

/** All places of the symbol in the document: where it is set as written, where it is used as read. */
export function documentHighlight(source: Source, offset: number, { host }: Session): DocumentHighlight[] | null {
  const path = host.pathOf(source.uri);
  const found = symbolAt(source, offset, path);
  if (found === undefined) return null;
  return occurrencesOf(found.symbol, source, path).map(({ span, role }) => ({
    range: toRange(source, span),
    kind: role === "set" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
