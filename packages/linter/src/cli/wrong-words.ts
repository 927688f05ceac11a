/** What commander finds wrong with the words of a run, said in our words and both languages. */

import type { Command, CommanderError } from "commander";
import { otherWords } from "./other-words.ts";
import type { Locale } from "../lint.ts";
import { visible } from "../reporters/visible.ts";
import { nearest } from "../text/suggest.ts";
import { say } from "../texts.ts";

/**
 * The sentence for an error that a command ended with; for one of ours, its own. commander gives a code and a sentence in English: what the
 * sentence is about is looked up in the command.
 */
export function wrongWord(error: CommanderError, command: Command, locale: Locale): string {
  const words = command.args;
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(words.find((word) => word.startsWith("-") && isAbout(error, word)) ?? "-", command, locale);
    case "commander.optionMissingArgument": {
      const option = allOptions(command).find(({ flags }) => isAbout(error, flags));
      return say(locale, "optionNeedsValue", { option: option?.flags ?? "-" });
    }
    case "commander.missingArgument": {
      const argument = command.registeredArguments[words.length]?.name() ?? "";
      return say(locale, "missingArgument", { command: nameIn(command), argument: `<${argument}>` });
    }
    case "commander.excessArguments":
      return excessArgument(words[command.registeredArguments.length] ?? "", command, locale);
    default:
      return error.message;
  }
}

/** The words that a command is called by, as in `imglint config print`. */
export function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

/** The same without the program, of whom messages speak anyway. */
function nameIn(command: Command): string {
  return fullName(command).replace(/^\S+ /, "");
}

function isAbout({ message }: CommanderError, quoted: string): boolean {
  return message.includes(`'${quoted}'`);
}

function allOptions(command: Command): Command["options"] {
  return command.parent === null ? command.options : [...command.options, ...allOptions(command.parent)];
}

function unknownOption(word: string, command: Command, locale: Locale): string {
  const flag = word.replace(/=.*$/s, "");
  const flags = [...allOptions(command).flatMap(({ long }) => long ?? []), "--help"];
  const shorts = [...allOptions(command).flatMap(({ short }) => short ?? []), "-h"];
  if (flag !== word && flags.includes(flag)) return say(locale, "optionWithoutValue", { option: flag });
  const short = shorts.find((one) => one.toLowerCase() === flag.toLowerCase());
  const near = otherWords.get(flag) ?? short ?? nearest(flag, flags);
  return say(locale, "unknownOption", { option: visible(word), hint: hintOf(near, locale) });
}

function excessArgument(word: string, command: Command, locale: Locale): string {
  const names = command.commands.map((one) => one.name());
  const facts = { command: nameIn(command), text: visible(word), hint: hintOf(nearest(word, names), locale) };
  return say(locale, names.length > 0 ? "unknownCommand" : "excessArgument", facts);
}

function hintOf(near: string | undefined, locale: Locale): string {
  return near === undefined ? "" : say(locale, "didYouMean", { word: near });
}
