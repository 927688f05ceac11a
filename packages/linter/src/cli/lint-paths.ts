/** Linting: paths in; changed files, reports, messages and an exit status out. */

import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { applyBaseline, type BaselinedRun } from "./baseline-file.ts";
import { openCache, type ResultCache } from "./cache.ts";
import { now } from "./clock.ts";
import { commandNames } from "./command-names.ts";
import { createConfigLoader } from "./config.ts";
import type { ConfigLoader } from "../config-files/loader.ts";
import { exitStatus, statusOf } from "./exit-status.ts";
import { findFiles } from "./find.ts";
import { lintIgnoreFiles } from "./ignore-files.ts";
import { nameOf } from "./lint-file.ts";
import type { LintOptions } from "./options.ts";
import { otherWords } from "./other-words.ts";
import { lintPath, type LintRun, type Outcome } from "./outcome.ts";
import { complainOf, type Problem } from "../problem.ts";
import { createProgress } from "./progress.ts";
import { type RunReport, writeReports } from "./reports.ts";
import type { RunInput } from "./run.ts";
import { createStopwatch } from "./stats.ts";
import { misplacedTargets } from "./targets.ts";
import { type FailOn, severities } from "../config/settings.ts";
import type { Locale } from "../lint.ts";
import { type FileReport, summarize } from "../reporters/report.ts";
import { nearest } from "../text/suggest.ts";
import { say } from "../texts.ts";

/** Lints what the options name, and gives the exit status; with `--watch` it goes on until the process is ended. */
export async function lintPaths(options: LintOptions, input: RunInput): Promise<number> {
  const file = options.cache === undefined ? undefined : resolve(input.cwd, options.cache);
  // What is watched is linted again and again, and most of it has not changed.
  const cache = file !== undefined || options.watch ? openCache(file, input, options.cache) : undefined;
  if (!options.watch) return await lintOnce(options, input, cache);
  const { watchPaths } = await import("./watch.ts");
  return await watchPaths(options, input, async (files) => await lintOnce(options, { ...input, files }, cache));
}

async function lintOnce(options: LintOptions, input: RunInput, cache: ResultCache | undefined): Promise<number> {
  const started = now();
  const { locale, diff } = options;
  const stopwatch = options.stats ? createStopwatch() : undefined;
  const { outcomes, excluded, settingsFor, ...found } = lintAll(options, input, {
    ...(cache && { cache }),
    ...(stopwatch && { timer: stopwatch.timer }),
  });
  const bugs = outcomes.flatMap((outcome) => outcome.bugs);
  for (const bug of bugs) input.complain(`imglint: ${bug}\n`);
  for (const problem of found.problems) input.complain(complainOf(problem, locale));
  if (found.isRefused) return exitStatus.usage;
  const { files, ...known } = hideKnown(outcomes, options, input);
  const report = { files, milliseconds: now() - started, problems: found.problems.length };
  const unwritten = [...known.problems, ...(await writeOutput(outcomes, report, options, input))];
  // A cache that cannot be written makes the next run slower, and this one no worse.
  for (const problem of [...unwritten, ...(cache?.save() ?? [])]) input.complain(complainOf(problem, locale));
  if (stopwatch !== undefined) input.complain(stopwatch.report(now() - started, locale));
  const fails = diff
    ? tellChanges(outcomes, locale, input)
    : hasTooManyWarnings(files, options, input) ||
      files.some((file) => failsBy(file, settingsFor(resolve(input.cwd, file.path)).failOn));
  const problems = [...found.problems, ...unwritten];
  return statusOf({ hasBug: bugs.length > 0, problems, fails, files: files.length, excluded });
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
  /** Whether nothing was linted, and nothing may be written. */
  readonly isRefused: boolean;
}

/** From so many files on, V8 is told that one after the other needs little: it would let garbage pile up to twice the memory. */
const manyFiles = 100;
const memoryFlags = ["--semi-space-growth-factor=1", "--heap-growing-percent=10"];

