/** The format `pretty`: findings for people, each with its line and carets, and a summary. */

import { createLineMap, type Diagnostic, type LineMap, positionAt, type Severity } from "@buildcontent/parser";
import { createColors } from "picocolors";
import { say, type TextName } from "../cli/texts.ts";
import type { Locale } from "../lint.ts";
import { codeFrame, visible } from "./code-frame.ts";
import { type FileReport, summarize } from "./report.ts";

/** How a pretty report is to look. `milliseconds` is what the run took. */
export interface PrettyOptions {
  readonly locale: Locale;
  readonly color: boolean;
  readonly milliseconds: number;
}

type Colors = ReturnType<typeof createColors>;

/** The report as text, with a line end. Nothing of a file's text can move the terminal's cursor. */
export function prettyReport(files: readonly FileReport[], options: PrettyOptions): string {
  const colors = createColors(options.color);
  const findings = files.flatMap((file) => {
    const map = createLineMap(file.text);
    return file.diagnostics.map((diagnostic) => finding(file, map, diagnostic, options.locale, colors));
  });
  return [...findings, summary(files, options, colors)].join("\n");
}

function finding(file: FileReport, map: LineMap, diagnostic: Diagnostic, locale: Locale, colors: Colors): string {
  const { severity, message, code, apiCodes = [], related = [], fix, span } = diagnostic;
  const codes = apiCodes.length > 0 ? ` (${apiCodes.join(", ")})` : "";
  const path = visible(file.path);
  const title = `${colors.bold(`${path}:${place(map, span.start)}`)}  ${severityText(severity, locale, colors)}  ${message}  ${colors.dim(code + codes)}`;
  const frame = codeFrame(file.text, map, span);
  const number = String(frame.line);
  const gutter = " ".repeat(number.length);
  const notes = [
    ...related.map((other) => say(locale, "related", { place: place(map, other.span.start), message: other.message })),
    ...(fix ? [say(locale, fix.safety === "safe" ? "safeFix" : "unsafeFix", { title: fix.title })] : []),
  ];
  return [
    title,
    `  ${colors.dim(`${number} │`)} ${frame.source}`,
    `  ${colors.dim(`${gutter} │`)} ${severityColor(severity, colors)(frame.carets)}`,
    ...notes.map((note) => `  ${colors.dim(`${gutter} = ${note}`)}`),
    "",
  ].join("\n");
}

function place(map: LineMap, offset: number): string {
  const { line, column } = positionAt(map, offset);
  return `${line + 1}:${column + 1}`;
}

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}

function severityText(severity: Severity, locale: Locale, colors: Colors): string {
  return severityColor(severity, colors)(say(locale, severity));
}

function summary(files: readonly FileReport[], { locale, milliseconds }: PrettyOptions, colors: Colors): string {
  const { errors, warnings, infos } = summarize(files);
  const time = milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
  const fileCount = say(locale, "fileCount", { count: files.length });
  if (errors + warnings + infos === 0)
    return `${colors.green("✔")} ${say(locale, "clean", { files: fileCount, time })}\n`;
  const text = say(locale, "found", {
    counts: counts(locale, [
      ["errorCount", errors],
      ["warningCount", warnings],
      ["infoCount", infos],
    ]),
    found: files.filter((file) => file.diagnostics.length > 0).length,
    files: fileCount,
    time,
  });
  const sign = errors > 0 ? colors.red("✖") : colors.yellow("⚠");
  const fixes = counts(locale, fixable(files));
  return `${sign} ${text}\n${fixes === "" ? "" : `  ${fixes}\n`}`;
}

/** The counts that are not zero, each in its words. */
function counts(locale: Locale, numbers: readonly (readonly [TextName, number])[]): string {
  return numbers
    .filter(([, count]) => count > 0)
    .map(([name, count]) => say(locale, name, { count }))
    .join(say(locale, "listSeparator"));
}

function fixable(files: readonly FileReport[]): readonly (readonly [TextName, number])[] {
  const fixes = files.flatMap((file) => file.diagnostics.flatMap(({ fix }) => fix ?? []));
  const safe = fixes.filter((fix) => fix.safety === "safe").length;
  return [
    ["safeFixes", safe],
    ["unsafeFixes", fixes.length - safe],
  ];
}
