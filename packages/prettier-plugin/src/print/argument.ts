/** An argument that is a word, a pair or a parameter. */

import {
  type Argument,
  type ComponentParameter,
  inDoubleQuotes,
  type KeyValue,
  type Value,
} from "@buildcontent/parser";
import type { Scope } from "./scope.ts";
import { wordGap } from "./words.ts";

/** The argument as it is printed. Only the quotes of a pair's value change, and the blanks before a value. */
export function printArgument(scope: Scope, argument: Argument): string {
  switch (argument.kind) {
    case "KeyValue":
      return printPair(scope, argument);
    case "ComponentParameter":
      return printParameter(scope, argument);
    case "Word":
    case "Path":
    case "Url":
    case "Flag":
    case "ImageReference":
    case "ComponentReference":
    case "ShellText":
    case "ExecArray":
    case "Heredoc":
      return scope.text.slice(argument.span.start, argument.span.end);
    default:
      return argument satisfies never;
  }
}

function printPair(scope: Scope, { span, key, separator, value }: KeyValue): string {
  const source = scope.text.slice(span.start, span.end);
  if (separator === undefined || value === undefined || /["'\\]/.test(key.text)) return source;
  if (separator.text === "=") return `${key.text}=${printValue(scope, value)}`;
  // All of the rest is the value, its blanks too.
  const between = wordGap(scope, separator.span.start, separator.span.end);
  return key.text + between + scope.text.slice(value.span.start, value.span.end);
}

/** The value in double quotes where it then means what it means now: it is the linter that tells of all else. */
function printValue({ text, kept }: Scope, { span }: Value): string {
  const source = text.slice(span.start, span.end);
  return (kept.quotes ? undefined : inDoubleQuotes(source)) ?? source;
}

function printParameter(scope: Scope, { span, name, separator, value }: ComponentParameter): string {
  const { text } = scope;
  if (name === undefined || value === undefined || separator !== undefined) return text.slice(span.start, span.end);
  const between = wordGap(scope, name.span.end, value.span.start);
  return text.slice(span.start, name.span.end) + between + text.slice(value.span.start, value.span.end);
}
