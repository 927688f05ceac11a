/** What a run found, in a line or two for people. */

import { say, type TextName } from "../texts.ts";
import type { Locale } from "../lint.ts";
import { type FileReport, type ReportContext, type Summary, summarize } from "./report.ts";

/** How a run ended: `clean` is without findings, and without problems that kept it from looking at everything. */
export type Outcome = "clean" | "warnings" | "errors";

/** The summary of a run: the first line tells how much was found where, the others what can be done about it. */
export interface SummaryText {
  readonly outcome: Outcome;
  readonly lines: readonly string[];
}

/** The sign that a summary starts with. */
export const outcomeSigns: Readonly<Record<Outcome, string>> = { clean: "✔", warnings: "⚠", errors: "✖" };

/** Sums up a run in the language of the context. */
export function summaryOf(
  files: readonly FileReport[],
  { locale, milliseconds, hidden, changes, problems }: ReportContext,
): SummaryText {
  const found = summarize(files);
  const unseen = counts(locale, countsOf(hidden));
  const time = milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
  const fileCount = say(locale, "fileCount", { count: files.length });
  const text =
    found.errors + found.warnings + found.infos === 0
      ? say(locale, "clean", { files: fileCount, time })
      : say(locale, "found", {
          counts: counts(locale, countsOf(found)),
          found: files.filter((file) => file.diagnostics.length > 0).length,
          files: fileCount,
          time,
        });
  const fixes = counts(locale, fixable(files));
  const changed = counts(locale, [
    ["fixedCount", changes.fixed],
    ["suppressedCount", changes.suppressed],
  ]);
  const more = [fixes, unseen === "" ? "" : say(locale, "hidden", { counts: unseen }), changed];
  return { outcome: outcomeOf(found, problems), lines: [text, ...more.filter((line) => line !== "")] };
}

function outcomeOf({ errors, warnings, infos }: Summary, problems: number): Outcome {
  if (errors > 0) return "errors";
  return warnings + infos + problems > 0 ? "warnings" : "clean";
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
