/** Syntax errors: their codes, where they are in a tree, and their words. The linter's rules say more about each. */

import type { Argument, ArrayProblem, Command, KeyValue, Word } from "../ast.ts";
import { commandRow } from "../commands.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Span } from "../span.ts";
import { cookWord, quoteAfter } from "./words.ts";

/** What can be wrong with the syntax of a command. */
export type SyntaxErrorCode =
  ArrayProblem["code"] | "unknown-command" | "missing-argument" | "missing-value" | "quote-not-closed";

const messages: Record<SyntaxErrorCode, (text: string) => string> = {
  "unknown-command": (text) => `"${text}" is not a command.`,
  "missing-argument": (text) => `${text} needs an argument.`,
  "missing-value": (text) => `"${text}" has no value: write ${text}="value".`,
  "quote-not-closed": (text) => `The quote in ${text} is not closed.`,
  "array-not-closed": () => 'The array is not closed: "]" is missing.',
  "array-single-quotes": (text) => `${text} is in single quotes: an array takes double quotes.`,
  "array-bare-word": (text) => `"${text}" is not in double quotes.`,
  "array-string-not-closed": (text) => `The string ${text} is not closed.`,
  "array-bad-escape": (text) => `${text} is no JSON string: check its escapes.`,
  "array-missing-comma": (text) => `A comma is missing before ${text}.`,
  "array-extra-comma": () => "This comma is one too many.",
  "array-text-after": (text) => `"${text}" stands after the array.`,
};

interface Problem {
  readonly code: SyntaxErrorCode;
  readonly span: Span;
}

/** The syntax errors of a text's commands, in order. */
export function syntaxErrors(text: string, commands: readonly Command[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = ({ code, span }: Problem): void => {
    found.push({ code, severity: "error", message: messages[code](excerpt(text, span)), span });
  };
  for (const command of commands) {
    checkCommand(command, report);
    for (const argument of command.arguments) checkArgument(text, argument, report);
  }
  return found;
}

const longest = 80;

/** What a message quotes of the text: on one line, cut where it is long. */
function excerpt(text: string, { start, end }: Span): string {
  const line = text.slice(start, Math.min(end, start + 4 * longest)).replace(/\\?[ \t]*[\r\n]\s*/g, " ");
  const characters = Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : line;
}

function checkCommand(command: Command, report: (problem: Problem) => void): void {
  const { span } = command.keyword;
  if (command.name === undefined) report({ code: "unknown-command", span });
  else if (command.arguments.every(isFlag) && commandRow(command.name)?.shape !== "none") {
    report({ code: "missing-argument", span });
  }
}

function isFlag({ kind }: Argument): boolean {
  return kind === "Flag";
}

function checkArgument(text: string, argument: Argument, report: (problem: Problem) => void): void {
  switch (argument.kind) {
    case "ExecArray":
      return argument.problems.forEach(report);
    case "KeyValue":
      return checkPair(argument, report);
    case "ComponentParameter":
      return checkQuotes(argument.value ?? wordAt(text, argument), report);
    case "Word":
    case "Path":
    case "Url":
      return checkQuotes(argument, report);
    case "ImageReference":
    case "ComponentReference":
    case "Flag":
      return checkQuotes(wordAt(text, argument), report);
    case "ShellText":
    case "Heredoc":
      return;
  }
}

/** A node as the word that it is written as. */
function wordAt(text: string, { span }: Argument): Pick<Word, "terminated" | "span"> {
  return { span, terminated: cookWord(text.slice(span.start, span.end)).terminated };
}

function checkPair({ span, key, value }: KeyValue, report: (problem: Problem) => void): void {
  const opensInKey = quoteAfter(key.text, undefined) !== undefined;
  if (value === undefined) report({ code: opensInKey ? "quote-not-closed" : "missing-value", span });
  else if (!value.terminated) report({ code: "quote-not-closed", span: opensInKey ? span : value.span });
}

function checkQuotes(
  { terminated, span }: Pick<Word, "terminated" | "span">,
  report: (problem: Problem) => void,
): void {
  if (!terminated) report({ code: "quote-not-closed", span });
}
