/** Formatting: paths in; formatted files, diffs, messages and an exit status out. */

import { resolve } from "node:path";
import { createConfigLoader } from "./config.ts";
import type { ConfigLoader } from "../config-files/loader.ts";
import { unifiedDiff } from "./diff.ts";
import { exitStatus } from "./exit-status.ts";
import { findFiles } from "./find.ts";
import { shownPath } from "../shown-path.ts";
import type { Format, FormatRefusal } from "./formatter.ts";
import { loadFormatter } from "./load-formatter.ts";
import { formatIgnoreFiles } from "./ignore-files.ts";
import { syntaxOfPath } from "../kind.ts";
import { nameOf, readInput } from "./lint-file.ts";
import type { LintOptions } from "./options.ts";
import { complainOf, isNothing, type Problem } from "../problem.ts";
import type { RunInput } from "./run.ts";
import { replaceText } from "./write.ts";
import { visible } from "../reporters/visible.ts";
import { bytesOf } from "../text/size.ts";
import { say } from "../texts.ts";

/** Whether files are written, listed, or shown as a diff. */
export type FormatMode = "write" | "check" | "diff";

/** Formats what the options name, and gives the exit status. */
export async function formatPaths(mode: FormatMode, options: LintOptions, input: RunInput): Promise<number> {
  const named = options.paths.filter((path) => path !== "-");
  const configs = createConfigLoader(input.cwd, options);
  const found = findFiles(named, input.cwd, {
    configs,
    forceExclude: options.forceExclude,
    ignoreFiles: formatIgnoreFiles,
  });
  const paths = named.length < options.paths.length ? ["-", ...found.paths] : found.paths;
  const format = await loadFormatter();
  const outcomes: Outcome[] = [];
  // One after the other, so that messages come in order and one text is in memory at a time.
  // oxlint-disable-next-line no-await-in-loop -- see above
  for (const path of paths) outcomes.push(await formatPath(path, mode, { format, configs, options, input }));
  const problems = withoutRepeats([
    ...configs.problems,
    ...found.problems,
    ...outcomes.flatMap((outcome) => outcome.problems),
  ]);
  for (const problem of problems) input.complain(complainOf(problem, options.locale));
  input.write(outcomes.map(({ output }) => output).join(""));
  const formatted = outcomes.filter((outcome) => outcome.problems.length === 0);
  const changed = formatted.filter(({ isChanged }) => isChanged).length;
  if (formatted.length > 0 && !paths.includes("-")) {
    input.complain(summary(mode, changed, formatted.length - changed, options));
  }
  if (paths.length === 0 && found.excluded > 0 && problems.length === 0) return exitStatus.clean;
  return statusOf(mode === "write" ? 0 : changed, paths.length, problems);
}

/** What is wrong with a configuration is wrong for each of its files, and told once. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.path}\0${problem.text}`, problem])).values()];
}

/** What came of one path. */
interface Outcome {
  readonly isChanged: boolean;
  /** What goes to standard output. */
  readonly output: string;
  readonly problems: readonly Problem[];
}

interface FormatRun {
  readonly format: Format;
  readonly configs: ConfigLoader;
  readonly options: LintOptions;
  readonly input: RunInput;
}

async function formatPath(path: string, mode: FormatMode, run: FormatRun): Promise<Outcome> {
  const { format, options, input } = run;
  const read = readInput(path, options, input);
  if ("problem" in read) return { isChanged: false, output: "", problems: [read.problem] };
  const name = nameOf(path, options);
  const file = resolve(input.cwd, name);
  const before = read.text;
  const result = await format(file, before, { syntax: syntaxOfPath(name) });
  if ("error" in result) return { isChanged: false, output: "", problems: [refusal(name, result, input.cwd)] };
  const { text } = result;
  const isChanged = text !== before;
  tellGrowth(name, before, text, run);
  switch (mode) {
    case "check":
      return { isChanged, output: isChanged ? `${visible(name)}\n` : "", problems: [] };
    case "diff":
      return { isChanged, output: unifiedDiff(name, before, text), problems: [] };
    case "write":
      if (path === "-") return { isChanged, output: text, problems: [] };
      return { isChanged, output: "", problems: isChanged ? replaceText(file, before, text, path) : [] };
  }
}

/** Indentation and quotes count: a text that the service took before may be too large when it is formatted. */
function tellGrowth(name: string, before: string, after: string, { configs, options, input }: FormatRun): void {
  const { bytes: max } = configs.settingsFor(resolve(input.cwd, name)).limits;
  const bytes = bytesOf(after);
  if (bytes <= max || bytesOf(before) > max) return;
  input.complain(complainOf({ path: name, text: "formatGrowth", data: { bytes, max } }, options.locale));
}

/** Why a text was not formatted, as a problem. */
function refusal(path: string, result: FormatRefusal, cwd: string): Problem {
  switch (result.error) {
    case "syntax": {
      const { line, column, message } = result;
      return { path: `${path}:${line}:${column}`, text: "notFormatted", data: { message } };
    }
    case "unprintable":
      return { path: `${path}:${result.line}:${result.column}`, text: "notPrintable" };
    case "proof":
      return { path, text: "formatBug", data: { error: result.message.replace(/ That is a bug[\s\S]*/, "") } };
    case "program":
      return { path: shownPath(result.config, cwd), text: "prettierProgram" };
    case "config":
      return { path: shownPath(result.config, cwd), text: "prettierConfig", data: { reason: result.message } };
  }
}

function summary(mode: FormatMode, changed: number, same: number, { locale }: LintOptions): string {
  const counts = [
    ...(changed > 0 ? [say(locale, mode === "write" ? "formattedCount" : "unformattedCount", { count: changed })] : []),
    ...(same > 0 || changed === 0 ? [say(locale, "sameCount", { count: same })] : []),
  ];
  return `imglint: ${counts.join(say(locale, "listSeparator"))}\n`;
}

function statusOf(changed: number, count: number, problems: readonly Problem[]): number {
  if (problems.some(({ text }) => text === "formatBug")) return exitStatus.bug;
  if (problems.some((problem) => !isNothing(problem))) return exitStatus.usage;
  if (changed > 0) return exitStatus.findings;
  return count === 0 || problems.length > 0 ? exitStatus.nothing : exitStatus.clean;
}
