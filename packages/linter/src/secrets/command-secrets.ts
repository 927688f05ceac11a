/** Passwords among the arguments of commands that take them by an option whose name does not say so. */

import type { Span } from "@buildcontent/parser";
import { isLiteralSecret } from "./values.ts";
import { readValue } from "./value-reader.ts";

/** A password, and what says that it is one. */
export interface CommandSecret {
  readonly kind: "named";
  readonly span: Span;
  readonly name: string;
}

/** How a command takes its password. */
interface PasswordOption {
  readonly command: RegExp;
  /** The option, with the password's beginning where both are one word. */
  readonly option: RegExp;
  /** What messages call it. */
  readonly name: string;
  /** What a value must look like, with what stands before the password in a group. */
  readonly value?: RegExp;
  /** Only as the first argument: what follows is another command's. */
  readonly first?: boolean;
}

const passwordOptions: readonly PasswordOption[] = [
  {
    command: /^curl$/,
    option: /^(?:-[fgikLnsSv#]{0,9}[uU]|--(?:proxy-)?user(?:=|$))/,
    name: "curl -u",
    value: /^([^\s:]{0,128}:)./,
  },
  { command: /^mysql(?:dump|admin)?$/, option: /^-p(?!$|assw)/, name: "mysql -p" },
  { command: /^mysqladmin$/, option: /^password$/, name: "mysqladmin password" },
  { command: /^(?:docker|podman|nerdctl)[ \t]/, option: /^-p$/, name: "docker login -p" },
  { command: /^sshpass$/, option: /^-p/, name: "sshpass -p", first: true },
  { command: /^redis-cli$/, option: /^(?:-a|--pass)$/, name: "redis-cli -a" },
  {
    command: /^ossutil(?:64)?$/,
    option: /^-k$/,
    name: "ossutil -k",
    value: /^()(?=.{0,29}\d)(?=.{0,29}[A-Za-z])[A-Za-z0-9]{30}$/,
  },
];

const commands =
  /(?<![\w.-])(curl|mysql(?:dump|admin)?|(?:docker|podman|nerdctl)[ \t]{1,9}login|sshpass|redis-cli|ossutil(?:64)?)(?=[ \t\\])/gi;

const identified = /\bidentified[ \t]{1,9}(?:with[ \t]{1,9}["']?\w{1,64}["']?[ \t]{1,9})?by[ \t]{1,9}(?=["'\\])/gi;

/** Blanks and continued lines, then a word. Quotes and lengths are bounded, so that reading is linear. */
const argument =
  /(?:[ \t]|\\[ \t]{0,200}(?:\r\n|[\r\n])){1,200}((?:[^\s"'\\;&|<>()`]|\\[^\r\n]|"(?:[^"\\\r\n]|\\[^\r\n]){0,512}"|'[^'\r\n]{0,512}'){1,512})/y;

/** Finds such passwords. */
export function commandSecrets(text: string): CommandSecret[] {
  const found: CommandSecret[] = [];
  const add = (start: number, name: string, pattern = /^()/): void => {
    const value = readValue(text, start);
    const before = value && pattern.exec(value.text)?.[1];
    if (value === undefined || before === undefined || !isLiteralSecret(value.text.slice(before.length))) return;
    found.push({ kind: "named", span: { start: value.span.start + before.length, end: value.span.end }, name });
  };
  commands.lastIndex = 0;
  for (let match = commands.exec(text); match !== null; match = commands.exec(text)) {
    const command = match[0].toLowerCase();
    const options = passwordOptions.filter((known) => known.command.test(command));
    const words = argumentsAt(text, commands.lastIndex);
    for (const [index, word] of words.entries()) {
      for (const { option, name, value, first } of options) {
        if (first === true && index > 0) continue;
        const length = option.exec(text.slice(word.start, word.end))?.[0].length;
        const start = length === word.end - word.start ? words[index + 1]?.start : word.start + (length ?? 0);
        if (length !== undefined && start !== undefined) add(start, name, value);
      }
    }
    // So that no argument is read twice.
    commands.lastIndex = words.at(-1)?.end ?? commands.lastIndex;
  }
  identified.lastIndex = 0;
  for (let match = identified.exec(text); match !== null; match = identified.exec(text)) {
    add(identified.lastIndex, "IDENTIFIED BY");
  }
  return found;
}

/** The arguments of a command, as far as they are plain. */
function argumentsAt(text: string, start: number): Span[] {
  const words: Span[] = [];
  argument.lastIndex = start;
  for (let match = argument.exec(text); match !== null; match = argument.exec(text)) {
    words.push({ start: argument.lastIndex - (match[1] ?? "").length, end: argument.lastIndex });
  }
  return words;
}
