/** What there is to complete, read from commander's own tree of commands: what a script for any shell is made of. */

import type { Argument, Command, Option } from "commander";
import { type Lists, valuesOfArgument, valuesOfOption } from "./values.ts";

/** A word that can be completed to, and what it means. */
export interface Word {
  readonly word: string;
  readonly description: string;
}

/**
 * What an option or an argument takes: one word of a list, `name=value` of which both parts are known (`second` is a list or files;
 * `alone` tells whether the name may stand without it), a path, or what nobody can guess.
 */
export type Values =
  | { readonly kind: "list"; readonly list: string }
  | { readonly kind: "pair"; readonly first: string; readonly second: string; readonly alone: boolean }
  | { readonly kind: "files" }
  | { readonly kind: "none" };

/** An option: `-x` and `--long`, as far as it has them. Without `values` it is a switch. */
export interface CompletedOption {
  readonly flags: readonly string[];
  readonly description: string;
  readonly isRepeatable: boolean;
  readonly values?: Values;
}

/**
 * A command by its words, blanks between them; the program itself has none. `argument` is what its operands are: only the first
 * unless `isVariadic`. A command that has commands takes one of them.
 */
export interface CompletedCommand {
  readonly path: string;
  readonly options: readonly CompletedOption[];
  readonly argument: Values;
  readonly isVariadic: boolean;
}

/** The program, then its commands with those below them, and the lists of words that are referred to. */
export interface CompletionTree {
  readonly commands: readonly CompletedCommand[];
  readonly lists: Lists;
}

/** The list of the program's own commands. Files may stand in their place. */
export const firstWords = "commands";

/** Reads a program. Lists hold those given, and a list for whatever has commands or choices of its own. */
export function completionTree(program: Command, given: Lists): CompletionTree {
  const found = withInner(program, []);
  const chosen = found.flatMap(([command]) => [...command.options, ...command.registeredArguments].flatMap(choicesOf));
  const commands = found
    .filter(([command]) => command.commands.length > 0)
    .map(([command, words]) => [commandList(words), innerOf(command).map(wordOf)] as const);
  return {
    commands: found.map(([command, words]) => completed(command, words)),
    lists: { ...Object.fromEntries(commands), ...given, ...Object.fromEntries(chosen) },
  };
}

type Found = readonly [command: Command, words: readonly string[]];

function withInner(command: Command, words: readonly string[]): readonly Found[] {
  return [[command, words], ...innerOf(command).flatMap((inner) => withInner(inner, [...words, inner.name()]))];
}

function innerOf(command: Command): readonly Command[] {
  return command.createHelp().visibleCommands(command);
}

function wordOf(command: Command): Word {
  return { word: command.name(), description: command.description() };
}

function commandList(words: readonly string[]): string {
  return [firstWords, ...words].join("-");
}

function completed(command: Command, words: readonly string[]): CompletedCommand {
  return {
    path: words.join(" "),
    options: command.createHelp().visibleOptions(command).map(completedOption),
    argument: argumentOf(command, words),
    isVariadic: command.registeredArguments.at(-1)?.variadic === true,
  };
}

function argumentOf(command: Command, words: readonly string[]): Values {
  const [argument] = command.registeredArguments;
  if (argument !== undefined) return valuesOfArgument(argument);
  return command.commands.length > 0 ? { kind: "list", list: commandList(words) } : { kind: "none" };
}

function choicesOf(one: Option | Argument): readonly (readonly [string, readonly Word[]])[] {
  const words = one.argChoices?.map((word) => ({ word, description: "" }));
  return words === undefined ? [] : [[one.name(), words]];
}

function completedOption(option: Option): CompletedOption {
  const { short, long, description, required, optional, parseArg, variadic } = option;
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    description,
    // What gathers its values can be given several times.
    isRepeatable: variadic || (parseArg !== undefined && option.argChoices === undefined),
    ...((required || optional) && { values: valuesOfOption(option) }),
  };
}

/** The flags after which a word is their value, of the program and all commands. */
export function flagsWithValue({ commands }: CompletionTree): readonly string[] {
  const options = commands.flatMap((command) => command.options);
  return [...new Set(options.filter(({ values }) => values !== undefined).flatMap(({ flags }) => flags))];
}

/** The words of every command but the program. */
export function commandPaths({ commands }: CompletionTree): readonly string[] {
  return commands.map(({ path }) => path).filter((path) => path !== "");
}
