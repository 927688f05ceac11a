/** `imglint [paths…]`: linting, which is what the program does without a command. Its words, checked and typed. */

import type { ContentKind } from "@buildcontent/parser";
import { normalize } from "node:path";
import type { Command } from "commander";
import { choiceOption, collect, type CommandContext, usageError } from "./command.ts";
import { refuseBoth, refuseContradictions } from "./contradictions.ts";
import { choiceOf } from "../../config-files/places.ts";
import { helpTexts } from "../help.ts";
import type { BaselineOption, Change, LintOptions, Output } from "../options.ts";
import { type FailOn, failOns, severities } from "../../config/settings.ts";
import type { RuleSetting, Locale } from "../../lint.ts";
import { type FormatName, formatNames, isFormat } from "../../reporters/formats.ts";
import type { OperatingSystem, Rule } from "../../rule.ts";
import { rules } from "../../rules/index.ts";
import { nearest } from "../../text/suggest.ts";
import { say } from "../../texts.ts";

/** The words of linting as commander gives them. Other commands that read templates take them, too. */
export interface LintWords {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly kind?: ContentKind;
  readonly os?: OperatingSystem;
  readonly rule?: readonly string[];
  readonly quiet?: true;
  readonly maxWarnings?: string;
  readonly failOn?: FailOn;
  readonly config?: string | false;
  readonly forceExclude?: true;
  readonly inlineSuppressions: boolean;
  readonly fix?: true;
  readonly unsafe?: true;
  readonly fixRule?: readonly string[];
  readonly diff?: true;
  readonly suppress?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly pruneBaseline?: true;
  readonly cache?: true;
  readonly cacheLocation?: string;
  readonly watch?: true;
  readonly stats?: true;
  readonly stdinFilename?: string;
  readonly color?: boolean;
  readonly locale?: string;
}

/** Makes linting what the program itself does. */
export function defineLint(program: Command, context: CommandContext): void {
  const help = helpTexts[context.locale];
  program
    .argument("[paths...]", help.paths)
    .option("--format <name[=file]>", help.format, collect)
    .option("--output <file>", help.output)
    .addOption(choiceOption("--kind <kind>", help.kind, ["build", "test", "component"], context))
    .addOption(choiceOption("--os <os>", help.os, ["linux", "windows"], context))
    .option("--rule <id=severity>", help.rule, collect)
    .option("--quiet", help.quiet)
    .option("--max-warnings <n>", help.maxWarnings)
    .option("--fix", help.fix)
    .option("--unsafe", help.unsafe)
    .option("--fix-rule <id>", help.fixRule, collect)
    .option("--suppress <reason>", help.suppress)
    .option("--diff", help.diff)
    .addOption(choiceOption("--fail-on <severity>", help.failOn, failOns, context))
    .option("--config <file>", help.config)
    .option("--no-config", help.noConfig)
    .option("--force-exclude", help.forceExclude)
    .option("--no-inline-suppressions", help.noInlineSuppressions)
    .option("--baseline <file>", help.baseline)
    .option("--update-baseline", help.updateBaseline)
    .option("--prune-baseline", help.pruneBaseline)
    .option("--cache", help.cache)
    .option("--cache-location <file>", help.cacheLocation)
    .option("--watch", help.watch)
    .option("--stats", help.stats)
    .option("--stdin-filename <name>", help.stdinFilename)
    .option("--color", help.color)
    .option("--no-color", help.noColor)
    .option("--locale <locale>", help.locale)
    .action((paths: string[], words: LintWords) => {
      const options = lintOptions(paths, words, context);
      context.perform(async (input) => await (await import("../lint-paths.ts")).lintPaths(options, input));
    });
  refuseBoth(program, ["config", "no-config"], context);
}

/** Checks the words. A wrong one ends the reading with a text that says what is right. */
export function lintOptions(
  paths: readonly string[],
  words: LintWords,
  { locale, env }: Pick<CommandContext, "locale" | "env">,
): LintOptions {
  if (paths.filter((path) => path === "-").length > 1) throw usageError(locale, "stdinTwice");
  if (paths.includes("")) throw usageError(locale, "emptyPath");
  if (words.stdinFilename !== undefined && !paths.includes("-")) throw usageError(locale, "stdinFilename");
  refuseContradictions(paths, words, locale);
  const change = changeOf(words, locale);
  const baseline = baselineOf(words, locale);
  const cache = words.cacheLocation ?? (words.cache && ".imglintcache");
  return {
    paths: paths.length === 0 ? ["."] : paths,
    outputs: outputsOf(words, env, locale),
    rules: ruleSettings(words.rule ?? [], locale),
    quiet: words.quiet === true,
    inlineSuppressions: words.inlineSuppressions,
    diff: words.diff === true,
    watch: words.watch === true,
    stats: words.stats === true,
    locale,
    ...(baseline && { baseline }),
    ...(cache !== undefined && { cache }),
    ...(change && { change }),
    ...(words.kind && { kind: words.kind }),
    ...(words.os && { os: words.os }),
    ...(words.maxWarnings !== undefined && { maxWarnings: readCount(words.maxWarnings, locale) }),
    config: words.config === false ? { from: "none" } : choiceOf(words.config, env),
    forceExclude: words.forceExclude === true,
    ...(words.failOn && { failOn: words.failOn }),
    ...(words.stdinFilename !== undefined && { stdinFilename: words.stdinFilename }),
    ...(words.color !== undefined && { color: words.color }),
  };
}

