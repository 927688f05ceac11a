/** One run of the command: words in; output, messages and an exit status out. */

import { resolve } from "node:path";
import { parse, type ParseResult, type Severity } from "@buildcontent/parser";
import { lint, type Locale, type RuleFailure } from "../lint.ts";
import { visible } from "../reporters/visible.ts";
import { type FileReport, summarize } from "../reporters/report.ts";
import { bytesOf } from "../text/size.ts";
import type { LinkedComponents } from "../rule.ts";
import { createConfigLoader } from "./config.ts";
import { findFiles } from "./find.ts";
import { kindOfPath, syntaxOfPath } from "./kind.ts";
import { type Invocation, type LintOptions, localeOf, readInvocation } from "./options.ts";
import type { Problem } from "./problem.ts";
import { readStandardInput, readTemplate } from "./read.ts";
import { say, type TextName } from "../texts.ts";

/** The exit statuses, as README and `--help` document them. */
export const exitStatus = { clean: 0, findings: 1, usage: 2, nothing: 3, bug: 4 } as const;

/** What a run is given. `write` and `complain` are standard output and standard error. */
export interface RunInput {
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly version: string;
  readonly isTerminal: boolean;
  /** The width of the terminal, if the output is one. */
  readonly columns?: number | undefined;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs the command and gives its exit status. It does not throw: a bug is reported as one. */
export async function run(input: RunInput): Promise<number> {
  try {
    const invocation = readInvocation(input.words, input.env, input.version);
    return await perform(invocation, input);
  } catch (error) {
    input.complain(`imglint: ${say(localeOf(input.words, input.env), "bug", { error: stackOf(error) })}\n`);
    return exitStatus.bug;
  }
}

async function perform(invocation: Invocation, input: RunInput): Promise<number> {
  switch (invocation.action) {
    case "print":
      input.write(invocation.text);
      return exitStatus.clean;
    case "usage":
      input.complain(`imglint: ${invocation.text}\n`);
      return exitStatus.usage;
    case "ast":
      return printTree(invocation.path, invocation.options, input);
    case "lint":
      return await lintPaths(invocation.options, input);
  }
}

function printTree(path: string, options: LintOptions, input: RunInput): number {
  const result = read(path, options, input.cwd);
  if ("problem" in result) {
    complain(result.problem, options.locale, input);
    return exitStatus.usage;
  }
  const { text: _, ...tree } = parseFile(path, result.text, options).document;
  input.write(`${JSON.stringify(tree, null, 2)}\n`);
  return exitStatus.clean;
}

async function lintPaths(options: LintOptions, input: RunInput): Promise<number> {
  const started = performance.now();
  const found = findFiles(
    options.paths.filter((path) => path !== "-"),
    input.cwd,
  );
  const problems = [...found.problems];
  const configs = createConfigLoader(input.cwd, options.locale);
  const files: FileReport[] = [];
  let failed = false;
  for (const path of options.paths.includes("-") ? ["-", ...found.paths] : found.paths) {
    const result = read(path, options, input.cwd);
    if ("problem" in result) {
      problems.push(result.problem);
      continue;
    }
    const name = path === "-" ? standardInputName(options) : path;
    const components = configs.componentsFor(resolve(input.cwd, name));
    try {
      const { file, failures } = lintText(name, result.text, options, components);
      files.push(file);
      for (const failure of failures) reportFailure(name, failure, options.locale, input);
      failed ||= failures.length > 0;
    } catch (error) {
      // A bug that one file shows must not cost the others their report.
      input.complain(`imglint: ${visible(name)}: ${say(options.locale, "bug", { error: stackOf(error) })}\n`);
      failed = true;
    }
  }
  problems.push(...configs.problems);
  for (const problem of problems) complain(problem, options.locale, input);
  if (files.length > 0 || options.format === "json")
    input.write(await report(files, options, performance.now() - started, input));
  return failed ? exitStatus.bug : statusOf(files, problems, options, input);
}

function read(path: string, options: LintOptions, cwd: string): ReturnType<typeof readTemplate> {
  if (path === "-") return readStandardInput(standardInputName(options));
  const result = readTemplate(resolve(cwd, path));
  return "problem" in result ? { problem: { ...result.problem, path } } : result;
}

function standardInputName(options: LintOptions): string {
  return options.stdinFilename ?? "<stdin>";
}

/** Reads a file as what its name or `--kind` says; a file of any other name is a build template. */
function parseFile(path: string, text: string, options: LintOptions): ParseResult {
  const syntax = syntaxOfPath(path);
  return parse(text, { kind: options.kind ?? kindOfPath(path) ?? "build", ...(syntax && { syntax }) });
}

function lintText(
  path: string,
  text: string,
  options: LintOptions,
  components: LinkedComponents,
): { file: FileReport; failures: readonly RuleFailure[] } {
  const { document } = parseFile(path, text, options);
  const { diagnostics, failures } = lint(document, {
    os: options.os,
    locale: options.locale,
    rules: options.rules,
    components,
  });
  return {
    file: { path, kind: document.content, text, bytes: bytesOf(text), commands: document.commands.length, diagnostics },
    failures,
  };
}

/** The report in the format asked for; a format is loaded when it is. `--quiet` leaves out all but errors. */
async function report(
  files: readonly FileReport[],
  options: LintOptions,
  milliseconds: number,
  input: RunInput,
): Promise<string> {
  const { locale, quiet } = options;
  const shown = quiet ? files.map((file) => withFindings(file, (severity) => severity === "error")) : files;
  if (options.format === "json") return (await import("../reporters/json.ts")).jsonReport(shown);
  const { prettyReport } = await import("../reporters/pretty.ts");
  const hidden = summarize(quiet ? files.map((file) => withFindings(file, (severity) => severity !== "error")) : []);
  const { columns } = input;
  return await prettyReport(shown, {
    locale,
    color: usesColor(options, input),
    milliseconds,
    hidden,
    ...(columns !== undefined && { width: columns }),
  });
}

function withFindings(file: FileReport, isWanted: (severity: Severity) => boolean): FileReport {
  return { ...file, diagnostics: file.diagnostics.filter(({ severity }) => isWanted(severity)) };
}

/** `--color` and `--no-color` first, then NO_COLOR and FORCE_COLOR, then whether the output is a terminal. */
function usesColor({ color }: LintOptions, { env, isTerminal }: RunInput): boolean {
  if (color !== undefined) return color;
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
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

function complain({ path, text, data }: Problem, locale: Locale, input: RunInput): void {
  input.complain(`imglint: ${visible(path)}: ${say(locale, text, data)}\n`);
}

function reportFailure(path: string, { rule, error }: RuleFailure, locale: Locale, input: RunInput): void {
  input.complain(`imglint: ${visible(path)}: ${say(locale, "ruleFailed", { rule, error: stackOf(error) })}\n`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
