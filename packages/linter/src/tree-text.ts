/** A syntax tree as JSON, for people to look at. */

import type { Document } from "@buildcontent/parser";

/** The tree without the text that it is of, with a line end. */
export function treeText(document: Document): string {
  const { text: _, ...tree } = document;
  return `${JSON.stringify(tree, null, 2)}\n`;
}
