/** The program `imglint`: from the words after its name to a task, or to a text that ends the run. */

import { Command, CommanderError } from "commander";
import { asksToLint } from "./command-names.ts";
import { type CommandContext, type Task, usageError } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { defineLint } from "./commands/lint.ts";
import { helpTexts } from "./help.ts";
import { helpLayout, setUsage } from "./help-layout.ts";
import { isLocale, localeOf } from "./options.ts";
import { fullName, wrongWord } from "./wrong-words.ts";
import type { Locale } from "../lint.ts";
import { visible } from "../reporters/visible.ts";
import { say } from "../texts.ts";

/** What the words ask for. A wrong word gives a text for standard error. */
export type Invocation =
  | { readonly action: "perform"; readonly task: Task }
  | { readonly action: "print"; readonly text: string }
  | { readonly action: "usage"; readonly text: string };

/** Reads the words after `imglint`. `configured` is the language that the configuration of the current folder asks for. */
export function readInvocation(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  version: string,
  configured?: Locale,
): Invocation {
  const locale = localeOf(words, env, configured);
  let printed = "";
  let task: Task | undefined;
  const perform = (asked: Task): void => void (task = asked);
  const context = { locale, env, perform };
  // A run that lints need not wait until the other commands are defined.
  const program = asksToLint(words) ? createLinter(context, version) : createProgram(context, version);
  program.configureOutput({
    writeOut: (text) => void (printed += text),
    writeErr: () => undefined,
  });
  let at = program;
  inherit(program, program, (command) => void (at = command));
  refuseEmpty(program, locale);
  try {
    program.parse(words, { from: "user" });
    if (task === undefined) return { action: "print", text: printed };
    refuseLocale(program.opts<{ locale?: string }>().locale, env, locale);
    return { action: "perform", task };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { action: "print", text: printed };
    const problem = wrongWord(error, at, locale).replace(/[.;]$/, "");
    return { action: "usage", text: say(locale, "usage", { problem, command: fullName(at) }) };
  }
}

/** Commands and those below them end a run as the program does: commander then throws, after help or version, or because of a wrong word. `onCommand` is told whose words are read. */
function inherit(command: Command, program: Command, onCommand: (command: Command) => void): void {
  command
    .copyInheritedSettings(program)
    .exitOverride((error) => {
      onCommand(command);
      throw error;
    })
    .hook("preAction", (_, asked) => onCommand(asked));
  for (const inner of command.commands) inherit(inner, program, onCommand);
}

/** Refuses options whose value is empty, of a command and those below it. */
function refuseEmpty(command: Command, locale: Locale): void {
  for (const { long = "", required } of command.options) {
    if (!required) continue;
    command.on(`option:${long.slice(2)}`, (value: unknown) => {
      if (value === "") throw usageError(locale, "emptyValue", { option: long });
    });
  }
  for (const inner of command.commands) refuseEmpty(inner, locale);
}

/** A language that we do not have is refused where somebody asked us for it; what a system is set to is no such wish. */
function refuseLocale(word: string | undefined, env: NodeJS.ProcessEnv, locale: Locale): void {
  const [source, text] = word === undefined ? ["IMGLINT_LOCALE", env["IMGLINT_LOCALE"] || "en"] : ["--locale", word];
  if (!isLocale(text)) throw usageError(locale, "unknownLocale", { source, text: visible(text) });
}

/** The program with all its commands. */
export function createProgram(context: CommandContext, version: string): Command {
  const program = createLinter(context, version);
  for (const define of commands) define(program, context);
  setUsage(program, context.locale);
  return program;
}

/** The program without the commands beside linting. */
function createLinter(context: CommandContext, version: string): Command {
  const help = helpTexts[context.locale];
  const program = new Command("imglint")
    .description(help.description)
    .version(version, "-V, --version", help.version)
    .helpOption("-h, --help", help.help)
    .helpCommand(false)
    .addHelpText("after", () => help.examples)
    .configureHelp(helpLayout(context.locale));
  defineLint(program, context);
  return program;
}
