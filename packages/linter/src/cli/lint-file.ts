/** One file from its path to its findings. */

import { resolve } from "node:path";
import { type Diagnostic, parse, type ParseOptions, type ParseResult } from "@buildcontent/parser";
import { cacheKey, type ResultCache } from "./cache.ts";
import type { FileSettings } from "../config-files/loader.ts";
import { kindOfPath, syntaxOfPath } from "../kind.ts";
import type { LintOptions } from "./options.ts";
import { nodeFiles, readStandardInput } from "./read.ts";
import type { ReadResult } from "../config-files/files.ts";
import type { RunInput } from "./run.ts";
import { type CheckedText, type Fixable, fixText } from "../fix-text.ts";
import { lint, type LintConfig, type LintResult } from "../lint.ts";
import type { RuleFailure, RuleTimer } from "../rule-runs.ts";
import type { Changes, FileReport } from "../reporters/report.ts";
import { suppressText } from "../suppress-text.ts";
import { bytesOf } from "../text/size.ts";

/** What a text was found to have after it was changed, if it was to be; and the bugs of ours that it brought to light. */
export interface LintedText {
  readonly report: FileReport;
  readonly changes: Changes;
  /** The rules that failed on it. */
  readonly failures: readonly RuleFailure[];
  /** Findings whose fixes would have broken it, and were not applied. */
  readonly refused: readonly Diagnostic[];
}

/** Reads what a path stands for: a file, or standard input for `-`. */
export function readInput(
  path: string,
  options: LintOptions,
  { cwd, stdin, files = nodeFiles }: Pick<RunInput, "cwd" | "stdin" | "files">,
): ReadResult {
  if (path === "-") return readStandardInput(nameOf(path, options), stdin);
  const result = files.read(resolve(cwd, path));
  return "problem" in result ? { problem: { ...result.problem, path } } : result;
}

/** What standard input goes by where it is given no name. */
export const standardInputName = "<stdin>";

/** The name that a path goes by in reports. */
export function nameOf(path: string, { stdinFilename }: LintOptions): string {
  return path === "-" ? (stdinFilename ?? standardInputName) : path;
}

/** How a file is to be parsed: as what `--kind`, the configuration or its name says; a file of any other name is a build template. */
function howToParse(path: string, { kind }: Pick<LintOptions, "kind">): ParseOptions {
  const syntax = syntaxOfPath(path);
  return { kind: kind ?? kindOfPath(path) ?? "build", ...(syntax && { syntax }) };
}

/** Parses the text of a file. */
export function parseFile(path: string, text: string, options: Pick<LintOptions, "kind">): ParseResult {
  return parse(text, howToParse(path, options));
}

/** What linting a text takes beside the text. */
export interface LintContext {
  readonly options: LintOptions;
  readonly settings: FileSettings;
  /** Reports of earlier runs, if they are to be used. */
  readonly cache?: ResultCache;
  readonly timer?: RuleTimer;
}

/** Lints a text, and changes it where the run is to change files. */
export function lintText(path: string, text: string, context: LintContext): LintedText {
  const { change, quiet } = context.options;
  const check = (current: string): CheckedFile => checkText(path, current, context);
  switch (change?.action) {
    case undefined:
      return { ...reportText(path, text, context), changes: noChanges, refused: [] };
    case "fix": {
      const isWanted = ({ code, fix }: Fixable): boolean =>
        (change.unsafe || fix.safety === "safe") && (change.rules?.includes(code) ?? true);
      const { after, count, refused } = fixText(text, check, isWanted);
      return { ...reportOf(path, after), changes: { ...noChanges, fixed: count }, refused };
    }
    case "suppress": {
      const isWanted = ({ severity }: Diagnostic): boolean => !quiet || severity === "error";
      const { after, count } = suppressText(text, check, change.reason, isWanted);
      return { ...reportOf(path, after), changes: { ...noChanges, suppressed: count }, refused: [] };
    }
  }
}

const noChanges: Changes = { fixed: 0, suppressed: 0 };

type Reported = Pick<LintedText, "report" | "failures">;

/** The report of a text, from the cache if it is there. What a rule failed on is checked again each time. */
function reportText(path: string, text: string, context: LintContext): Reported {
  const { options, settings, cache } = context;
  if (cache === undefined) return reportOf(path, checkText(path, text, context));
  const key = cacheKey(text, howToParse(path, settings), configOf(options, settings));
  const known = cache.get(key);
  if (known !== undefined) return { report: { ...known, path, text }, failures: [] };
  const reported = reportOf(path, checkText(path, text, context));
  const { path: _, text: __, ...rest } = reported.report;
  if (reported.failures.length === 0) cache.set(key, rest);
  return reported;
}

/** What the rules are told. In the settings of a file the words of the run count already. */
function configOf({ locale, inlineSuppressions }: LintOptions, settings: FileSettings): LintConfig {
  const { os, rules, limits, components } = settings;
  return { os, rules, limits, components, locale, inlineSuppressions };
}

interface CheckedFile extends CheckedText, LintResult {
  readonly diagnostics: readonly Diagnostic[];
}

function checkText(path: string, text: string, { options, settings, timer }: LintContext): CheckedFile {
  const parsed = parseFile(path, text, settings);
  const { document } = parsed;
  const result = lint(document, { ...configOf(options, settings), ...(timer && { timer }) });
  return {
    document,
    ...result,
    // They are looked for when they are asked for, which is where something is fixed.
    get syntaxErrors() {
      return parsed.diagnostics.length + (document.component?.problems.length ?? 0);
    },
  };
}

function reportOf(path: string, checked: CheckedFile): Reported {
  const { document, diagnostics, suppressed, failures } = checked;
  const { text, content, commands } = document;
  return {
    report: {
      path,
      kind: content,
      text,
      bytes: bytesOf(text),
      commands: commands.length,
      diagnostics,
      suppressed: suppressed.map((finding) => ({ ...finding, kind: "inSource" })),
    },
    failures,
  };
}
