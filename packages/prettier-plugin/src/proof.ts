/** The proof that printing has changed nothing but the form. Without it nothing is written. */

import { type Document, firstDifference, parse } from "@buildcontent/parser";
import type { ShellFormatter } from "./shfmt.ts";
import { FormattingBug } from "./syntax-error.ts";

/**
 * Parses what was printed and compares it with what it was printed from; throws where they do not say the same. Shell text that was
 * laid out anew is compared by what it means to shfmt, and all other line by line.
 */
export function prove(before: Document, printed: string, formatShell?: ShellFormatter): void {
  if (printed === before.text) return;
  const { document: after, diagnostics } = parse(printed, before.syntax === "yaml" ? { syntax: "yaml" } : {});
  const difference = firstDifference(before, after, formatShell && { shell: formatShell.meaning });
  if (difference === undefined && diagnostics.length === 0) return;
  throw new FormattingBug(
    `Formatting would have changed the ${difference?.what ?? "text"} here, so nothing was written. That is a bug of prettier-plugin-buildcontent: please report it, with the text`,
    before.text,
    difference?.before ?? before.span,
  );
}
