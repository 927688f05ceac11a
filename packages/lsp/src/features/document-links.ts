/** Document links: what can be opened from a document. */

import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function documentLinks(_source: Source, _params: DocumentLinkParams): DocumentLink[] | null {
  return null;
}
