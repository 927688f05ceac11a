/** Completion: what can be written at the cursor. */

import type { CompletionList } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function completion(_source: Source, _offset: number): CompletionList | null {
  return null;
}
