/** Linting: paths in; changed files, reports, messages and an exit status out. */

import { resolve } from "node:path";
import { applyBaseline, type BaselinedRun } from "./baseline-file.ts";
import { openCache, type ResultCache } from "./cache.ts";
import { createConfigLoader } from "./config.ts";
import { exitStatus } from "./exit-status.ts";
import { findFiles } from "./find.ts";
import { lintIgnoreFiles } from "./ignore-files.ts";
import type { LintOptions } from "./options.ts";
import { lintPath, type LintRun, type Outcome } from "./outcome.ts";
import { complainOf, isNothing, type Problem } from "./problem.ts";
import { createProgress } from "./progress.ts";
import { writeReports } from "./reports.ts";
import type { RunInput } from "./run.ts";
import { createStopwatch } from "./stats.ts";
import { type FailOn, severities } from "../config/settings.ts";
import type { Locale } from "../lint.ts";
import { type FileReport, summarize } from "../reporters/report.ts";
import { say } from "../texts.ts";

/** Lints what the options name, and gives the exit status; with `--watch` it goes on until the process is ended. */
export async function lintPaths(options: LintOptions, input: RunInput): Promise<number> {
  const file = options.cache === undefined ? undefined : resolve(input.cwd, options.cache);
  // What is watched is linted again and again, and most of it has not changed.
  const cache = file !== undefined || options.watch ? openCache(file, input) : undefined;
  if (!options.watch) return await lintOnce(options, input, cache);
  const { watchPaths } = await import("./watch.ts");
  return await watchPaths(options, input, async () => await lintOnce(options, input, cache));
}

async function lintOnce(options: LintOptions, input: RunInput, cache: ResultCache | undefined): Promise<number> {
  const started = performance.now();
  const { locale } = options;
  const stopwatch = options.stats ? createStopwatch() : undefined;
  const { outcomes, problems, ...found } = lintAll(options, input, {
    ...(cache && { cache }),
    ...(stopwatch && { timer: stopwatch.timer }),
  });
  const bugs = outcomes.flatMap((outcome) => outcome.bugs);
  for (const bug of bugs) input.complain(`imglint: ${bug}\n`);
  for (const problem of problems) input.complain(complainOf(problem, locale));
  const { files, ...known } = hideKnown(outcomes, options, input);
  const unwritten = [...known.problems, ...(await writeOutput(outcomes, files, options, started, input))];
  // A cache that cannot be written makes the next run slower, and this one no worse.
  for (const problem of [...unwritten, ...(cache?.save() ?? [])]) input.complain(complainOf(problem, locale));
  if (stopwatch !== undefined) input.complain(stopwatch.report(performance.now() - started, locale));
  if (bugs.length > 0) return exitStatus.bug;
  if (options.diff && problems.length === 0) return diffStatus(outcomes, locale, input);
  if (files.length === 0 && found.excluded > 0 && problems.length === 0) return exitStatus.clean;
  const fails = files.some((file) => failsBy(file, found.settingsFor(resolve(input.cwd, file.path)).failOn));
  return statusOf(files, fails, [...problems, ...unwritten], options, input);
}

/** The reports of a run, without what its baseline knows. */
function hideKnown(
  outcomes: readonly Outcome[],
  { baseline, locale }: LintOptions,
  { cwd, complain }: RunInput,
): Omit<BaselinedRun, "gone"> {
  const files = outcomes.flatMap(({ report }) => report ?? []);
  if (baseline === undefined) return { files, problems: [] };
  const { gone, ...known } = applyBaseline(files, baseline, cwd);
  if (gone > 0) complain(`imglint: ${say(locale, "baselineGone", { count: gone })}\n`);
  return known;
}

/** What came of all paths; `excluded` files were named and passed over. */
interface Outcomes extends Pick<LintRun, "settingsFor"> {
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  readonly excluded: number;
}

function lintAll(options: LintOptions, input: RunInput, context: Pick<LintRun, "cache" | "timer">): Outcomes {
  const { cwd } = input;
  const configs = createConfigLoader(cwd, options);
  const named = options.paths.filter((path) => path !== "-");
  const found = findFiles(named, cwd, { configs, forceExclude: options.forceExclude, ignoreFiles: lintIgnoreFiles });
  const paths = named.length < options.paths.length ? ["-", ...found.paths] : found.paths;
  const run = { options, input, settingsFor: configs.settingsFor, ...context };
  const progress = createProgress(paths.length, input, options.locale);
  const outcomes = paths.map((path) => {
    progress.step();
    return lintPath(path, run);
  });
  progress.end();
  return {
    outcomes,
    settingsFor: configs.settingsFor,
    excluded: found.excluded,
    problems: [...configs.problems, ...found.problems, ...outcomes.flatMap((outcome) => outcome.problems)],
  };
}

/**
 * Changed standard input or diffs go to standard output alone, so that they can be piped; what else was to go there then goes to
 * standard error, or with a diff, nowhere.
 */
async function writeOutput(
  outcomes: readonly Outcome[],
  files: readonly FileReport[],
  options: LintOptions,
  started: number,
  input: RunInput,
): Promise<readonly Problem[]> {
  const isFilter = options.change !== undefined && options.paths.includes("-");
  if (options.diff || isFilter) input.write(outcomes.map(({ output }) => output).join(""));
  const outputs = options.diff ? options.outputs.filter(({ file }) => file !== undefined) : options.outputs;
  const changes = {
    fixed: outcomes.reduce((sum, { changes: { fixed } }) => sum + fixed, 0),
    suppressed: outcomes.reduce((sum, { changes: { suppressed } }) => sum + suppressed, 0),
  };
  const report = { files, changes, milliseconds: performance.now() - started };
  const write = isFilter ? input.complain : input.write;
  return await writeReports(report, { ...options, outputs }, { ...input, write });
}

function diffStatus(outcomes: readonly Outcome[], locale: Locale, input: RunInput): number {
  const count = outcomes.filter(({ isChanged }) => isChanged).length;
  if (count === 0) return exitStatus.clean;
  input.complain(`imglint: ${say(locale, "wouldChange", { count })}\n`);
  return exitStatus.findings;
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
  if (problems.some((problem) => !isNothing(problem))) return exitStatus.usage;
  if (fails || warnings > max) return exitStatus.findings;
  // An argument that leads nowhere is most likely misspelt: no run with one is a success.
  return files.length === 0 || problems.length > 0 ? exitStatus.nothing : exitStatus.clean;
}
