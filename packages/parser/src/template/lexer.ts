/**
 * From a text to the grammar's tokens, with its comments and continuations beside them. How the argument of a command is cut into tokens
 * is told by its keyword, so there is a reader for each shape. A reader takes whatever comes, and leaves off at the end of the command's
 * last line. Chevrotain's own lexer would do the same by patterns; it takes three times as long, and three milliseconds to be made.
 */

import type { IToken, TokenType } from "chevrotain";
import type { Continuation } from "../ast.ts";
import { type ArgumentShape, type CommandName, commandRow, commands } from "../commands.ts";
import type { Span } from "../span.ts";
import { isShellTest, isStringArray } from "./brackets.ts";
import { heredocBodies, type HeredocMarker, lastLines, type LastLines, shellMarkers, wordMarker } from "./heredoc.ts";
import {
  continuationEnd,
  isBlank,
  isContinuation,
  isLineEnd,
  lineEnd,
  nextLine,
  shellLineEnd,
  skipBlanks,
} from "./lines.ts";
import * as types from "./tokens.ts";
import { isQuote, scanBareWord, scanQuoted, scanWord } from "./words.ts";

const HASH = 35;
const COMMA = 44;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;

/** What a text is made of, each in the order of the text. White space is left out. */
export interface Lexed {
  readonly tokens: IToken[];
  /** The comments between commands. */
  readonly comments: readonly Span[];
  /** All continuations, those inside of quotes too. */
  readonly continuations: readonly Continuation[];
}

/** A text that is being read, and what was found in it so far. */
interface Reading {
  readonly text: string;
  readonly tokens: IToken[];
  readonly comments: Span[];
  readonly continuations: Continuation[];
  /** Where the tokens of the command begin that is being read: the index of its keyword. */
  command: number;
  /** Made when the first heredoc comes. */
  lines: LastLines | undefined;
}

/** Reads a command's argument from the end of its keyword on, and tells where it ends. */
type Reader = (reading: Reading, start: number) => number;

const readers: Record<ArgumentShape, Reader> = {
  image: readWords,
  copy: readWords,
  path: readWords,
  user: readWords,
  none: readWords,
  component: readWords,
  pairs: readPairs,
  shell: readShell,
};

/** Cuts a text into tokens. There is no text that it does not take. */
export function lex(text: string): Lexed {
  const reading: Reading = { text, tokens: [], comments: [], continuations: [], command: 0, lines: undefined };
  let at = skipBlankLines(text, text.startsWith("\uFEFF") ? 1 : 0);
  while (at < text.length) {
    const end = text.charCodeAt(at) === HASH ? readComment(reading, at) : readCommand(reading, at);
    at = skipBlankLines(text, end);
  }
  return reading;
}

function skipBlankLines(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && (isBlank(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at)))) at++;
  return at;
}

function readComment({ text, comments }: Reading, start: number): number {
  const end = lineEnd(text, start);
  comments.push({ start, end });
  return end;
}

function readCommand(reading: Reading, start: number): number {
  const { text } = reading;
  reading.command = reading.tokens.length;
  const end = lettersEnd(text, start);
  const row = isKeywordEnd(text, end) ? rowOf(text.slice(start, end)) : undefined;
  if (row === undefined) {
    const wordEnd = Math.max(scanBareWord(text, start, ""), start + 1);
    return readShell(reading, push(reading, types.unknownKeyword, start, wordEnd));
  }
  return readers[row.shape](reading, push(reading, types.keywords[row.shape], start, end, row));
}

function rowOf(keyword: string): ReturnType<typeof commandRow> {
  return commandRow(keyword) ?? commandRow(keyword.toUpperCase());
}

function lettersEnd(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    // Upper case letters of ASCII, or lower case ones.
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) return at;
    at++;
  }
}

/** A keyword ends at a blank, a line's end or a continuation. */
function isKeywordEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return isBlank(code) || isLineEnd(code) || isContinuation(text, offset);
}

/** Adds a token, and tells where it ends. */
function push({ text, tokens }: Reading, type: TokenType, start: number, end: number, payload?: types.Payload): number {
  tokens.push(types.tokenOf(type, text.slice(start, end), start, payload));
  return end;
}

// --- what every argument has ---

/** Skips what stands before the next part of an argument: blanks and continuations. */
function toNext(reading: Reading, start: number): number {
  const { text } = reading;
  let at = skipBlanks(text, start);
  while (isContinuation(text, at)) at = skipBlanks(text, readContinuation(reading, at));
  return at;
}

function readContinuation({ text, continuations }: Reading, start: number): number {
  const end = continuationEnd(text, start);
  continuations.push({ kind: "Continuation", span: { start, end } });
  return end;
}

function keepBreaks({ continuations }: Reading, breaks: readonly Span[]): void {
  for (const span of breaks) continuations.push({ kind: "Continuation", span });
}

