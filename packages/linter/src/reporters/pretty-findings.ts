/** The findings of a file in the format `pretty`: a line that editors can follow, the code frame, related places, the fix. */

import { createLineMap, type Diagnostic, type LineMap, type Severity } from "@buildcontent/parser";
import { say } from "../texts.ts";
import type { Locale } from "../lint.ts";
import { codeFrame } from "./code-frame.ts";
import type { Colors } from "./colors.ts";
import { notesOf } from "./notes.ts";
import { shownPlace } from "./place.ts";
import type { FileReport, ReportContext } from "./report.ts";
import { visible } from "./visible.ts";

/** What stands before the source in a frame: a margin, a line number, a rule. */
const gutterWidth = 10;

/** Each finding as a paragraph. Nothing of a file's text can move the terminal's cursor. */
export function prettyFindings(file: FileReport, { locale, width = 160 }: ReportContext, colors: Colors): string[] {
  const map = createLineMap(file.text);
  return file.diagnostics.map((diagnostic) => finding(file, map, diagnostic, { locale, width }, colors));
}

function finding(
  file: FileReport,
  map: LineMap,
  diagnostic: Diagnostic,
  { locale, width }: { readonly locale: Locale; readonly width: number },
  colors: Colors,
): string {
  const { severity, message, code, apiCodes = [], span } = diagnostic;
  const codes = apiCodes.length > 0 ? ` (${apiCodes.join(", ")})` : "";
  const path = visible(file.path);
  const title = `${colors.bold(`${path}:${shownPlace(map, span.start)}`)}  ${severityText(severity, locale, colors)}  ${message}  ${colors.dim(code + codes)}`;
  const frame = codeFrame(file.text, map, span, width - gutterWidth);
  const number = String(frame.line);
  const gutter = " ".repeat(number.length);
  const notes = notesOf(diagnostic, map, locale);
  return [
    title,
    `  ${colors.dim(`${number} │`)} ${frame.source}`,
    `  ${colors.dim(`${gutter} │`)} ${severityColor(severity, colors)(frame.carets)}`,
    ...notes.map((note) => `  ${colors.dim(`${gutter} = ${note}`)}`),
    "",
  ].join("\n");
}

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}

function severityText(severity: Severity, locale: Locale, colors: Colors): string {
  return severityColor(severity, colors)(say(locale, severity));
}
