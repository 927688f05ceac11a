/** The format `pretty`: findings for people, each with its line and carets, and a summary. */

import { createColors } from "picocolors";
import { say, type TextName } from "../texts.ts";
import type { Locale } from "../lint.ts";
import { type FileReport, type ReportContext, type Summary, summarize } from "./report.ts";

/** picocolors' functions, which leave a text as it is where there are to be no colors. */
export type Colors = ReturnType<typeof createColors>;

/** The report as text, with a line end. Code frames, whose width tables are slow to build, are loaded for findings only. */
export async function prettyReport(files: readonly FileReport[], options: ReportContext): Promise<string> {
  const colors = createColors(options.color);
  const found = files.filter((file) => file.diagnostics.length > 0);
  if (found.length === 0) return summary(files, options, colors);
  const { prettyFindings } = await import("./pretty-findings.ts");
  const findings = found.flatMap((file) => prettyFindings(file, options, colors));
  return [...findings, summary(files, options, colors)].join("\n");
}

function summary(
  files: readonly FileReport[],
  { locale, milliseconds, hidden, changes }: ReportContext,
  colors: Colors,
): string {
  const { errors, warnings, infos } = summarize(files);
  const unseen = counts(locale, countsOf(hidden));
  const changed = counts(locale, [
    ["fixedCount", changes.fixed],
    ["suppressedCount", changes.suppressed],
  ]);
  const more = [unseen === "" ? "" : say(locale, "hidden", { counts: unseen }), changed]
    .filter((line) => line !== "")
    .map((line) => `  ${line}\n`)
    .join("");
  const time = milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
  const fileCount = say(locale, "fileCount", { count: files.length });
  if (errors + warnings + infos === 0)
    return `${colors.green("✔")} ${say(locale, "clean", { files: fileCount, time })}\n${more}`;
  const text = say(locale, "found", {
    counts: counts(locale, countsOf({ errors, warnings, infos })),
    found: files.filter((file) => file.diagnostics.length > 0).length,
    files: fileCount,
    time,
  });
  const sign = errors > 0 ? colors.red("✖") : colors.yellow("⚠");
  const fixes = counts(locale, fixable(files));
  return `${sign} ${text}\n${fixes === "" ? "" : `  ${fixes}\n`}${more}`;
}

function countsOf({ errors, warnings, infos }: Omit<Summary, "files">): readonly (readonly [TextName, number])[] {
  return [
    ["errorCount", errors],
    ["warningCount", warnings],
    ["infoCount", infos],
  ];
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
