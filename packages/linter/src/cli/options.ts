/** The command line's words: what `imglint` takes, checked and typed. */

import type { ContentKind, Severity } from "@buildcontent/parser";
import { Command, CommanderError, Option } from "commander";
import type { Locale, RuleSetting } from "../lint.ts";
import type { OperatingSystem } from "../rule.ts";
import { rules } from "../rules/index.ts";
import { nearest } from "../text/suggest.ts";
import { helpTexts } from "./help.ts";
import { say } from "../texts.ts";

/** What a run of the linter is asked to do. */
export interface LintOptions {
  readonly paths: readonly string[];
  readonly format: "pretty" | "json";
  readonly kind?: ContentKind;
  readonly os: OperatingSystem;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  readonly stdinFilename?: string;
  readonly color?: boolean;
  readonly locale: Locale;
}

/** What the words ask for: to lint, to print a tree, or to print a text and end. A wrong word gives a text for standard error. */
export type Invocation =
  | { readonly action: "lint"; readonly options: LintOptions }
  | { readonly action: "ast"; readonly path: string; readonly options: LintOptions }
  | { readonly action: "print"; readonly text: string }
  | { readonly action: "usage"; readonly text: string; readonly locale: Locale };

interface RawOptions {
  readonly format: "pretty" | "json";
  readonly kind?: ContentKind;
  readonly os: OperatingSystem;
  readonly rule?: readonly string[];
  readonly quiet?: true;
  readonly maxWarnings?: string;
  readonly stdinFilename?: string;
  readonly color?: boolean;
  readonly locale?: string;
}

/** The language for messages: `--locale`, then `IMGLINT_LOCALE`, then what the system is set to. */
export function localeOf(words: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const option = words.findLastIndex((word) => word === "--locale" || word.startsWith("--locale="));
  const asked = option === -1 ? undefined : (words[option]?.split("=")[1] ?? words[option + 1]);
  const wanted = asked ?? env["IMGLINT_LOCALE"] ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return /^zh/i.test(wanted) ? "zh" : "en";
}

/** Reads the words after `imglint`. */
export function readInvocation(words: readonly string[], env: NodeJS.ProcessEnv, version: string): Invocation {
  const locale = localeOf(words, env);
  let printed = "";
  let result: Invocation | undefined;
  const lint = lintCommand(locale, version)
    .configureOutput({ writeOut: (text) => void (printed += text), writeErr: () => undefined })
    .exitOverride()
    .action((paths: string[], raw: RawOptions) => {
      result = { action: "lint", options: lintOptions(paths, raw, locale) };
    });
  lint
    .command("ast <file>")
    .description(helpTexts[locale].ast)
    .action((path: string) => {
      result = { action: "ast", path, options: lintOptions([], lint.opts<RawOptions>(), locale) };
    });
  try {
    lint.parse(words, { from: "user" });
  } catch (error) {
    return stopped(error, printed, locale);
  }
  return result ?? { action: "print", text: printed };
}

function lintCommand(locale: Locale, version: string): Command {
  const help = helpTexts[locale];
  return new Command("imglint")
    .description(help.description)
    .argument("[paths...]", help.paths)
    .addOption(new Option("--format <name>", help.format).choices(["pretty", "json"]).default("pretty"))
    .addOption(new Option("--kind <kind>", help.kind).choices(["build", "test", "component"]))
    .addOption(new Option("--os <os>", help.os).choices(["linux", "windows"]).default("linux"))
    .option("--rule <id=severity>", help.rule, (word: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      word,
    ])
    .option("--quiet", help.quiet)
    .option("--max-warnings <n>", help.maxWarnings)
    .option("--stdin-filename <name>", help.stdinFilename)
    .option("--color", help.color)
    .option("--no-color", help.noColor)
    .option("--locale <locale>", help.locale)
    .version(version, "-V, --version", help.version)
    .helpOption("-h, --help", help.help)
    .helpCommand(false)
    .addHelpText("after", help.examples)
    .configureHelp({ styleTitle: (title) => help.titles[title] ?? title });
}

function lintOptions(paths: readonly string[], raw: RawOptions, locale: Locale): LintOptions {
  if (paths.filter((path) => path === "-").length > 1) throw usage(say(locale, "stdinTwice"));
  if (paths.includes("")) throw usage(say(locale, "emptyPath"));
  if (raw.locale !== undefined && !/^(?:en|zh)(?:[-_].*)?$/i.test(raw.locale)) {
    throw usage(say(locale, "unknownLocale", { text: raw.locale }));
  }
  if (raw.stdinFilename !== undefined && !paths.includes("-")) throw usage(say(locale, "stdinFilename"));
  return {
    paths: paths.length === 0 ? ["."] : paths,
    format: raw.format,
    os: raw.os,
    rules: ruleSettings(raw.rule ?? [], locale),
    quiet: raw.quiet === true,
    locale,
    ...(raw.kind && { kind: raw.kind }),
    ...(raw.maxWarnings !== undefined && { maxWarnings: readCount(raw.maxWarnings, locale) }),
    ...(raw.stdinFilename !== undefined && { stdinFilename: raw.stdinFilename }),
    ...(raw.color !== undefined && { color: raw.color }),
  };
}

const severities: readonly (Severity | "off")[] = ["off", "info", "warning", "error"];

/** `id=severity` words to settings; a later word for the same rule counts. */
function ruleSettings(words: readonly string[], locale: Locale): Record<string, RuleSetting> {
  const ids = rules.map(({ id }) => id);
  const settings: Record<string, RuleSetting> = {};
  for (const word of words) {
    const [id = "", wanted, ...more] = word.split("=");
    const severity = severities.find((name) => name === wanted);
    if (severity === undefined || more.length > 0) throw usage(say(locale, "unknownSeverity", { text: word }));
    if (!ids.includes(id)) {
      const near = nearest(id, ids);
      const hint = near === undefined ? "" : say(locale, "didYouMean", { word: near });
      throw usage(say(locale, "unknownRule", { id, hint }));
    }
    settings[id] = { severity };
  }
  return settings;
}

function readCount(word: string, locale: Locale): number {
  if (!/^\d{1,9}$/.test(word)) throw usage(say(locale, "notACount", { text: word }));
  return Number(word);
}

function usage(text: string): CommanderError {
  return new CommanderError(2, "imglint.usage", text);
}

/** commander ends a run by throwing: after it printed help or version, or because of a wrong word. */
function stopped(error: unknown, printed: string, locale: Locale): Invocation {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return { action: "print", text: printed };
  const said = error.message
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/[.;]$/, "");
  const prefix = helpTexts[locale].errors[error.code];
  const problem = prefix === undefined ? said : `${prefix}${said}`;
  return { action: "usage", text: say(locale, "usage", { problem }), locale };
}
