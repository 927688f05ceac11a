/** Document symbols: the outline of a document. */

import type { DocumentSymbol, DocumentSymbolParams } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function documentSymbols(_source: Source, _params: DocumentSymbolParams): DocumentSymbol[] | null {
  return null;
}
