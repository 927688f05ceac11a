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

/** A command's options, and what its argument is. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly argument: Values;
}

/** The program, its commands, and the lists of words that are referred to. */
export interface CompletionTree {
  readonly program: CompletedCommand;
  readonly commands: readonly CompletedCommand[];
  readonly lists: Lists;
}

/** Reads a program. Lists hold those given, and a list for each option or argument that has choices of its own. */
export function completionTree(program: Command, given: Lists): CompletionTree {
  const all = [program, ...program.commands];
  const chosen = all.flatMap((command) => [...command.options, ...command.registeredArguments]).flatMap(choicesOf);
  return {
    program: completed(program),
    commands: program.createHelp().visibleCommands(program).map(completed),
    lists: { ...given, ...Object.fromEntries(chosen) },
  };
}

function choicesOf(one: Option | Argument): readonly (readonly [string, readonly Word[]])[] {
  const words = one.argChoices?.map((word) => ({ word, description: "" }));
  return words === undefined ? [] : [[one.name(), words]];
}

function completed(command: Command): CompletedCommand {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    options: command.createHelp().visibleOptions(command).map(completedOption),
    argument: argument === undefined ? { kind: "none" } : valuesOfArgument(argument),
  };
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
export function flagsWithValue({ program, commands }: CompletionTree): readonly string[] {
  const options = [program, ...commands].flatMap((command) => command.options);
  return [...new Set(options.filter(({ values }) => values !== undefined).flatMap(({ flags }) => flags))];
}
