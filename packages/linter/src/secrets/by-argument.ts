/** Passwords among the arguments of commands that take them in a place that has no name of its own. */

import { type Argument, argumentsAt } from "./arguments.ts";
import { commands, type PasswordCommand, type Way } from "./password-commands.ts";
import { type Finding, findingOf } from "./secret.ts";
import { isLiteralLogin, isLiteralSecret } from "./values.ts";
import type { FoundValue } from "./value-reader.ts";

const names = commands.map(({ command }) => `(${command})`).join("|");

const scanner = new RegExp(`(?<![\\w.-])(?:${names})(?=[ \\t\\\\"'\`])`, "gi");

/** Finds them in a text. */
export function secretsByArgument(text: string): Finding[] {
  const found: Finding[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const command = commands[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    const words = argumentsAt(text, scanner.lastIndex);
    for (const way of command?.ways ?? []) {
      for (const value of valuesAt(way, words, command)) found.push(...findingIn(value, way));
    }
    // So that no argument is read twice.
    scanner.lastIndex = words.at(-1)?.span.end ?? scanner.lastIndex;
  }
  return found;
}

/** What stands where a password is to stand. */
function valuesAt(
  way: Way,
  words: readonly Argument[],
  command: PasswordCommand | undefined,
): (FoundValue | undefined)[] {
  const { at, given, first } = way;
  const isOption = command?.options ?? /^-/;
  if (
    given !== undefined &&
    !given.test(
      words
        .filter(({ text }) => isOption.test(text))
        .map(({ text }) => ` ${text}`)
        .join(""),
    )
  )
    return [];
  if (typeof at === "number") {
    const operands = words.filter(
      ({ text }, index) => !isOption.test(text) && command?.valued?.test(words[index - 1]?.text ?? "") !== true,
    );
    return [operands[at - 1]?.valueAt(0)];
  }
  return words.slice(0, first === true ? 1 : undefined).map(({ text, valueAt }, index) => {
    const length = at.exec(text)?.[0].length;
    if (length === undefined) return undefined;
    return length === text.length ? words[index + 1]?.valueAt(0) : valueAt(length);
  });
}

function findingIn(value: FoundValue | undefined, { name, value: form = /^()/ }: Way): Finding[] {
  const before = value && form.exec(value.text)?.[1];
  if (value === undefined || before === undefined) return [];
  const span = { start: value.span.start + before.length, end: value.span.end };
  const password = value.text.slice(before.length);
  if (name === undefined) return isLiteralLogin(password) ? [findingOf({ kind: "login", span })] : [];
  return isLiteralSecret(password) ? [findingOf({ kind: "named", span, name })] : [];
}
