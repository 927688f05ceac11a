/** The format `github`: workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request. */

import { createLineMap, type Diagnostic, type LineMap, type Severity } from "@buildcontent/parser";
import { placeOf, shownPlace } from "./place.ts";
import type { FileReport, ReportContext } from "./report.ts";
import { outcomeSigns, summaryOf } from "./summary.ts";
import { visible } from "./visible.ts";

/** The findings as workflow commands, and a summary for the log. */
export function githubReport(files: readonly FileReport[], context: ReportContext): string {
  const { outcome, lines } = summaryOf(files, context);
  return [...files.flatMap(annotations), `${outcomeSigns[outcome]} ${lines.join("\n  ")}\n`].join("");
}

function annotations({ path, text, diagnostics }: FileReport): readonly string[] {
  if (diagnostics.length === 0) return [];
  const map = createLineMap(text);
  return diagnostics.map((diagnostic) => annotation(path, diagnostic, map));
}

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** The log shows of a command its message alone, so that says where and by which rule, too. */
function annotation(path: string, { code, severity, message, span }: Diagnostic, map: LineMap): string {
  const properties: Readonly<Record<string, string | number>> = {
    title: `imglint: ${code}`,
    file: path,
    ...rangeOf(span, map),
  };
  const shown = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  const line = `${visible(path)}:${shownPlace(map, span.start)}: ${message} [${code}]`;
  return `::${commands[severity]} ${shown}::${escapeData(line)}\n`;
}

/** GitHub takes columns only of a range in one line. */
function rangeOf(span: Diagnostic["span"], map: LineMap): Readonly<Record<string, number>> {
  const start = placeOf(map, span.start);
  const end = placeOf(map, span.end);
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
