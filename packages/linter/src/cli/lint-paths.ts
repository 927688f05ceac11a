/** Linting: paths in; reports, messages and an exit status out. */

import { resolve } from "node:path";
import { createConfigLoader } from "./config.ts";
import { exitStatus } from "./exit-status.ts";
import { findFiles } from "./find.ts";
import { lintText, nameOf, readInput } from "./lint-file.ts";
import type { LintOptions } from "./options.ts";
import { complainOf, type Problem, stackOf } from "./problem.ts";
import { writeReports } from "./reports.ts";
import type { RunInput } from "./run.ts";
import type { Locale, RuleFailure } from "../lint.ts";
import { type FileReport, summarize } from "../reporters/report.ts";
import { visible } from "../reporters/visible.ts";
import { say, type TextName } from "../texts.ts";

/** Lints what the options name, and gives the exit status. */
export async function lintPaths(options: LintOptions, input: RunInput): Promise<number> {
  const started = performance.now();
  const { files, problems, failed } = lintAll(options, input);
  for (const problem of problems) input.complain(complainOf(problem, options.locale));
  const unwritten = await writeReports(files, options, performance.now() - started, input);
  for (const problem of unwritten) input.complain(complainOf(problem, options.locale));
  return failed ? exitStatus.bug : statusOf(files, [...problems, ...unwritten], options, input);
}

/** What a run found. `failed` tells of a bug of ours, which has been reported. */
interface Findings {
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
  readonly failed: boolean;
}

function lintAll(options: LintOptions, input: RunInput): Findings {
  const found = findFiles(
    options.paths.filter((path) => path !== "-"),
    input.cwd,
  );
  const problems = [...found.problems];
  const configs = createConfigLoader(input.cwd, options.locale);
  const files: FileReport[] = [];
  let failed = false;
  for (const path of options.paths.includes("-") ? ["-", ...found.paths] : found.paths) {
    const result = readInput(path, options, input.cwd);
    if ("problem" in result) {
      problems.push(result.problem);
      continue;
    }
    const name = nameOf(path, options);
    const settings = configs.settingsFor(resolve(input.cwd, name));
    try {
      const { report, failures } = lintText(name, result.text, options, settings);
      files.push(report);
      for (const failure of failures) reportFailure(name, failure, options.locale, input);
      failed ||= failures.length > 0;
    } catch (error) {
      // A bug that one file shows must not cost the others their report.
      input.complain(`imglint: ${visible(name)}: ${say(options.locale, "bug", { error: stackOf(error) })}\n`);
      failed = true;
    }
  }
  return { files, problems: [...problems, ...configs.problems], failed };
}

function statusOf(
  files: readonly FileReport[],
  problems: readonly Problem[],
  options: LintOptions,
  input: RunInput,
): number {
  const { errors, warnings } = summarize(files);
  const max = options.maxWarnings ?? Number.POSITIVE_INFINITY;
  if (warnings > max) {
    input.complain(`imglint: ${say(options.locale, "tooManyWarnings", { count: warnings, max })}\n`);
  }
  if (problems.some(({ text }) => !isNothing(text))) return exitStatus.usage;
  if (errors > 0 || warnings > max) return exitStatus.findings;
  // An argument that leads nowhere is most likely misspelt: no run with one is a success.
  return files.length === 0 || problems.length > 0 ? exitStatus.nothing : exitStatus.clean;
}

/** An argument that is in order but leads to no file. */
function isNothing(text: TextName): boolean {
  return text === "noTemplates" || text === "noMatch";
}

function reportFailure(path: string, { rule, error }: RuleFailure, locale: Locale, input: RunInput): void {
  input.complain(`imglint: ${visible(path)}: ${say(locale, "ruleFailed", { rule, error: stackOf(error) })}\n`);
}
