/**
 * `--range-start` and `--range-end`. Prettier finds the nodes of a range for its own languages only and leaves the text of any other
 * as `preprocess` has given it; so that is where a range is formatted.
 */

import { parse } from "@buildcontent/parser";
import type { ParserOptions } from "prettier";
import { formatYamlRange } from "./component/range.ts";
import { printRange } from "./print/template.ts";
import { prove } from "./proof.ts";
import { loadShellFormatter } from "./shfmt.ts";
import { openHeredoc } from "./syntax-error.ts";

/**
 * The text with the commands and comments that a range touches formatted, or with the tasks and parameters; the text itself where the
 * range is all of it.
 */
export async function formatRange(text: string, options: ParserOptions, syntax?: "yaml"): Promise<string> {
  const { rangeStart, rangeEnd } = options;
  if (rangeStart <= 0 && rangeEnd >= text.length) return text;
  const { document, diagnostics } = parse(text, syntax && { syntax });
  // A broken text is told by `parse`, which comes next.
  if (document.component !== undefined && document.component.problems.length > 0) return text;
  if (document.syntax === "yaml") return formatYamlRange(document, options, { start: rangeStart, end: rangeEnd });
  if (diagnostics.length > 0 || openHeredoc(document) !== undefined) return text;
  const formatShell = await loadShellFormatter(options);
  const template = { kind: "Template", document, ...(formatShell && { formatShell }) } as const;
  const printed = printRange(template, options, { start: rangeStart, end: rangeEnd });
  prove(document, printed, formatShell);
  return printed;
}
