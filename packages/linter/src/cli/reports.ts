/** Reports to where they go: standard output, and files. */

import { resolve } from "node:path";
import type { Severity } from "@buildcontent/parser";
import { usesColor } from "./color.ts";
import type { LintOptions, Output } from "./options.ts";
import type { Problem } from "../problem.ts";
import { pathsFromRoot } from "./repository.ts";
import type { RunInput } from "./run.ts";
import { writeWhole } from "./write.ts";
import { formats } from "../reporters/formats.ts";
import { type FileReport, type ReportContext, summarize } from "../reporters/report.ts";

/** What a run found and did. */
export interface RunReport extends Pick<ReportContext, "milliseconds" | "changes" | "problems"> {
  readonly files: readonly FileReport[];
}

/** Makes the reports asked for. `--quiet` leaves out all but errors. Gives the files that could not be written. */
export async function writeReports(
  { files, ...facts }: RunReport,
  options: LintOptions,
  input: RunInput,
): Promise<readonly Problem[]> {
  const { quiet } = options;
  const shown = quiet ? files.map((file) => withFindings(file, (severity) => severity === "error")) : files;
  const hidden = quiet ? files.map((file) => withFindings(file, (severity) => severity !== "error")) : [];
  const report = { ...facts, files: shown, hidden: summarize(hidden) };
  return (await Promise.all(options.outputs.map((output) => writeReport(output, report, options, input)))).flat();
}

interface ShownReport extends RunReport, Pick<ReportContext, "hidden"> {}

async function writeReport(
  { format, file }: Output,
  { files, ...facts }: ShownReport,
  options: LintOptions,
  input: RunInput,
): Promise<readonly Problem[]> {
  const { load, fromRoot, forPeople } = formats[format];
  // What kept files from being linted has been said; programs get a report of no files.
  if (forPeople && files.length === 0) return [];
  const { version, columns } = input;
  const report = await load();
  const text = await report(fromRoot ? withPathsFromRoot(files, input.cwd) : files, {
    locale: options.locale,
    version,
    ...facts,
    color: file === undefined && usesColor(options, input),
    ...(file === undefined && columns !== undefined && { width: columns }),
  });
  if (file !== undefined) return writeWhole(resolve(input.cwd, file), text, file);
  input.write(text);
  return [];
}

function withPathsFromRoot(files: readonly FileReport[], cwd: string): readonly FileReport[] {
  const fromRoot = pathsFromRoot(cwd);
  return files.map((file) => ({ ...file, path: fromRoot(file.path) }));
}

function withFindings(file: FileReport, isWanted: (severity: Severity) => boolean): FileReport {
  return { ...file, diagnostics: file.diagnostics.filter(({ severity }) => isWanted(severity)) };
}
