/** Code actions: fixes, suppressions and conversions at a place. */

import type { CodeAction, CodeActionParams } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function codeActions(_source: Source, _params: CodeActionParams): CodeAction[] | null {
  return null;
}
