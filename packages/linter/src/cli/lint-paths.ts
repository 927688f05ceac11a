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
import { type FailOn, severities } from "../config/settings.ts";
import type { Locale, RuleFailure } from "../lint.ts";
import { type FileReport, summarize } from "../reporters/report.ts";
import { visible } from "../reporters/visible.ts";
import { say, type TextName } from "../texts.ts";

/** Lints what the options name, and gives the exit status. */
export async function lintPaths(options: LintOptions, input: RunInput): Promise<number> {
  const started = performance.now();
  const { files, problems, failed, fails, excluded } = lintAll(options, input);
  for (const problem of problems) input.complain(complainOf(problem, options.locale));
  const unwritten = await writeReports(files, options, performance.now() - started, input);
  for (const problem of unwritten) input.complain(complainOf(problem, options.locale));
  if (failed) return exitStatus.bug;
  if (files.length === 0 && excluded > 0 && problems.length === 0) return exitStatus.clean;
  return statusOf(files, fails, [...problems, ...unwritten], options, input);
}

/**
 * What a run found. `failed` tells of a bug of ours, which has been reported; `fails`, whether a file has findings that it is to
 * fail on; `excluded` files were named and passed over.
 */
interface Findings {
  readonly fails: boolean;
  readonly excluded: number;
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
  readonly failed: boolean;
}

function lintAll(options: LintOptions, input: RunInput): Findings {
  const configs = createConfigLoader(input.cwd, options);
  const found = findFiles(
    options.paths.filter((path) => path !== "-"),
    input.cwd,
    { configs, forceExclude: options.forceExclude },
  );
  const problems = [...found.problems];
  const files: FileReport[] = [];
  let failed = false;
  let fails = false;
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
      fails ||= failsBy(report, settings.failOn);
      for (const failure of failures) reportFailure(name, failure, options.locale, input);
      failed ||= failures.length > 0;
    } catch (error) {
      // A bug that one file shows must not cost the others their report.
      input.complain(`imglint: ${visible(name)}: ${say(options.locale, "bug", { error: stackOf(error) })}\n`);
      failed = true;
    }
  }
  return { files, problems: [...configs.problems, ...problems], failed, fails, excluded: found.excluded };
}

/** Whether a file has a finding of the severity that it is to fail on, or a higher one. */
function failsBy({ diagnostics }: FileReport, failOn: FailOn): boolean {
  if (failOn === "never") return false;
  return diagnostics.some(({ severity }) => severities.indexOf(severity) >= severities.indexOf(failOn));
}

function statusOf(
  files: readonly FileReport[],
  fails: boolean,
  problems: readonly Problem[],
  options: LintOptions,
  input: RunInput,
): number {
  const { warnings } = summarize(files);
  const max = options.maxWarnings ?? Number.POSITIVE_INFINITY;
  if (warnings > max) {
    input.complain(`imglint: ${say(options.locale, "tooManyWarnings", { count: warnings, max })}\n`);
  }
  if (problems.some(({ text }) => !isNothing(text))) return exitStatus.usage;
  if (fails || warnings > max) return exitStatus.findings;
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
