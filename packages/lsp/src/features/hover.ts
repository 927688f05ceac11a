/** Hover: what the thing under the cursor is. */

import { commandRow, nodeAt } from "@buildcontent/parser";
import type { Hover } from "vscode-languageserver-protocol";
import { toRange } from "../convert.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";

/** What is to be said of the place at an offset; null where that is nothing. */
export function hover(source: Source, offset: number, { client }: Session): Hover | null {
  const node = nodeAt(source.document, offset);
  const row = node.kind === "Part" ? commandRow(node.text.toUpperCase()) : undefined;
  if (row === undefined) return null;
  return {
    contents: { kind: client.markup, value: row.summary[source.locale] },
    range: toRange(source, node.span),
  };
}
