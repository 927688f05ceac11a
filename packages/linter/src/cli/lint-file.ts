/** One file from its path to its findings. */

import { resolve } from "node:path";
import { type Diagnostic, parse, type ParseResult } from "@buildcontent/parser";
import type { FileSettings } from "./config.ts";
import { kindOfPath, syntaxOfPath } from "./kind.ts";
import type { LintOptions } from "./options.ts";
import { type ReadResult, readStandardInput, readTemplate } from "./read.ts";
import type { RunInput } from "./run.ts";
import { type CheckedText, type Fixable, fixText } from "../fix-text.ts";
import { lint, type LintResult, type RuleFailure } from "../lint.ts";
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
  { cwd, stdin }: Pick<RunInput, "cwd" | "stdin">,
): ReadResult {
  if (path === "-") return readStandardInput(nameOf(path, options), stdin);
  const result = readTemplate(resolve(cwd, path));
  return "problem" in result ? { problem: { ...result.problem, path } } : result;
}

/** The name that a path goes by in reports. */
export function nameOf(path: string, { stdinFilename }: LintOptions): string {
  return path === "-" ? (stdinFilename ?? "<stdin>") : path;
}

/** Parses a file as what `--kind`, the configuration or its name says; a file of any other name is a build template. */
export function parseFile(path: string, text: string, options: Pick<LintOptions, "kind">): ParseResult {
  const syntax = syntaxOfPath(path);
  return parse(text, { kind: options.kind ?? kindOfPath(path) ?? "build", ...(syntax && { syntax }) });
}

/** Lints a text, and changes it where the run is to change files. What the words of the run set goes before the configuration. */
export function lintText(path: string, text: string, options: LintOptions, settings: FileSettings): LintedText {
  const check = (current: string): CheckedFile => checkText(path, current, options, settings);
  const { change } = options;
  switch (change?.action) {
    case undefined:
      return { ...reportOf(path, check(text)), changes: noChanges, refused: [] };
    case "fix": {
      const isWanted = ({ code, fix }: Fixable): boolean =>
        (change.unsafe || fix.safety === "safe") && (change.rules?.includes(code) ?? true);
      const { after, count, refused } = fixText(text, check, isWanted);
      return { ...reportOf(path, after), changes: { ...noChanges, fixed: count }, refused };
    }
    case "suppress": {
      const isWanted = ({ severity }: Diagnostic): boolean => !options.quiet || severity === "error";
      const { after, count } = suppressText(text, check, change.reason, isWanted);
      return { ...reportOf(path, after), changes: { ...noChanges, suppressed: count }, refused: [] };
    }
  }
}

const noChanges: Changes = { fixed: 0, suppressed: 0 };

interface CheckedFile extends CheckedText, LintResult {
  readonly diagnostics: readonly Diagnostic[];
}

function checkText(path: string, text: string, options: LintOptions, settings: FileSettings): CheckedFile {
  const { document, diagnostics: syntaxErrors } = parseFile(path, text, { ...settings, ...options });
  const result = lint(document, {
    ...settings,
    locale: options.locale,
    inlineSuppressions: options.inlineSuppressions,
    ...(options.os && { os: options.os }),
    rules: { ...settings.rules, ...options.rules },
  });
  return { document, syntaxErrors: syntaxErrors.length + (document.component?.problems.length ?? 0), ...result };
}

function reportOf(path: string, checked: CheckedFile): Pick<LintedText, "report" | "failures"> {
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
