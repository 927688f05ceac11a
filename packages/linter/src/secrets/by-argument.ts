/** Passwords among the arguments of commands that take them in a place that has no name of its own. */

import { anyOf } from "./any-of.ts";
import { type Argument, argumentsAt, valueIn } from "./arguments.ts";
import { commands, type PasswordCommand, type Way } from "./password-commands.ts";
import { type Finding, findingOf } from "./secret.ts";
import { isLiteralLogin, isLiteralSecret } from "./values.ts";

const byName = new Map<string, PasswordCommand[]>();
for (const command of commands) {
  for (const name of command.names) byName.set(name, [...(byName.get(name) ?? []), command]);
}

const scanner = new RegExp(`\\b(?<![.-])${anyOf([...byName.keys()])}(?=[ \\t\\\\"'\`])`, "g");

/** Finds them in a text. */
export function secretsByArgument(text: string): Finding[] {
  const found: Finding[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const [command, end] = commandAt(text, match[0], scanner.lastIndex) ?? [];
    if (command === undefined || end === undefined) continue;
    const words = argumentsAt(text, end);
    for (const way of command.ways) {
      for (const [word, offset] of placesOf(way, words, command)) found.push(...passwordIn(text, word, offset, way));
    }
    // So that no argument is read twice.
    scanner.lastIndex = words.at(-1)?.span.end ?? end;
  }
  return found;
}

/** The command of a name that ends at an offset, and where all its words end. */
function commandAt(text: string, name: string, end: number): readonly [PasswordCommand, number] | undefined {
  for (const command of byName.get(name) ?? []) {
    const { subcommand } = command;
    if (subcommand === undefined) return [command, end];
    subcommand.lastIndex = end;
    if (subcommand.test(text)) return [command, subcommand.lastIndex];
  }
  return undefined;
}

/** An argument, and how many of its characters stand before the password. */
type Place = readonly [word: Argument, offset: number];

/** Where the arguments have a password, as far as their order tells. */
function placesOf(way: Way, words: readonly Argument[], command: PasswordCommand): Place[] {
  const isOption = command.options ?? /^-/;
  if (way.given !== undefined && !way.given.test(optionsOf(words, isOption))) return [];
  if (typeof way.at !== "number") return placesBehind(way.at, way.first === true ? words.slice(0, 2) : words);
  const operands = words.filter(
    ({ text }, index) => !isOption.test(text) && command.valued?.test(words[index - 1]?.text ?? "") !== true,
  );
  const operand = operands[way.at - 1];
  return operand === undefined ? [] : [[operand, 0]];
}

function optionsOf(words: readonly Argument[], isOption: RegExp): string {
  return words.map(({ text }) => (isOption.test(text) ? ` ${text}` : "")).join("");
}

function placesBehind(option: RegExp, words: readonly Argument[]): Place[] {
  const found: Place[] = [];
  for (const [index, word] of words.entries()) {
    const length = option.exec(word.text)?.[0].length;
    if (length === undefined) continue;
    const next = words[index + 1];
    if (length < word.text.length) found.push([word, length]);
    else if (next !== undefined) found.push([next, 0]);
  }
  return found;
}

function passwordIn(text: string, word: Argument, offset: number, { name, value: form = /^()/ }: Way): Finding[] {
  const value = valueIn(text, word, offset);
  const before = value && form.exec(value.text)?.[1];
  if (value === undefined || before === undefined) return [];
  const span = { start: value.span.start + before.length, end: value.span.end };
  const password = value.text.slice(before.length);
  if (name === undefined) return isLiteralLogin(password, value.isRaw) ? [findingOf({ kind: "login", span })] : [];
  return isLiteralSecret(password, value.isRaw) ? [findingOf({ kind: "named", span, name })] : [];
}
