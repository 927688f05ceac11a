/** The format `pretty`: findings for people, each with its line and carets, and a summary. */

import { type Colors, createColors } from "./colors.ts";
import type { FileReport, ReportContext } from "./report.ts";
import { type Outcome, outcomeSigns, summaryOf } from "./summary.ts";

/** The report as text, with a line end. Code frames, whose width tables are slow to build, are loaded for findings only. */
export async function prettyReport(files: readonly FileReport[], options: ReportContext): Promise<string> {
  const colors = createColors(options.color);
  const found = files.filter((file) => file.diagnostics.length > 0);
  if (found.length === 0) return summary(files, options, colors);
  const { prettyFindings } = await import("./pretty-findings.ts");
  const findings = found.flatMap((file) => prettyFindings(file, options, colors));
  return [...findings, summary(files, options, colors)].join("\n");
}

function summary(files: readonly FileReport[], context: ReportContext, colors: Colors): string {
  const { outcome, lines } = summaryOf(files, context);
  return `${signColor(outcome, colors)(outcomeSigns[outcome])} ${lines.join("\n  ")}\n`;
}

function signColor(outcome: Outcome, colors: Colors): (text: string) => string {
  return { clean: colors.green, warnings: colors.yellow, errors: colors.red }[outcome];
}
