/** Inlay hints: what is left of the limits, and which version of a component is linked. */

import type { InlayHint, InlayHintParams } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function inlayHints(_source: Source, _params: InlayHintParams): InlayHint[] | null {
  return null;
}
