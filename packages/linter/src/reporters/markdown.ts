/** The format `markdown`: for comments on pull requests, and summaries of jobs. */

import { createLineMap, type Diagnostic, type LineMap, type Severity } from "@buildcontent/parser";
import type { Locale } from "../lint.ts";
import { say, type TextName } from "../texts.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import { notesOf } from "./notes.ts";
import { shownPlace } from "./place.ts";
import type { FileReport, ReportContext } from "./report.ts";
import { outcomeSigns, summaryOf } from "./summary.ts";

/** A summary, and for each file with findings a table of them. */
export function markdownReport(files: readonly FileReport[], context: ReportContext): string {
  const { outcome, lines } = summaryOf(files, context);
  const found = files.filter(({ diagnostics }) => diagnostics.length > 0);
  return [
    "### imglint\n",
    `${outcomeSigns[outcome]} ${lines.join("<br>\n")}\n`,
    ...found.map((file) => fileTable(file, context.locale)),
  ].join("\n");
}

const columns: readonly TextName[] = ["columnSeverity", "columnPlace", "columnFinding", "columnRule"];

function fileTable({ path, text, diagnostics }: FileReport, locale: Locale): string {
  const map = createLineMap(text);
  const rows = [
    columns.map((name) => say(locale, name)),
    columns.map(() => "---"),
    ...diagnostics.map((diagnostic) => cellsOf(diagnostic, map, locale)),
  ];
  return `#### ${markdownCode(path)}\n\n${rows.map((cells) => `| ${cells.join(" | ")} |\n`).join("")}`;
}

const signs: Readonly<Record<Severity, string>> = { error: "❌", warning: "⚠️", info: "ℹ️" };

function cellsOf(diagnostic: Diagnostic, map: LineMap, locale: Locale): readonly string[] {
  const { severity, span, message, code, apiCodes = [] } = diagnostic;
  return [
    `${signs[severity]} ${say(locale, severity)}`,
    shownPlace(map, span.start),
    [message, ...notesOf(diagnostic, map, locale)].map(markdownText).join("<br>"),
    [code, ...apiCodes].map(markdownCode).join("<br>"),
  ];
}
