/** What the parsers hand to the printer. Prettier takes a `comments` of its own away from a root, so the document stands inside one. */

import type { Document } from "@buildcontent/parser";
import type { ShellFormatter } from "./shfmt.ts";

/** A text in the command format. `formatShell` is there where shell text is to be laid out. */
export interface Template {
  readonly kind: "Template";
  readonly document: Document;
  readonly formatShell?: ShellFormatter;
}

/** A component in YAML with what Prettier's printer of YAML has made of it. */
export interface YamlComponent {
  readonly kind: "YamlComponent";
  readonly document: Document;
  readonly printed: string;
}

/** The root of a tree: all that Prettier sees of it. */
export type Root = Template | YamlComponent;