function lintAll(options: LintOptions, input: RunInput, context: Pick<LintRun, "cache" | "timer">): Outcomes {
  const { cwd, files } = input;
  const configs = createConfigLoader(cwd, options, files);
  const { settingsFor } = configs;
  const named = options.paths.filter((path) => path !== "-");
  const { forceExclude } = options;
  const found = findFiles(named, cwd, { configs, forceExclude, ignoreFiles: lintIgnoreFiles, files });
  const paths = named.length < options.paths.length ? ["-", ...found.paths] : found.paths;
  const refusals = refusalsOf(options, paths, configs, cwd);
  if (refusals.length > 0) return { outcomes: [], settingsFor, excluded: 0, problems: refusals, isRefused: true };
  if (paths.length >= manyFiles) for (const flag of memoryFlags) setFlagsFromString(flag);
  const run = { options, input, settingsFor, ...context };
  const progress = createProgress(paths.length, input, options.locale);
  const outcomes = paths.map((path) => {
    progress.step();
    return lintPath(path, run);
  });
  progress.end();
  const problems = [...configs.problems, ...withCommands(found.problems, options.locale)];
  return {
    outcomes,
    settingsFor,
    excluded: found.excluded,
    isRefused: false,
    problems: [...problems, ...outcomes.flatMap((outcome) => outcome.problems)],
  };
}

/** What keeps a run from starting: what it would write over; and where it is to change files, a configuration that is not understood. */
function refusalsOf(
  options: LintOptions,
  paths: readonly string[],
  configs: ConfigLoader,
  cwd: string,
): readonly Problem[] {
  const misplaced = misplacedTargets(options, paths, cwd);
  const writes = (options.change !== undefined && !options.diff) || options.baseline?.action === "update";
  if (misplaced.length > 0 || !writes) return misplaced;
  for (const path of paths) configs.settingsFor(resolve(cwd, nameOf(path, options)));
  return configs.problems.length === 0 ? [] : [...configs.problems, { path: "imglint", text: "changeAndConfig" }];
}

/** A word that leads to no file may be a command that is misspelt. */
function withCommands(problems: readonly Problem[], locale: Locale): readonly Problem[] {
  return problems.map((problem) => {
    if (problem.text !== "noSuchFile") return problem;
    const near = otherWords.get(problem.path) ?? nearest(problem.path, commandNames);
    if (near === "") return { ...problem, text: "noCommandNeeded" };
    if (near === undefined) return problem;
    return { ...problem, text: "didYouMeanCommand", data: { hint: say(locale, "didYouMean", { word: near }) } };
  });
}

/**
 * Changed standard input or diffs go to standard output alone, so that they can be piped; what else was to go there then goes to
 * standard error, or with a diff, nowhere.
 */
async function writeOutput(
  outcomes: readonly Outcome[],
  report: Omit<RunReport, "changes">,
  options: LintOptions,
  input: RunInput,
): Promise<readonly Problem[]> {
  const isFilter = options.change !== undefined && options.paths.includes("-");
  if (options.diff || isFilter) input.write(outcomes.map(({ output }) => output).join(""));
  const outputs = options.diff ? options.outputs.filter(({ file }) => file !== undefined) : options.outputs;
  const changes = {
    fixed: outcomes.reduce((sum, { changes: { fixed } }) => sum + fixed, 0),
    suppressed: outcomes.reduce((sum, { changes: { suppressed } }) => sum + suppressed, 0),
  };
  const write = isFilter ? input.complain : input.write;
  return await writeReports({ ...report, changes }, { ...options, outputs }, { ...input, write });
}

/** Tells how many files would change, if any would. */
function tellChanges(outcomes: readonly Outcome[], locale: Locale, input: RunInput): boolean {
  const count = outcomes.filter(({ isChanged }) => isChanged).length;
  if (count > 0) input.complain(`imglint: ${say(locale, "wouldChange", { count })}\n`);
  return count > 0;
}

/** Whether a file has a finding of the severity that it is to fail on, or a higher one. */
function failsBy({ diagnostics }: FileReport, failOn: FailOn): boolean {
  if (failOn === "never") return false;
  return diagnostics.some(({ severity }) => severities.indexOf(severity) >= severities.indexOf(failOn));
}

function hasTooManyWarnings(
  files: readonly FileReport[],
  { maxWarnings, locale }: LintOptions,
  input: RunInput,
): boolean {
  const { warnings } = summarize(files);
  if (maxWarnings === undefined || warnings <= maxWarnings) return false;
  input.complain(`imglint: ${say(locale, "tooManyWarnings", { count: warnings, max: maxWarnings })}\n`);
  return true;
}
