/** A place where a symbol stands. */

import type { Span } from "@buildcontent/parser";

/** `set`: where it gets its value or its name; `use`: where that is used. */
export interface Occurrence {
  readonly span: Span;
  readonly role: "set" | "use";
}
