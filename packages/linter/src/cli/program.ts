/** The program `imglint`: from the words after its name to a task, or to a text that ends the run. */

import { Command, CommanderError } from "commander";
import { asksToLint } from "./command-names.ts";
import type { CommandContext, Task } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { defineLint } from "./commands/lint.ts";
import { helpTexts } from "./help.ts";
import { localeOf } from "./options.ts";
import type { Locale } from "../lint.ts";
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
  const asked = asksToLint(words) ? createLinter(context, version) : createProgram(context, version);
  const program = asked.configureOutput({
    writeOut: (text) => void (printed += text),
    writeErr: () => undefined,
  });
  inherit(program, program);
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    return stopped(error, printed, locale);
  }
  return task === undefined ? { action: "print", text: printed } : { action: "perform", task };
}

/** Commands and those below them end a run as the program does. */
function inherit(command: Command, program: Command): void {
  command.exitOverride().copyInheritedSettings(program);
  for (const inner of command.commands) inherit(inner, program);
}

/** The program with all its commands. */
export function createProgram(context: CommandContext, version: string): Command {
  const program = createLinter(context, version);
  for (const define of commands) define(program, context);
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
    .configureHelp({ styleTitle: (title) => help.titles[title] ?? title });
  defineLint(program, context);
  return program;
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
  return { action: "usage", text: say(locale, "usage", { problem }) };
}
