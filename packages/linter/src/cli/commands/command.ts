/** What a command of `imglint` is made of: words to take, and a task to do when they are read. */

import { type Command, CommanderError, Option } from "commander";
import type { Locale } from "../../lint.ts";
import { visible } from "../../reporters/visible.ts";
import type { RunInput } from "../run.ts";
import { nearest } from "../../text/suggest.ts";
import { say, type TextData, type TextName } from "../../texts.ts";

/** What is done for a command; gives the exit status. */
export type Task = (input: RunInput) => number | Promise<number>;

/** What a command is defined with. `perform` is called once, when its words are read; the task runs after that. */
export interface CommandContext {
  readonly locale: Locale;
  readonly env: NodeJS.ProcessEnv;
  readonly perform: (task: Task) => void;
}

/** Adds a command to the program. Its file holds its words and their help in both languages, and loads what it needs when it runs. */
export type DefineCommand = (program: Command, context: CommandContext) => void;

/** Ends the reading of words with a text for standard error, and the exit status for wrong usage. */
export function usageError(locale: Locale, text: TextName, data?: TextData): CommanderError {
  return new CommanderError(2, "imglint.usage", say(locale, text, data));
}

/** An option that takes one of a few words. */
export function choiceOption(
  flags: string,
  description: string,
  choices: readonly string[],
  context: Pick<CommandContext, "locale">,
): Option {
  return new Option(flags, description).choices(choices).argParser(choiceParser(flags, choices, context));
}

/** Refuses what is none of the words that an option or a command takes, in our language where commander would say it in its own. */
export function choiceParser(
  name: string,
  choices: readonly string[],
  { locale }: Pick<CommandContext, "locale">,
): (word: string) => string {
  return (word) => {
    // What is empty is told for every option in the same words.
    if (choices.includes(word) || word === "") return word;
    const near = nearest(word, choices);
    const hint = near === undefined ? "" : say(locale, "didYouMean", { word: near });
    const names = choices.join(say(locale, "takesComma"));
    throw usageError(locale, "notAChoice", { name: name.split(" ")[0] ?? name, text: visible(word), names, hint });
  };
}

/** The values of an option that can be given several times. */
export function collect(word: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), word];
}

/**
 * Lets a command take these options of the program. commander gives the program's options to every command; here each command
 * lists in its help what it heeds, and `refuseOthers` refuses the rest.
 */
export function addShared(command: Command, program: Command, flags: readonly string[]): Command {
  for (const option of program.options.filter(({ long }) => long !== undefined && flags.includes(long))) {
    command.addOption(option);
  }
  return command;
}

/** Ends the reading of words where one of the program's options was given that the command does not list. */
export function refuseOthers(command: Command, program: Command, locale: Locale): void {
  const refused = program.options.find(
    (option) => program.getOptionValueSource(option.attributeName()) === "cli" && !isListed(option, command),
  );
  if (refused === undefined) return;
  throw usageError(locale, "notForCommand", { option: refused.long ?? refused.flags, command: command.name() });
}

function isListed(option: Option, command: Command): boolean {
  return command.options.some((one) => one.attributeName() === option.attributeName());
}
