/** Highlights: the same thing elsewhere in the document. */

import type { DocumentHighlight } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function documentHighlight(_source: Source, _offset: number): DocumentHighlight[] | null {
  return null;
}
