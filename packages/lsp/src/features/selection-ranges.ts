/** Selection ranges: from the word under the cursor outward. */

import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function selectionRanges(_source: Source, _params: SelectionRangeParams): SelectionRange[] | null {
  return null;
}