/**
 * Where reports go: each `--format name=file` to its file, one without a file to `--output` or standard output. Without
 * `--format`, `IMGLINT_FORMAT` counts; on GitHub Actions, findings become annotations.
 */
function outputsOf({ format, output }: LintWords, env: NodeJS.ProcessEnv, locale: Locale): readonly Output[] {
  const asked =
    format ??
    (env["IMGLINT_FORMAT"]
      ? env["IMGLINT_FORMAT"].split(/[,\s]+/).filter((word) => word !== "")
      : [defaultFormat(env, output)]);
  const outputs = asked.map((word) => outputOf(word, format === undefined ? "IMGLINT_FORMAT" : "--format", locale));
  const files = outputs.flatMap(({ file }) => file ?? []).map((file) => normalize(file));
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw usageError(locale, "sameOutput", { file: twice });
  const toStandard = outputs.filter(({ file }) => file === undefined);
  if (toStandard.length > 1) throw usageError(locale, "twoOutputs");
  if (output === undefined) return outputs;
  if (toStandard.length === 0) throw usageError(locale, "outputTwice");
  return outputs.map((one) => ({ file: output, ...one }));
}

function defaultFormat(env: NodeJS.ProcessEnv, output: string | undefined): FormatName {
  // Annotations are read from standard output alone.
  return env["GITHUB_ACTIONS"] === "true" && output === undefined ? "github" : "pretty";
}

function outputOf(word: string, source: string, locale: Locale): Output {
  const equals = word.indexOf("=");
  const name = equals === -1 ? word : word.slice(0, equals);
  const file = equals === -1 ? undefined : word.slice(equals + 1);
  if (!isFormat(name)) {
    const near = nearest(name, formatNames);
    const hint = near === undefined ? "" : say(locale, "didYouMean", { word: near });
    throw usageError(locale, "unknownFormat", { source, name, hint, names: formatNames.join(", ") });
  }
  if (file === "") throw usageError(locale, "formatWithoutFile", { name });
  return file === undefined ? { format: name } : { format: name, file };
}

/** What `--fix`, `--fix-rule`, `--suppress` and `--diff` ask for; `--diff` alone shows what `--fix` would do. */
function changeOf(words: LintWords, locale: Locale): Change | undefined {
  const { fix, fixRule, unsafe, diff, suppress } = words;
  const fixes = fix ?? (fixRule !== undefined || undefined);
  if (suppress !== undefined) {
    if (fixes || unsafe) throw usageError(locale, "suppressAndFix");
    if (suppress.trim() === "" || /[\r\n]/.test(suppress)) throw usageError(locale, "suppressReason");
    return { action: "suppress", reason: suppress.trim() };
  }
  if (!fixes && !diff) {
    if (unsafe) throw usageError(locale, "unsafeAlone");
    return undefined;
  }
  for (const id of fixRule ?? []) {
    if (checkedRule(id, "--fix-rule", locale).fix === "none") throw usageError(locale, "ruleWithoutFix", { id });
  }
  return { action: "fix", unsafe: unsafe === true, ...(fixRule && { rules: fixRule }) };
}

function baselineOf(words: LintWords, locale: Locale): BaselineOption | undefined {
  const { baseline: file, updateBaseline, pruneBaseline } = words;
  if (file === undefined) {
    if (updateBaseline || pruneBaseline) throw usageError(locale, "baselineMissing");
    return undefined;
  }
  if (updateBaseline && pruneBaseline) throw usageError(locale, "baselineTwice");
  if (words.diff && (updateBaseline || pruneBaseline)) throw usageError(locale, "diffAndBaseline");
  return { file, action: updateBaseline ? "update" : pruneBaseline ? "prune" : "use" };
}

/** The rule of an id that an option names. */
function checkedRule(id: string, option: string, locale: Locale): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((one) => one.id);
  const near = nearest(id, ids);
  const hint = near === undefined ? "" : say(locale, "didYouMean", { word: near });
  throw usageError(locale, "unknownRule", { option, id, hint });
}

/** `id=severity` words to settings; a later word for the same rule counts. */
function ruleSettings(words: readonly string[], locale: Locale): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const word of words) {
    const [id = "", wanted, ...more] = word.split("=");
    const severity = severities.find((name) => name === wanted);
    if (severity === undefined || more.length > 0) throw usageError(locale, "unknownSeverity", { text: word });
    settings[checkedRule(id, "--rule", locale).id] = { severity };
  }
  return settings;
}

function readCount(word: string, locale: Locale): number {
  if (!/^\d{1,9}$/.test(word)) throw usageError(locale, "notACount", { text: word });
  return Number(word);
}
