/** References: where what the cursor is on is used. */

import type { Location } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function references(_source: Source, _offset: number): Location[] | null {
  return null;
}
