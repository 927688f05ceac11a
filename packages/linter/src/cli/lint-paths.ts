/** Linting: paths in; changed files, reports, messages and an exit status out. */

import { resolve } from "node:path";
import { type ConfigLoader, createConfigLoader } from "./config.ts";
import { unifiedDiff } from "./diff.ts";
import { exitStatus } from "./exit-status.ts";
import { findFiles } from "./find.ts";
import { type LintedText, lintText, nameOf, readInput } from "./lint-file.ts";
import type { LintOptions } from "./options.ts";
import { complainOf, type Problem, stackOf } from "./problem.ts";
import { writeReports } from "./reports.ts";
import type { RunInput } from "./run.ts";
import { replaceText } from "./write.ts";
import type { Locale } from "../lint.ts";
import { type Changes, type FileReport, summarize } from "../reporters/report.ts";
import { visible } from "../reporters/visible.ts";
import { say, type TextName } from "../texts.ts";

/** Lints what the options name, and gives the exit status. */
export async function lintPaths(options: LintOptions, input: RunInput): Promise<number> {
  const started = performance.now();
  const found = findFiles(
    options.paths.filter((path) => path !== "-"),
    input.cwd,
  );
  const configs = createConfigLoader(input.cwd, options.locale);
  const paths = options.paths.includes("-") ? ["-", ...found.paths] : found.paths;
  const outcomes = paths.map((path) => lintPath(path, options, configs, input));
  const problems = [...found.problems, ...outcomes.flatMap((outcome) => outcome.problems), ...configs.problems];
  const bugs = outcomes.flatMap((outcome) => outcome.bugs);
  const files = outcomes.flatMap(({ report }) => report ?? []);
  for (const bug of bugs) input.complain(`imglint: ${bug}\n`);
  for (const problem of problems) input.complain(complainOf(problem, options.locale));
  const written = await writeOutput(outcomes, options, started, input);
  for (const problem of written) input.complain(complainOf(problem, options.locale));
  if (bugs.length > 0) return exitStatus.bug;
  if (options.diff && problems.length === 0) return diffStatus(outcomes, options.locale, input);
  return statusOf(files, [...problems, ...written], options, input);
}

/** What came of one path. */
interface Outcome {
  readonly report?: FileReport;
  readonly changes: Changes;
  /** What standard input was changed to, or a diff of what would be changed. */
  readonly output: string;
  readonly isChanged: boolean;
  readonly problems: readonly Problem[];
  /** Bugs of ours, in the words of standard error. */
  readonly bugs: readonly string[];
}

const nothing: Outcome = {
  changes: { fixed: 0, suppressed: 0 },
  output: "",
  isChanged: false,
  problems: [],
  bugs: [],
};

function lintPath(path: string, options: LintOptions, configs: ConfigLoader, input: RunInput): Outcome {
  const { cwd } = input;
  const result = readInput(path, options, input);
  if ("problem" in result) return { ...nothing, problems: [result.problem] };
  const { text } = result;
  const name = nameOf(path, options);
  try {
    const linted = lintText(name, text, options, configs.settingsFor(resolve(cwd, name)));
    const { report, changes } = linted;
    const isChanged = report.text !== text;
    const bugs = bugsOf(linted, options.locale);
    const outcome = { ...nothing, report, changes, isChanged, bugs };
    if (options.diff) return { ...outcome, output: unifiedDiff(name, text, report.text) };
    if (path === "-") return { ...outcome, output: options.change === undefined ? "" : report.text };
    return isChanged ? { ...outcome, problems: replaceText(resolve(cwd, path), text, report.text, path) } : outcome;
  } catch (error) {
    // A bug that one file shows must not cost the others their report.
    const bug = say(options.locale, "bug", { error: stackOf(error) });
    return { ...nothing, bugs: [`${visible(name)}: ${bug}`] };
  }
}

function bugsOf({ report, failures, refused }: LintedText, locale: Locale): readonly string[] {
  return [
    ...failures.map(({ rule, error }) => say(locale, "ruleFailed", { rule, error: stackOf(error) })),
    ...refused.map(({ code }) => say(locale, "fixRefused", { rule: code })),
  ].map((bug) => `${visible(report.path)}: ${bug}`);
}

/**
 * Changed standard input or diffs go to standard output alone, so that they can be piped; what else was to go there then goes to
 * standard error, or with a diff, nowhere.
 */
async function writeOutput(
  outcomes: readonly Outcome[],
  options: LintOptions,
  started: number,
  input: RunInput,
): Promise<readonly Problem[]> {
  const isFilter = options.change !== undefined && options.paths.includes("-");
  if (options.diff || isFilter) input.write(outcomes.map(({ output }) => output).join(""));
  const files = outcomes.flatMap(({ report }) => report ?? []);
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
