/** Folding ranges: what can be folded away. */

import type { FoldingRange, FoldingRangeParams } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function foldingRanges(_source: Source, _params: FoldingRangeParams): FoldingRange[] | null {
  return null;
}
