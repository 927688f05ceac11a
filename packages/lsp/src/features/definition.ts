/** Definition: where what the cursor is on is set. */

import type { Location } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function definition(_source: Source, _offset: number): Location[] | null {
  return null;
}
