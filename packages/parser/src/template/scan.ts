/** Reading the command format character by character: line breaks, words with quotes, heredoc markers. Every function is linear. */

import type { Span } from "../span.ts";

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;

/** A `\`, blanks, a line break, then every blank or comment line: what stands between two lines of one command. */
const continuation = /\\[ \t]*(?:\r\n|[\r\n]|$)(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|[\r\n]))*(?:[ \t]*#[^\r\n]*$)?/y;

const lineContent = /[^\r\n]*/y;

/** Tells whether a character code is a blank or a tab. */
export function isBlank(code: number): boolean {
  return code === BLANK || code === TAB;
}

/** Tells whether a character code ends a line. NaN, the code past the end of a text, does too. */
export function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || Number.isNaN(code);
}

/** The end of the continuation that starts at a `\`, or -1 where the `\` does not end its line. */
export function continuationEnd(text: string, offset: number): number {
  continuation.lastIndex = offset;
  return continuation.test(text) ? continuation.lastIndex : -1;
}

/** The end of the line that `offset` is on, before its line break. */
export function lineEnd(text: string, offset: number): number {
  lineContent.lastIndex = offset;
  lineContent.test(text);
  return lineContent.lastIndex;
}

/**
 * Where the text of a line ends that starts at `offset`: before the `\` that continues it (an even number of `\` does not: each
 * escapes the next), or else after its last character that is no blank.
 */
export function shellLineEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  while (end > offset && isBlank(text.charCodeAt(end - 1))) end--;
  let backslashes = 0;
  while (end - backslashes > offset && text.charCodeAt(end - backslashes - 1) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1 ? end - 1 : end;
}

/** A scanned word: where it ends, and whether its quotes are closed. */
export interface ScannedWord {
  readonly end: number;
  readonly terminated: boolean;
}

/**
 * Reads a quoted run from its opening quote; the continuations inside it are added to `breaks`. A line break that is not
 * continued ends it, unterminated.
 */
export function scanQuoted(text: string, offset: number, breaks: Span[]): ScannedWord {
  const quote = text.charCodeAt(offset);
  let at = offset + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) return { end: at, terminated: false };
    if (code === quote) return { end: at + 1, terminated: true };
    if (code === BACKSLASH) {
      const end = continuationEnd(text, at);
      if (end !== -1) breaks.push({ start: at, end });
      at = end !== -1 ? end : quote === DOUBLE_QUOTE && !isLineEnd(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
    } else at++;
  }
}

/** Reads a word: up to a blank, a line's end or a continuation outside quotes. A `\` takes the next character with it. */
export function scanWord(text: string, offset: number, breaks: Span[]): ScannedWord {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) || isBlank(code)) return { end: at, terminated: true };
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const quoted = scanQuoted(text, at, breaks);
      if (!quoted.terminated) return quoted;
      at = quoted.end;
    } else if (code === BACKSLASH) {
      if (continuationEnd(text, at) !== -1) return { end: at, terminated: true };
      at += isLineEnd(text.charCodeAt(at + 1)) ? 1 : 2;
    } else at++;
  }
}

/** The word as it is meant: quotes and escapes outside single quotes taken out, continuations in quotes joined. */
export function cookWord(raw: string): string {
  if (!/["'\\]/.test(raw)) return raw;
  let cooked = "";
  let quote = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    const next = raw.charCodeAt(at + 1);
    if (code === quote) quote = 0;
    else if (quote === 0 && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) quote = code;
    else if (code === BACKSLASH) {
      const end = continuationEnd(raw, at);
      if (end !== -1) at = end - 1;
      else if (quote === 0 || (quote === DOUBLE_QUOTE && (next === DOUBLE_QUOTE || next === BACKSLASH))) {
        cooked += raw.charAt(++at);
      } else cooked += "\\";
    } else cooked += raw.charAt(at);
  }
  return cooked;
}

/** A heredoc marker in a line of shell text: `<<`, perhaps `-`, and a word; offsets are in the line. */
export interface HeredocMarker extends Span {
  readonly delimiter: string;
  /** `<<-`: tabs before the delimiter and the body are taken out. */
  readonly stripTabs: boolean;
}

const heredocMarker = /<<(-?)[ \t]*(?:"(\w+)"|'(\w+)'|\\?([A-Za-z_]\w*))/y;

/** Finds the heredoc markers of a line, outside quotes and arithmetic; `<<<` is none. */
export function heredocMarkers(line: string): HeredocMarker[] {
  const found: HeredocMarker[] = [];
  let quote: Quote | undefined;
  let arithmetic = 0;
  for (let at = line.includes("<<") ? 0 : line.length; at < line.length; at++) {
    const character = line.charAt(at);
    quote = quoteAfter(character, quote);
    if (character === "\\" && quote !== "'") at++;
    else if (quote !== undefined) continue;
    else if (line.startsWith("((", at)) arithmetic = ++at;
    else if (line.startsWith("))", at)) arithmetic = 0;
    else if (line.startsWith("<<<", at)) at += 2;
    else if (character === "<" && arithmetic === 0) {
      heredocMarker.lastIndex = at;
      const match = heredocMarker.exec(line);
      if (match === null) continue;
      const delimiter = match[2] ?? match[3] ?? match[4] ?? "";
      found.push({ start: at, end: heredocMarker.lastIndex, delimiter, stripTabs: match[1] === "-" });
      at = heredocMarker.lastIndex - 1;
    }
  }
  return found;
}

/** A quote of the shell. */
export type Quote = '"' | "'";

/** The quote that is open after a stretch of shell text, given the one open before it. */
export function quoteAfter(shell: string, open: Quote | undefined): Quote | undefined {
  let quote = open;
  for (let at = 0; at < shell.length; at++) {
    const character = shell.charAt(at);
    if (character === "\\" && quote !== "'") at++;
    else if (character === quote) quote = undefined;
    else if (quote === undefined && (character === '"' || character === "'")) quote = character;
  }
  return quote;
}

/** Tells whether `[` starts a shell test (`[ -f x ]`, `[[ …`, `[ "$a" = b ]`) and not an array. */
export function isShellTest(text: string, offset: number): boolean {
  return shellTest.test(text.slice(offset, Math.min(lineEnd(text, offset), offset + 200)));
}

const shellTest = /^\[(?:\[|[ \t]+(?:[-!$(\w]|(?:"[^"]*"|'[^']*')[ \t]+(?:[!=]?=|-[a-z]{2}\b)))/;
