/** The format `compact`: a line for each finding, in the shape that editors and problem matchers know from compilers. */

import { createLineMap } from "@buildcontent/parser";
import { shownPlace } from "./place.ts";
import type { FileReport } from "./report.ts";
import { visible } from "./visible.ts";

/** The findings as `path:line:column: severity: message [rule]`; nothing without findings. The severity is a word for programs. */
export function compactReport(files: readonly FileReport[]): string {
  return files.flatMap(compactFindings).join("");
}

function compactFindings({ path, text, diagnostics }: FileReport): readonly string[] {
  if (diagnostics.length === 0) return [];
  const map = createLineMap(text);
  return diagnostics.map(
    ({ span, severity, message, code }) =>
      `${visible(path)}:${shownPlace(map, span.start)}: ${severity}: ${visible(message)} [${code}]\n`,
  );
}
