/** Packing: files in; what to send to the service, or how much room is left, and an exit status out. */

import { resolve } from "node:path";
import type { Document } from "@buildcontent/parser";
import { createConfigLoader } from "./config.ts";
import type { FileSettings } from "../config-files/loader.ts";
import { exitStatus } from "./exit-status.ts";
import { type LintedText, lintText, nameOf, parseFile, readInput } from "./lint-file.ts";
import type { LintOptions } from "./options.ts";
import { complainOf, stackOf } from "../problem.ts";
import { writeReports } from "./reports.ts";
import type { RunInput } from "./run.ts";
import { packDocument } from "../pack.ts";
import { visible } from "../reporters/visible.ts";
import { bytesOf } from "../text/size.ts";
import { say } from "../texts.ts";

/** The packed text as it is, as a JSON string, or only its size. */
export type PackForm = "text" | "json" | "check";

/** Packs what the options name, and gives the exit status: the worst of all files. */
export async function packFiles(form: PackForm, options: LintOptions, input: RunInput): Promise<number> {
  const configs = createConfigLoader(input.cwd, options);
  const statuses: number[] = [];
  for (const path of options.paths) {
    const settings = configs.settingsFor(resolve(input.cwd, nameOf(path, options)));
    // oxlint-disable-next-line no-await-in-loop -- files are told of in their order
    statuses.push(await packFile(path, form, { options, settings, input }));
  }
  for (const problem of configs.problems) input.complain(complainOf(problem, options.locale));
  return Math.max(...statuses, configs.problems.length > 0 ? exitStatus.usage : exitStatus.clean);
}

interface PackContext {
  readonly options: LintOptions;
  readonly settings: FileSettings;
  readonly input: RunInput;
}

async function packFile(path: string, form: PackForm, context: PackContext): Promise<number> {
  const { options, settings, input } = context;
  const { locale } = options;
  const name = nameOf(path, options);
  const read = readInput(path, options, input);
  if ("problem" in read) {
    input.complain(complainOf(read.problem, locale));
    return exitStatus.usage;
  }
  const { document, diagnostics: syntaxErrors } = parseFile(name, read.text, settings);
  if (form === "check") return check(name, document, context);
  const errors = errorsOf(name, read.text, context, (code) => code !== tooLarge);
  if (errors.failures.length > 0) return tellFailures(errors, context);
  if (errors.report.diagnostics.length > 0) return await refuse(errors, context);
  const { suppressed } = errors.report;
  const packed = packDocument(document);
  if (!packed.isProven) {
    const isBroken = syntaxErrors.length > 0 || suppressed.length > 0;
    input.complain(complainOf({ path: name, text: isBroken ? "packBroken" : "packBug" }, locale));
    return isBroken ? exitStatus.findings : exitStatus.bug;
  }
  // Comments and blank lines do not count: they are not sent.
  const large = errorsOf(name, packed.text, context, (code) => code === tooLarge);
  const isHidden = suppressed.some(({ diagnostic }) => diagnostic.code === tooLarge);
  if (large.report.diagnostics.length > 0 && !isHidden) return await refuse(large, context);
  input.write(
    form === "json"
      ? `${JSON.stringify(packed.text)}\n`
      : packed.text + (input.isTerminal && !packed.text.endsWith("\n") ? "\n" : ""),
  );
  return exitStatus.clean;
}

const tooLarge = "content-too-large";

/** A text's errors of some rules. */
function errorsOf(
  name: string,
  text: string,
  { options, settings }: PackContext,
  isWanted: (code: string) => boolean,
): LintedText {
  const { change: _, ...withoutChange } = options;
  const linted = lintText(name, text, { options: withoutChange, settings });
  const { report } = linted;
  const errors = report.diagnostics.filter(({ code, severity }) => severity === "error" && isWanted(code));
  return { ...linted, report: { ...report, diagnostics: errors } };
}

/** A rule that failed may have had something to refuse. */
function tellFailures({ report, failures }: LintedText, { options, input }: PackContext): number {
  for (const { rule, error } of failures) {
    const bug = say(options.locale, "ruleFailed", { rule, error: stackOf(error) });
    input.complain(`imglint: ${visible(report.path)}: ${bug}\n`);
  }
  return exitStatus.bug;
}

/** Tells the errors, on standard error: standard output is for what is sent. */
async function refuse({ report, changes }: LintedText, { options, input }: PackContext): Promise<number> {
  const outputs = [{ format: "pretty" as const }];
  await writeReports(
    { files: [report], changes, milliseconds: 0, problems: 0 },
    { ...options, outputs, quiet: false },
    { ...input, write: input.complain, isTerminal: input.errorIsTerminal },
  );
  input.complain(complainOf({ path: report.path, text: "packRefused" }, options.locale));
  return exitStatus.findings;
}

/** Tells how much of the limits is left, whatever else is wrong; a component in YAML has no commands that count. */
function check(name: string, document: Document, { options, settings, input }: PackContext): number {
  const { locale } = options;
  const used = [
    {
      text: "packBytes",
      tooMany: "packBytesOver",
      count: bytesOf(packDocument(document).text),
      max: settings.limits.bytes,
    },
    {
      text: "packCommands",
      tooMany: "packCommandsOver",
      count: document.commands.length,
      max: settings.limits.commands,
    },
  ] as const;
  const limits = document.syntax === "yaml" ? used.slice(0, 1) : used;
  const facts = limits.map(({ text, tooMany, count, max }) => {
    return say(locale, count > max ? tooMany : text, { count, max, left: Math.abs(max - count) });
  });
  input.write(`${visible(name)}: ${facts.join(say(locale, "listSeparator"))}\n`);
  return limits.some(({ count, max }) => count > max) ? exitStatus.findings : exitStatus.clean;
}
