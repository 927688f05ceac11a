/** An argument that is a word, a pair or a parameter. */

import type { Argument, ComponentParameter, KeyValue, Value } from "@buildcontent/parser";
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
  if (separator.text === "=") return `${key.text}=${inDoubleQuotes(scope, value)}`;
  // All of the rest is the value, its blanks too.
  const between = wordGap(scope, separator.span.start, separator.span.end);
  return key.text + between + scope.text.slice(value.span.start, value.span.end);
}

/**
 * The value in double quotes, as the documentation asks, if it then means what it means now: no escape is added or taken away, and
 * nothing that single quotes keep as it is comes to stand in double quotes. Quotes around a part of a value stay: they can part a
 * variable from what follows it, and where they were not meant, the linter says so.
 */
function inDoubleQuotes({ text, kept }: Scope, { span, value, quote }: Value): string {
  const source = text.slice(span.start, span.end);
  // In double quotes, quotes of a word processor would look as if they were meant.
  if (/[\u2018-\u201f\uff02\uff07]/.test(source)) return source;
  if (kept.quotes || quote === "double" || quote === "mixed" || /[\\\n]/.test(source) || value.includes('"'))
    return source;
  return source.includes("'") && /[$`]/.test(value) ? source : `"${value}"`;
}

function printParameter(scope: Scope, { span, name, separator, value }: ComponentParameter): string {
  const { text } = scope;
  if (name === undefined || value === undefined || separator !== undefined) return text.slice(span.start, span.end);
  const between = wordGap(scope, name.span.end, value.span.start);
  return text.slice(span.start, name.span.end) + between + text.slice(value.span.start, value.span.end);
}
