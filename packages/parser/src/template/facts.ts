/** What a command says, fact by fact, in the order of the text. */

import type { Argument, Command, ExecArray, Heredoc, KeyValue, Path, ShellText, Url, Value, Word } from "../ast.ts";
import { type Fact, type FactKind, withLineFeeds } from "../fact.ts";
import type { Span } from "../span.ts";
import { isPlainLine, type ShellBreak, shellBreaks, withoutBlanksAtEnd, withoutIndentation } from "./shell-breaks.ts";

/** Where facts are taken from, and where they are put. `shell` is another way to say what shell text says. */
interface Reader {
  readonly text: string;
  readonly shell: ((shell: ShellText) => string | undefined) | undefined;
  readonly facts: Fact[];
}

/** Adds the facts of a command: its name, its arguments, and its end, so that no comment moves out of it. */
export function factsOfCommand(reader: Reader, command: Command): void {
  const { facts } = reader;
  const { name, keyword, arguments: nodes, span } = command;
  const says = name ?? `unknown ${keyword.text}`;
  facts.push({ what: "command", says, span: keyword.span });
  for (const argument of nodes) factsOfArgument(reader, argument);
  facts.push({ what: "command", says: "end", span: { start: span.end, end: span.end } });
}

function factsOfArgument(reader: Reader, argument: Argument): void {
  const { text, facts } = reader;
  const { kind, span } = argument;
  const add = (says: string, what: FactKind = "argument"): void => {
    facts.push({ what, says: `${kind} ${says}`, span });
  };
  switch (kind) {
    case "Word":
    case "Path":
    case "Url":
      return add(meaningOf(text, argument));
    case "Flag":
    case "ImageReference":
    case "ComponentReference":
      return add(sourceOf(text, span));
    case "ComponentParameter": {
      const { name, separator, value } = argument;
      return add([name && plain(name.text), separator?.text, value && meaningOf(text, value)].map(orNothing).join(" "));
    }
    case "KeyValue":
      return add(pairMeaning(text, argument));
    case "ExecArray":
      return factsOfArray(argument, facts);
    case "ShellText":
      return factsOfShell(reader, argument);
    case "Heredoc":
      return factsOfHeredoc(text, argument, facts);
    default:
      return argument satisfies never;
  }
}

function orNothing(piece: string | undefined): string {
  return piece ?? "\0";
}

/**
 * The value of a word. Whether a `$` or a backquote in it is replaced by something depends on its quotes and on what escapes it; where
 * a word is all in quotes of one kind, or in none, the kind says it, else only its source does.
 */
function meaningOf(text: string, { value, quote, span }: Word | Path | Url | Value): string {
  const says = withLineFeeds(value);
  if (!/[$`]/.test(value)) return says;
  const source = sourceOf(text, span);
  if (source.includes("\\") || quote === "mixed") return `${says}\0${source}`;
  return quote === "single" ? `${says}\0literal` : `${says}\0expanded`;
}

function pairMeaning(text: string, { key, separator, value }: KeyValue): string {
  const form = separator === undefined ? "alone" : separator.text === "=" ? "=" : "blank";
  return `${plain(key.text)} ${form} ${value === undefined ? "\0" : meaningOf(text, value)}`;
}

function factsOfArray({ elements, problems, span }: ExecArray, facts: Fact[]): void {
  facts.push({ what: "argument", says: "ExecArray", span: { start: span.start, end: span.start + 1 } });
  for (const { value, span: place } of elements)
    facts.push({ what: "argument", says: `ExecString ${value}`, span: place });
  for (const { code } of problems)
    facts.push({ what: "argument", says: code, span: { start: span.end, end: span.end } });
}

function factsOfShell({ text, shell: meaning, facts }: Reader, shell: ShellText): void {
  const meant = meaning?.(shell);
  if (meant !== undefined) {
    facts.push({ what: "shell text", says: meant, span: shell.span });
    return;
  }
  const breaks = isPlainLine(shell) ? [] : shellBreaks(shell);
  shell.lines.forEach((line, index) => {
    const says = shellLine(line.text, breaks[index - 1], breaks[index]);
    // Also that a break is free is a fact.
    const end = index < shell.lines.length - 1 ? `\0${breaks[index] ?? ""}` : "";
    facts.push({ what: "shell text", says: `${says}${end}`, span: line.span });
  });
  for (const heredoc of shell.heredocs) factsOfHeredoc(text, heredoc, facts);
}

/** Whether two shell texts have the same facts; false where that is not seen at once. */
export function isSameShell(one: ShellText, other: ShellText): boolean {
  if (one.lines.length !== other.lines.length || one.heredocs.length > 0 || other.heredocs.length > 0) return false;
  if (one.value === other.value) return true;
  const [breaks, counterparts] = [shellBreaks(one), shellBreaks(other)];
  return one.lines.every((line, index) => {
    const around = [breaks[index - 1], breaks[index]] as const;
    if (around[1] !== counterparts[index]) return false;
    return shellLine(line.text, ...around) === shellLine(other.lines[index]?.text ?? "", ...around);
  });
}

/** A line without what may change: blanks at a break that is free. */
function shellLine(text: string, before: ShellBreak | undefined, after: ShellBreak | undefined): string {
  const start = before === "free" ? withoutIndentation(text) : text;
  return after === "free" ? withoutBlanksAtEnd(start) : start;
}

/** A heredoc's marker where it is an argument, and its body where it has one. */
function factsOfHeredoc(text: string, { span, body }: Heredoc, facts: Fact[]): void {
  facts.push({ what: "heredoc", says: sourceOf(text, span), span });
  if (body !== undefined)
    facts.push({ what: "heredoc", says: withLineFeeds(text.slice(body.start, body.end)), span: body });
}

function sourceOf(text: string, { start, end }: Span): string {
  return plain(text.slice(start, end));
}

/** The source of a word, or of a part of one. What stands between a `\` and the line that it continues with means nothing. */
function plain(source: string): string {
  const lines = withLineFeeds(source);
  return lines.includes("\n") ? lines.replace(/\\[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*/g, "\\\n") : lines;
}
