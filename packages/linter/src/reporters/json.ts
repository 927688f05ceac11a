/** The format `json`: one document for programs, described by schemas/report.schema.json. */

import { createLineMap, type Diagnostic, type LineMap, positionAt, type Span } from "@buildcontent/parser";
import { type FileReport, type SuppressedFinding, summarize } from "./report.ts";

interface JsonPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

interface JsonRange {
  readonly start: JsonPlace;
  readonly end: JsonPlace;
}

/** The report as JSON, with a line end. Lines and columns count from 1; columns and offsets are UTF-16 code units. */
export function jsonReport(files: readonly FileReport[]): string {
  const report = { version: 1, files: files.map(jsonFile), summary: summarize(files) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function jsonFile({ path, kind, bytes, commands, text, diagnostics, suppressed }: FileReport): object {
  const map = createLineMap(diagnostics.length + suppressed.length > 0 ? text : "");
  return {
    path,
    kind,
    bytes,
    commands,
    diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, map)),
    suppressed: suppressed.map((finding) => jsonSuppressed(finding, map)),
  };
}

function jsonSuppressed({ diagnostic, kind, reason }: SuppressedFinding, map: LineMap): object {
  return { kind, ...(reason !== undefined && { reason }), diagnostic: jsonDiagnostic(diagnostic, map) };
}

function jsonDiagnostic({ code, severity, message, apiCodes, span, related, fix }: Diagnostic, map: LineMap): object {
  return {
    rule: code,
    severity,
    message,
    apiCodes: apiCodes ?? [],
    range: jsonRange(span, map),
    ...(related && {
      related: related.map((place) => ({ message: place.message, range: jsonRange(place.span, map) })),
    }),
    ...(fix && {
      fix: {
        title: fix.title,
        safety: fix.safety,
        edits: fix.edits.map((edit) => ({ range: jsonRange(edit.span, map), text: edit.text })),
      },
    }),
  };
}

function jsonRange({ start, end }: Span, map: LineMap): JsonRange {
  return { start: jsonPlace(start, map), end: jsonPlace(end, map) };
}

function jsonPlace(offset: number, map: LineMap): JsonPlace {
  const { line, column } = positionAt(map, offset);
  return { line: line + 1, column: column + 1, offset };
}
