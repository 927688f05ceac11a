/** Reading the command format line by line: blanks, line breaks, continuations. Every function is linear. */

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
const HASH = 35;
const BACKSLASH = 92;

/** Tells whether a character code is a blank or a tab. */
export function isBlank(code: number): boolean {
  return code === BLANK || code === TAB;
}

/** Tells whether a character code ends a line. NaN, the code past the end of a text, does too. */
export function isLineEnd(code: number): boolean {
  return isLineBreak(code) || Number.isNaN(code);
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The first offset from `offset` on that has no blank. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The end of a text without the blanks that stand there. */
export function endWithoutBlanks(text: string): number {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The end of the line that `offset` is on, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the line after the line break at `offset`; where the text ends there, its end. */
export function nextLine(text: string, offset: number): number {
  if (text.charCodeAt(offset) === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED) return offset + 2;
  return Math.min(offset + 1, text.length);
}

/** Tells whether a `\` stands at an offset and nothing but blanks between it and the end of its line. */
export function isContinuation(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === BACKSLASH && isLineEnd(text.charCodeAt(skipBlanks(text, offset + 1)));
}

/** The end of the continuation that is known to start at an offset: over its line break, and over the blank lines and comments that follow. */
export function continuationEnd(text: string, offset: number): number {
  return skipEmptyLines(text, nextLine(text, skipBlanks(text, offset + 1)));
}

/** The start of the first line from `offset` on that is neither blank nor a comment; where all are, the end of the text. */
export function skipEmptyLines(text: string, offset: number): number {
  let start = offset;
  while (start < text.length) {
    let at = skipBlanks(text, start);
    if (text.charCodeAt(at) === HASH) at = lineEnd(text, at);
    if (!isLineEnd(text.charCodeAt(at))) return start;
    start = nextLine(text, at);
  }
  return start;
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
