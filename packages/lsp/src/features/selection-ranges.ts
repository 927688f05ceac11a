/** Selection ranges: what a selection grows to around each cursor. */

import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver-protocol";
import { toOffset, toRange } from "../convert.ts";
import { createSelections } from "../selection/spans.ts";
import type { Source } from "../source.ts";

/** For each position the smallest range around it, with those around that. */
export function selectionRanges(source: Source, { positions }: SelectionRangeParams): SelectionRange[] {
  const spansAt = createSelections(source.document);
  return positions.map((position): SelectionRange => {
    let chain: SelectionRange | undefined;
    for (const span of spansAt(toOffset(source, position)).toReversed()) {
      chain = { range: toRange(source, span), ...(chain && { parent: chain }) };
    }
    return chain ?? { range: { start: position, end: position } };
  });
}
