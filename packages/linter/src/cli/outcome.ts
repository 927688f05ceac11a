/** One path, from what is read of it to what became of it. */

import { resolve } from "node:path";
import type { ConfigLoader, FileSettings } from "../config-files/loader.ts";
import { unifiedDiff } from "./diff.ts";
import { type LintContext, type LintedText, lintText, nameOf, readInput } from "./lint-file.ts";
import { type Problem, stackOf } from "../problem.ts";
import type { RunInput } from "./run.ts";
import { replaceText } from "./write.ts";
import type { Locale } from "../lint.ts";
import type { Changes, FileReport } from "../reporters/report.ts";
import { visible } from "../reporters/visible.ts";
import { say } from "../texts.ts";

/** What came of one path. */
export interface Outcome {
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

/** What lasts for a run over many files. */
export interface LintRun extends Omit<LintContext, "settings"> {
  readonly input: RunInput;
  readonly settingsFor: ConfigLoader["settingsFor"];
}

/** Reads, lints and, if the run is to, changes what a path stands for. It does not throw. */
export function lintPath(path: string, { input, settingsFor, ...context }: LintRun): Outcome {
  const { options } = context;
  const { cwd } = input;
  const result = readInput(path, options, input);
  if ("problem" in result) return { ...nothing, problems: [result.problem] };
  const { text } = result;
  const name = nameOf(path, options);
  try {
    const settings = settingsFor(resolve(cwd, name));
    const linted = lintText(name, text, { ...context, settings });
    const { report, changes } = linted;
    const isChanged = report.text !== text;
    const outcome = { ...nothing, report, changes, isChanged, bugs: bugsOf(linted, options.locale) };
    if (options.diff) return { ...outcome, output: unifiedDiff(name, text, report.text) };
    if (path === "-") return { ...outcome, output: options.change === undefined ? "" : report.text };
    if (!isChanged) return outcome;
    const problems = replaceText(resolve(cwd, path), text, report.text, path);
    return problems.length === 0 ? outcome : { ...unchanged(name, text, context, settings), problems };
  } catch (error) {
    // A bug that one file shows must not cost the others their report.
    const bug = say(options.locale, "bug", { error: stackOf(error) });
    return { ...nothing, bugs: [`${visible(name)}: ${bug}`] };
  }
}

/** What is found in a file that could not be changed. */
function unchanged(
  name: string,
  text: string,
  { options, ...context }: Omit<LintContext, "settings">,
  settings: FileSettings,
): Outcome {
  const { change: _, ...withoutChange } = options;
  const { report } = lintText(name, text, { ...context, settings, options: withoutChange });
  return { ...nothing, report };
}

function bugsOf({ report, failures, refused }: LintedText, locale: Locale): readonly string[] {
  return [
    ...failures.map(({ rule, error }) => say(locale, "ruleFailed", { rule, error: stackOf(error) })),
    ...refused.map(({ code }) => say(locale, "fixRefused", { rule: code })),
  ].map((bug) => `${visible(report.path)}: ${bug}`);
}
