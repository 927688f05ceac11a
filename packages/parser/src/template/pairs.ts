/** From tokens to the pairs of ENV and LABEL. */

import type { IToken } from "chevrotain";
import type { KeyValue, Value } from "../ast.ts";
import { isBlank } from "./lines.ts";
import { part, spanOf } from "./nodes.ts";
import { cookWord } from "./words.ts";

/** `key=value`, split at the first `=`; a word without one is a key alone. */
export function pair(token: IToken): KeyValue {
  const span = spanOf(token);
  const equals = token.image.indexOf("=");
  if (equals === -1) return { kind: "KeyValue", span, key: part(token.image, span.start) };
  const key = part(token.image.slice(0, equals), span.start);
  const separator = part("=", span.start + equals);
  const plain = value(token.image.slice(equals + 1), separator.span.end);
  return { kind: "KeyValue", span, key, separator, value: quoted(key.text) ? inQuotes(plain, token) : plain };
}

function quoted(key: string): boolean {
  return /["'\\]/.test(key);
}

/** A value whose quote may open in the key, as in `"key=value"`: whether it is closed, the whole word tells. */
function inQuotes({ kind, span, value: cooked }: Value, token: IToken): Value {
  return { kind, span, value: cooked, quote: "mixed", terminated: cookWord(token.image).terminated };
}

function value(raw: string, start: number): Value {
  const span = { start, end: start + raw.length };
  const { value: cooked, quote, terminated } = cookWord(raw);
  if (quote !== "double" && quote !== "single") return { kind: "Value", span, value: cooked, quote, terminated };
  const openQuote = { start, end: start + 1 };
  if (!terminated) return { kind: "Value", span, value: cooked, quote, terminated, openQuote };
  const closeQuote = { start: span.end - 1, end: span.end };
  return { kind: "Value", span, value: cooked, quote, terminated, openQuote, closeQuote };
}

/** `key value`: the rest of the line, over its continuations, is one value. */
export function spacedPair(text: string, keyToken: IToken, lines: readonly IToken[]): KeyValue {
  const key = part(keyToken.image, keyToken.startOffset);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { kind: "KeyValue", span: key.span, key };
  const start = first.startOffset;
  const end = withoutBlanks(text, start, spanOf(last).end);
  const read = value(text.slice(start, end), start);
  // All of the line is the value, so a quote inside it is text: `ENV GREETING it's me`.
  const isQuoted = /^["']/.test(text.charAt(start));
  return {
    kind: "KeyValue",
    span: { start: key.span.start, end },
    key,
    separator: part(text.slice(key.span.end, start), key.span.end),
    value: isQuoted ? read : { ...read, terminated: true },
  };
}

/** The end of a value without the blanks before a `\` that continues nothing; a blank that is escaped is a part of it. */
function withoutBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1)) && text.charAt(at - 2) !== "\\") at--;
  return at;
}
