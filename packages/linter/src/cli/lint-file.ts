/** One file from its path to its findings. */

import { resolve } from "node:path";
import { parse, type ParseResult } from "@buildcontent/parser";
import type { FileSettings } from "./config.ts";
import { kindOfPath, syntaxOfPath } from "./kind.ts";
import type { LintOptions } from "./options.ts";
import { type ReadResult, readStandardInput, readTemplate } from "./read.ts";
import { lint, type RuleFailure } from "../lint.ts";
import type { FileReport } from "../reporters/report.ts";
import { bytesOf } from "../text/size.ts";

/** What a file was found to have, and the rules that failed on it. */
export interface LintedFile {
  readonly report: FileReport;
  readonly failures: readonly RuleFailure[];
}

/** Reads what a path stands for: a file, or standard input for `-`. */
export function readInput(path: string, options: LintOptions, cwd: string): ReadResult {
  if (path === "-") return readStandardInput(nameOf(path, options));
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

/** Lints a text. The settings are those of its file, in which the words of the run count already. */
export function lintText(path: string, text: string, options: LintOptions, settings: FileSettings): LintedFile {
  const { document } = parseFile(path, text, settings);
  const { diagnostics, suppressed, failures } = lint(document, {
    ...settings,
    locale: options.locale,
    inlineSuppressions: options.inlineSuppressions,
  });
  return {
    report: {
      path,
      kind: document.content,
      text,
      bytes: bytesOf(text),
      commands: document.commands.length,
      diagnostics,
      suppressed: suppressed.map((finding) => ({ ...finding, kind: "inSource" })),
    },
    failures,
  };
}