function readWord(reading: Reading, type: TokenType, start: number): number {
  const breaks: Span[] = [];
  const end = scanWord(reading.text, start, breaks);
  keepBreaks(reading, breaks);
  return push(reading, type, start, end);
}

/** Reads the flags before an argument, and what stands between them and it. */
function readFlags(reading: Reading, start: number): number {
  const { text } = reading;
  let at = toNext(reading, start);
  while (text.startsWith("--", at) && types.isFlag(text.slice(at, scanWord(text, at, [])))) {
    at = toNext(reading, readWord(reading, types.flag, at));
  }
  return at;
}

// --- words and pairs ---

function readWords(reading: Reading, start: number): number {
  const { text } = reading;
  let at = toNext(reading, start);
  while (!isLineEnd(text.charCodeAt(at))) at = toNext(reading, readWord(reading, types.wordToken, at));
  return readHeredocs(reading, at);
}

function readPairs(reading: Reading, start: number): number {
  const { text } = reading;
  const at = readFlags(reading, start);
  if (isLineEnd(text.charCodeAt(at))) return at;
  const breaks: Span[] = [];
  const end = scanWord(text, at, breaks);
  keepBreaks(reading, breaks);
  return text.slice(at, end).includes("=")
    ? readWords(reading, push(reading, types.firstPair, at, end))
    : readLines(reading, toNext(reading, push(reading, types.loneKey, at, end)));
}

// --- shell text ---

function readShell(reading: Reading, start: number): number {
  const at = readFlags(reading, start);
  return isArray(reading, at) ? readArray(reading, at) : readHeredocs(reading, readLines(reading, at));
}

/** Reads text line by line. The indentation of all lines but the first is a part of them. */
function readLines(reading: Reading, start: number): number {
  const { text } = reading;
  let at = start;
  while (!isLineEnd(text.charCodeAt(at))) {
    if (isContinuation(text, at)) {
      at = readContinuation(reading, at);
      continue;
    }
    const end = shellLineEnd(text, at);
    const first = skipBlanks(text, at);
    at = first < end ? push(reading, types.shellLine, at, end) : first;
  }
  return at;
}

/** Reads the bodies of the heredocs that a command has opened where its last line ends. */
function readHeredocs(reading: Reading, start: number): number {
  const markers = markersOf(reading);
  if (markers.length === 0) return start;
  const { text } = reading;
  reading.lines ??= lastLines(text);
  const bodies = heredocBodies(text, nextLine(text, start), markers, reading.lines);
  const end = bodies.at(-1)?.end;
  return end === undefined ? start : push(reading, types.heredocBody, start, end, { bodies });
}

/** The heredoc markers of the command that is being read. */
function markersOf({ tokens, command }: Reading): readonly HeredocMarker[] {
  let index = command + 1;
  while (index < tokens.length && tokens[index]?.image.includes("<<") !== true) index++;
  if (index === tokens.length) return [];
  const keyword = tokens[command]?.tokenType;
  const images = tokens.slice(command + 1).flatMap(({ tokenType, image }) => (tokenType === types.flag ? [] : image));
  if (keyword === types.keywords.copy) return images.flatMap((image) => wordMarker(image) ?? []);
  return keyword === types.keywords.shell || keyword === types.unknownKeyword ? shellMarkers(images).flat() : [];
}

// --- exec arrays ---

/** The commands for which an array is documented. */
const arrayCommands: ReadonlySet<CommandName> = new Set(
  commands.filter(({ name, forms }) => forms.some((form) => form.startsWith(`${name} [`))).map(({ name }) => name),
);

/** Whether an array is meant: for RUN, which has no documented array, only if the whole is one. */
function isArray({ text, tokens, command }: Reading, offset: number): boolean {
  const keyword = tokens[command];
  if (text.charCodeAt(offset) !== OPENING_BRACKET || keyword?.tokenType !== types.keywords.shell) return false;
  if (isShellTest(text, offset)) return false;
  const known: types.KeywordPayload | undefined = keyword.payload;
  return (known !== undefined && arrayCommands.has(known.name)) || isStringArray(text, offset);
}

function readArray(reading: Reading, start: number): number {
  const { text } = reading;
  let at = toNext(reading, push(reading, types.arrayOpen, start, start + 1));
  while (!isLineEnd(text.charCodeAt(at))) at = toNext(reading, readArrayPart(reading, at));
  return at;
}

function readArrayPart(reading: Reading, start: number): number {
  const { text } = reading;
  const code = text.charCodeAt(start);
  if (code === COMMA) return push(reading, types.comma, start, start + 1);
  if (code === CLOSING_BRACKET) return push(reading, types.arrayClose, start, start + 1);
  if (!isQuote(code)) return push(reading, types.arrayWord, start, scanBareWord(text, start, ",]\"'"));
  const breaks: Span[] = [];
  const { end } = scanQuoted(text, start, breaks);
  keepBreaks(reading, breaks);
  return push(reading, types.arrayString, start, end, breaks.length === 0 ? undefined : { breaks });
}
