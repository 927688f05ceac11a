/** The format `rdjson`: reviewdog's Diagnostic Format, by which findings and their fixes become comments of a review. */

import { createLineMap, type Diagnostic, type Fix, type LineMap, positionAt, type Span } from "@buildcontent/parser";
import { applyFixes } from "../fix.ts";
import { bytesOf } from "../text/size.ts";
import type { FileReport } from "./report.ts";

/** The findings as one JSON document, with a line end. Its columns count bytes of UTF-8 from 1; ends are exclusive. */
export function rdjsonReport(files: readonly FileReport[]): string {
  const report = { source: { name: "imglint" }, diagnostics: files.flatMap(diagnosticsOf) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function diagnosticsOf({ path, text, diagnostics }: FileReport): readonly object[] {
  const map = createLineMap(diagnostics.length > 0 ? text : "");
  return diagnostics.map(({ message, span, severity, code, fix }: Diagnostic) => ({
    message,
    location: { path, range: rangeOf(text, span, map) },
    severity: severity.toUpperCase(),
    code: { value: code },
    ...(fix && { suggestions: [suggestionOf(text, fix, map)] }),
  }));
}

/** Each suggestion is offered for itself, so the edits of a fix, which belong together, are put into one. */
function suggestionOf(text: string, fix: Fix, map: LineMap): object {
  const start = Math.min(...fix.edits.map(({ span }) => span.start));
  const end = Math.max(...fix.edits.map(({ span }) => span.end));
  const edits = fix.edits.map(({ span, text: inserted }) => ({
    span: { start: span.start - start, end: span.end - start },
    text: inserted,
  }));
  return {
    range: rangeOf(text, { start, end }, map),
    text: applyFixes(text.slice(start, end), [{ ...fix, edits }]),
  };
}

function rangeOf(text: string, { start, end }: Span, map: LineMap): object {
  return { start: bytePlace(text, start, map), end: bytePlace(text, end, map) };
}

function bytePlace(text: string, offset: number, map: LineMap): object {
  const { line, column } = positionAt(map, offset);
  return { line: line + 1, column: bytesOf(text.slice(offset - column, offset)) + 1 };
}
