/** A command: its keyword, its arguments in the way of its shape, and a `\` that continues nothing. */

import { type Argument, type Command, commandRow, shellBreaks } from "@buildcontent/parser";
import { printExecArray } from "./exec-array.ts";
import { printList } from "./list.ts";
import type { Scope } from "./scope.ts";
import { printShell } from "./shell.ts";
import { printWords, wordGap } from "./words.ts";

/** The command as it is printed, without a line break at its end. One with a heredoc stays as it is, but for its keyword. */
export function printCommand(scope: Scope): string {
  const { command, text, kept } = scope;
  const { keyword, name } = command;
  if (kept.breaks) return text.slice(keyword.span.start, lastLineEnd(command));
  const start = kept.keyword ? keyword.text : (name ?? keyword.text);
  const only = command.arguments[0];
  // Most commands are one line of shell text: there is nothing to lay out.
  const isPlain = command.continuations.length === 0 && scope.formatShell === undefined;
  if (isPlain && only?.kind === "ShellText" && only.heredocs.length === 0) {
    return `${start} ${only.value}`;
  }
  const printed =
    start + (hasHeredoc(command) ? text.slice(keyword.span.end, contentEnd(command)) : printArguments(scope));
  return danglingStart(command) === undefined ? printed : `${printed}${isVerbatimAtEnd(scope) ? "" : " "}\\`;
}

/** Where the last argument of a command ends; what follows it of the command are a `\`, comments and blank lines. */
export function contentEnd({ keyword, arguments: nodes }: Command): number {
  let end = nodes.at(-1)?.span.end ?? keyword.span.end;
  for (const node of nodes) if (node.kind === "Heredoc") end = Math.max(end, node.body?.end ?? end);
  return end;
}

/** Where the last line of a command ends, with the `\` that continues nothing. */
export function lastLineEnd(command: Command): number {
  const dangling = danglingStart(command);
  return dangling === undefined ? contentEnd(command) : dangling + 1;
}

/** Where a `\` stands after the last argument. */
function danglingStart(command: Command): number | undefined {
  const end = contentEnd(command);
  return command.continuations.find(({ span }) => span.start >= end)?.span.start;
}

function printArguments(scope: Scope): string {
  const shape = commandRow(scope.command.name ?? "")?.shape ?? "none";
  switch (shape) {
    case "shell":
      return printShellCommand(scope);
    case "pairs":
    case "component":
      return printList(scope);
    case "path":
    case "user":
      return printWords(scope, true);
    case "image":
    case "copy":
    case "none":
      return printWords(scope, false);
    default:
      return shape satisfies never;
  }
}

/** Flags, and shell text or an array. */
function printShellCommand(scope: Scope): string {
  const { command, text } = scope;
  let printed = "";
  let last = command.keyword.span.end;
  const nodes: readonly Argument[] = command.arguments;
  for (const argument of nodes) {
    const { kind, span } = argument;
    if (kind === "ShellText") printed += printShell(scope, argument, last);
    else {
      printed += wordGap(scope, last, span.start);
      const before = `${command.keyword.text}${printed}`;
      printed += kind === "ExecArray" ? printExecArray(scope, argument, before) : text.slice(span.start, span.end);
    }
    last = span.end;
  }
  return printed;
}

function hasHeredoc({ arguments: nodes }: Command): boolean {
  return nodes.some((node) => node.kind === "Heredoc" || (node.kind === "ShellText" && node.heredocs.length > 0));
}

/**
 * Whether all that stands before a `\` at the end belongs to the last argument, blanks and quotes that are not closed; or whether a
 * blank that was put there would.
 */
function isVerbatimAtEnd({ command, text }: Scope): boolean {
  const last = command.arguments.at(-1);
  if (hasHeredoc(command)) return true;
  const end = contentEnd(command);
  if (text.slice(end - 1, end + 1) === "\\\\") return true;
  return last?.kind === "ShellText" && shellBreaks(last).at(-1) === "fixed";
}
