/** Reading words: where they end, and what they mean without their quotes and escapes. Every function is linear. */

import type { QuoteKind } from "../ast.ts";
import type { Span } from "../span.ts";
import { continuationEnd, isBlank, isContinuation, isLineEnd } from "./lines.ts";

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;

/** Tells whether a character code is a double or a single quote. */
export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

/** A quoted run: where it ends, with its closing quote if it has one. */
interface QuotedRun {
  readonly end: number;
  readonly terminated: boolean;
}

/**
 * Reads a quoted run from its opening quote; the continuations inside it are added to `breaks`. A line break that is not
 * continued ends it, unterminated. Single quotes have no escapes, but a pair of `\` does not continue a line in them either.
 */
export function scanQuoted(text: string, offset: number, breaks: Span[]): QuotedRun {
  const quote = text.charCodeAt(offset);
  let at = offset + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) return { end: at, terminated: false };
    if (code === quote) return { end: at + 1, terminated: true };
    if (code !== BACKSLASH) at++;
    else if (isContinuation(text, at)) {
      const end = continuationEnd(text, at);
      breaks.push({ start: at, end });
      at = end;
    } else at += quote === DOUBLE_QUOTE || text.charCodeAt(at + 1) === BACKSLASH ? 2 : 1;
  }
}

/**
 * The end of the word at an offset: a blank, a line's end or a continuation outside quotes. The continuations inside its quotes
 * are added to `breaks`. A `\` takes the next character with it.
 */
export function scanWord(text: string, offset: number, breaks: Span[]): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) || isBlank(code)) return at;
    if (isQuote(code)) at = scanQuoted(text, at, breaks).end;
    else if (code !== BACKSLASH) at++;
    else if (isContinuation(text, at)) return at;
    else at += 2;
  }
}

/** The end of the word at an offset where quotes mean nothing, before any of the characters of `stops`. */
export function scanBareWord(text: string, offset: number, stops: string): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) || isBlank(code) || stops.includes(text.charAt(at))) return at;
    if (code !== BACKSLASH) at++;
    else if (isContinuation(text, at)) return at;
    else at += 2;
  }
}

/** A word as it is meant: see `WordBase` in the AST. */
export interface CookedWord {
  readonly value: string;
  readonly quote: QuoteKind;
  readonly terminated: boolean;
}

const plainRun = /[^"'\\]*/y;

/**
 * Takes quotes and escapes out of a word, or of several with the blanks between them. A continuation vanishes inside quotes and
 * is one blank outside.
 */
export function cookWord(raw: string): CookedWord {
  if (plainEnd(raw, 0) === raw.length) return { value: raw, quote: "none", terminated: true };
  let value = "";
  let quote: QuoteKind = "none";
  let terminated = true;
  for (let at = 0; at < raw.length;) {
    const code = raw.charCodeAt(at);
    if (code === BACKSLASH) {
      const continued = isContinuation(raw, at);
      value += continued ? " " : raw.charAt(at + 1);
      at = continued ? continuationEnd(raw, at) : at + 2;
    } else if (isQuote(code)) {
      const breaks: Span[] = [];
      const run = scanQuoted(raw, at, breaks);
      value += cookQuoted(raw, at, run, breaks);
      quote = at > 0 || run.end < raw.length ? "mixed" : code === DOUBLE_QUOTE ? "double" : "single";
      ({ terminated, end: at } = run);
    } else {
      const end = plainEnd(raw, at);
      value += raw.slice(at, end);
      at = end;
    }
  }
  return { value, quote, terminated };
}

function plainEnd(raw: string, offset: number): number {
  plainRun.lastIndex = offset;
  plainRun.test(raw);
  return plainRun.lastIndex;
}

function cookQuoted(raw: string, offset: number, { end, terminated }: QuotedRun, breaks: readonly Span[]): string {
  const inner = withoutBreaks(raw, { start: offset + 1, end: terminated ? end - 1 : end }, breaks);
  const hasEscapes = raw.charCodeAt(offset) === DOUBLE_QUOTE && inner.includes("\\");
  return hasEscapes ? inner.replace(/\\(["\\])/g, "$1") : inner;
}

/** A stretch of a text without the continuations in it, which are in order. */
export function withoutBreaks(text: string, { start, end }: Span, breaks: readonly Span[]): string {
  let joined = "";
  let at = start;
  for (const gap of breaks) {
    joined += text.slice(at, gap.start);
    at = gap.end;
  }
  return joined + text.slice(at, end);
}

/** A quote of the shell. */
export type Quote = '"' | "'";

/** The characters that quote, by their codes. */
const quoting = new Uint8Array(128);
for (const character of "\"'\\") quoting[character.charCodeAt(0)] = 1;

/** The quote that is open after a stretch of shell text, given the one open before it. The stretch is all of the text, or from one offset to another. */
export function quoteAfter(
  shell: string,
  open: Quote | undefined,
  start = 0,
  end: number = shell.length,
): Quote | undefined {
  let quote = open;
  for (let at = start; at < end; at++) {
    if (quoting[shell.charCodeAt(at)] !== 1) continue;
    const character = shell.charAt(at);
    if (character === "\\" && quote !== "'") at++;
    else if (character === quote) quote = undefined;
    else if (quote === undefined && (character === '"' || character === "'")) quote = character;
  }
  return quote;
}
