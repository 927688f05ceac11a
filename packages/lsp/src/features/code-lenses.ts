/** Code lenses: how much of the limits a document uses. */

import type { CodeLens, CodeLensParams } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function codeLenses(_source: Source, _params: CodeLensParams): CodeLens[] | null {
  return null;
}
