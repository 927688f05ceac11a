/**
 * The chevrotain tokens of the command format and the lexer's modes, one for each way of reading an argument. Tokens are coarse:
 * a run of shell text, a word with its quotes. Comments and continuations go to groups beside the token stream, so the grammar
 * never sees them; white space is left out.
 */

import {
  createToken,
  type CustomPatternMatcherReturn,
  type IMultiModeLexerDefinition,
  type IToken,
  Lexer,
  type TokenType,
} from "chevrotain";
import { type ArgumentShape, commands } from "../commands.ts";
import type { Span } from "../span.ts";
import { isShellTest, isStringArray } from "./brackets.ts";
import { heredocBodies, type HeredocMarker, lastLines, type LastLines, shellMarkers, wordMarker } from "./heredoc.ts";
import { continuationEnd, isBlank, isContinuation, isLineEnd, nextLine, shellLineEnd, skipBlanks } from "./lines.ts";
import { isQuote, scanBareWord, scanQuoted, scanWord } from "./words.ts";

/** The lexer's groups: what is beside the token stream. */
export type TriviaGroup = "comments" | "continuations";

/** What a token with continuations inside its quotes knows about them. */
export interface BreaksPayload {
  readonly breaks: readonly Span[];
}

/** The body of each heredoc of a command, in the order of their markers. */
export interface HeredocPayload {
  readonly bodies: readonly Span[];
}

type Mode = "line" | "words" | "pairs" | "rest" | "shell" | "array";

const modeOfShape: Record<ArgumentShape, Mode> = {
  image: "words",
  copy: "words",
  path: "words",
  user: "words",
  none: "words",
  component: "words",
  pairs: "pairs",
  shell: "shell",
};

/** What a custom pattern answers: the token's image, with what else it found out as its payload. */
function matched(
  text: string,
  start: number,
  end: number,
  payload?: BreaksPayload | HeredocPayload,
): CustomPatternMatcherReturn | null {
  if (end <= start) return null;
  const match: CustomPatternMatcherReturn = [text.slice(start, end)];
  if (payload !== undefined) match.payload = payload;
  return match;
}

/** Leaves one argument mode for another. The mode `line` stays at the bottom of the stack, which never holds more than two. */
function goTo(mode: Exclude<Mode, "line">): { push_mode: Mode; pop_mode: true } {
  return { push_mode: mode, pop_mode: true };
}

/**
 * Where a word may start: anywhere but at a blank or a line's end. The lexer looks patterns up by a text's next character. Past
 * Latin-1 it does so by groups of 255 characters, of which one stands for all: each has a multiple of 128, the last is U+FFFF.
 */
const wordStart = [
  ...Array.from({ length: 256 }, (_, code) => code),
  ...Array.from({ length: 510 }, (_, index) => 256 + 128 * index),
  0xff_ff,
].filter((code) => !isBlank(code) && !isLineEnd(code));

const lineBreak = ["\r", "\n"];

// --- the start of a line ---

const blankLines = createToken({
  name: "BlankLines",
  start_chars_hint: [" ", "\t", ...lineBreak],
  pattern: /[ \t\r\n]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});

const comment = createToken({
  name: "Comment",
  start_chars_hint: ["#"],
  pattern: /#[^\r\n]*/,
  line_breaks: false,
  group: "comments",
});

const byteOrderMark = createToken({
  name: "ByteOrderMark",
  start_chars_hint: ["\uFEFF"],
  pattern: (text, offset) => (offset === 0 && text.startsWith("\uFEFF") ? matched(text, 0, 1) : null),
  line_breaks: false,
  group: Lexer.SKIPPED,
});

/**
 * A keyword token for each shape: the lexer needs to know how to read what follows, the grammar which rule to call. A keyword ends
 * at a blank, a line's end or a continuation.
 */
export const keywords: Record<ArgumentShape, TokenType> = {
  image: keywordOfShape("image"),
  shell: keywordOfShape("shell"),
  pairs: keywordOfShape("pairs"),
  copy: keywordOfShape("copy"),
  path: keywordOfShape("path"),
  user: keywordOfShape("user"),
  none: keywordOfShape("none"),
  component: keywordOfShape("component"),
};

function keywordOfShape(shape: ArgumentShape): TokenType {
  const names = commands.filter((row) => row.shape === shape).map((row) => row.name);
  return createToken({
    name: `Keyword_${shape}`,
    start_chars_hint: names.flatMap((name) => [name.charAt(0), name.charAt(0).toLowerCase()]),
    pattern: new RegExp(String.raw`(?:${names.join("|")})(?![^ \t\r\n\\]|\\[ \t]*[^ \t\r\n])`, "i"),
    line_breaks: false,
    push_mode: modeOfShape[shape],
  });
}

/** Any other first word; a `\` alone is one too. Its line is read as shell text, which it most often is. */
export const unknownKeyword: TokenType = createToken({
  name: "UnknownKeyword",
  start_chars_hint: wordStart,
  pattern: (text, offset) => matched(text, offset, Math.max(scanBareWord(text, offset, ""), offset + 1)),
  line_breaks: false,
  push_mode: "shell",
});

// --- what every argument has ---

const blank = createToken({
  name: "Blank",
  start_chars_hint: [" ", "\t"],
  pattern: /[ \t]+/,
  line_breaks: false,
  group: Lexer.SKIPPED,
});

/** The end of a command, with the blank lines after it. */
const newline = createToken({
  name: "Newline",
  start_chars_hint: lineBreak,
  pattern: /[\r\n][ \t\r\n]*/,
  group: Lexer.SKIPPED,
  line_breaks: true,
  pop_mode: true,
});

const continuation = createToken({
  name: "Continuation",
  start_chars_hint: ["\\"],
  pattern: (text, offset) =>
    isContinuation(text, offset) ? matched(text, offset, continuationEnd(text, offset)) : null,
  line_breaks: true,
  group: "continuations",
});

/** Flags stand before a command's arguments only. */
export const flag: TokenType = createToken({
  name: "Flag",
  start_chars_hint: ["-"],
  pattern: (text, offset, tokens) => {
    const found = text.startsWith("--", offset) && isFirstArgument(tokens) ? word(text, offset) : null;
    return found !== null && isFlag(found[0]) ? found : null;
  },
  line_breaks: true,
});

/** Tells whether a word is a flag: `--name` or `--name=value`. */
export function isFlag(image: string): boolean {
  return /^--[A-Za-z][\w-]*(?:=|$)/.test(image);
}

function isFirstArgument(tokens: readonly IToken[]): boolean {
  const last = tokens.at(-1)?.tokenType;
  return last !== undefined && (last === flag || isKeyword(last));
}

function isKeyword(type: TokenType): boolean {
  return keywordTypes.has(type);
}

/** What stands between a keyword, flag or key and the text after it. The indentation of later lines is a part of them. */
const leadingBlank = createToken({
  name: "LeadingBlank",
  start_chars_hint: [" ", "\t"],
  pattern: (text, offset, tokens) =>
    isFirstArgument(tokens) || tokens.at(-1)?.tokenType === loneKey
      ? matched(text, offset, skipBlanks(text, offset))
      : null,
  line_breaks: false,
  group: Lexer.SKIPPED,
});

function word(text: string, offset: number): CustomPatternMatcherReturn | null {
  const breaks: Span[] = [];
  const end = scanWord(text, offset, breaks);
  return matched(text, offset, end, breaksPayload(breaks));
}

function breaksPayload(breaks: readonly Span[]): BreaksPayload | undefined {
  return breaks.length === 0 ? undefined : { breaks };
}

/** A word with its quotes. */
export const wordToken: TokenType = createToken({
  name: "Word",
  start_chars_hint: wordStart,
  pattern: word,
  line_breaks: true,
});

/** The first word of ENV or LABEL where it has no `=`: the rest of the line is its value. */
export const loneKey: TokenType = createToken({
  name: "LoneKey",
  start_chars_hint: wordStart,
  pattern: (text, offset) => {
    const found = word(text, offset);
    return found === null || found[0].includes("=") ? null : found;
  },
  line_breaks: true,
  ...goTo("rest"),
});

/** The first pair of ENV or LABEL; the others are words. */
export const firstPair: TokenType = createToken({
  name: "FirstPair",
  start_chars_hint: wordStart,
  pattern: word,
  line_breaks: true,
  ...goTo("words"),
});

// --- shell text ---

/** The text of one physical line; those after a continuation with their indentation. */
export const shellLine: TokenType = createToken({
  name: "ShellLine",
  start_chars_hint: [" ", "\t", ...wordStart],
  pattern: (text, offset) => {
    const end = shellLineEnd(text, offset);
    return skipBlanks(text, offset) < end ? matched(text, offset, end) : null;
  },
  line_breaks: false,
});

/** The bodies of the heredocs that the command's lines open: from its last line break to the end of the last delimiter's line. */
export const heredocBody: TokenType = createToken({
  name: "HeredocBody",
  start_chars_hint: lineBreak,
  pattern: (text, offset, tokens) => {
    const markers = isLineEnd(text.charCodeAt(offset)) ? markersOfCommand(tokens) : [];
    if (markers.length === 0) return null;
    const bodies = heredocBodies(text, nextLine(text, offset), markers, linesOfRun(text, tokens));
    return matched(text, offset, bodies.at(-1)?.end ?? offset, { bodies });
  },
  line_breaks: true,
});

/** The heredoc markers of the command that the lexer is in; none once their bodies are read. */
function markersOfCommand(tokens: readonly IToken[]): readonly HeredocMarker[] {
  if (tokens.at(-1)?.tokenType === heredocBody) return [];
  let index = tokens.length - 1;
  let found = false;
  let token = tokens[index];
  for (; token !== undefined && !isKeyword(token.tokenType); token = tokens[--index]) {
    found ||= token.image.includes("<<");
  }
  if (!found) return [];
  const keyword = token?.tokenType;
  const images = tokens.slice(index + 1).flatMap(({ tokenType, image }) => (tokenType === flag ? [] : image));
  if (keyword === keywords.copy) return images.flatMap((image) => wordMarker(image) ?? []);
  return keyword === keywords.shell || keyword === unknownKeyword ? shellMarkers(images).flat() : [];
}

/** The lines of the text of one run of the lexer, which is known by its array of tokens. */
const linesOfRuns = new WeakMap<readonly IToken[], LastLines>();

function linesOfRun(text: string, tokens: readonly IToken[]): LastLines {
  const known = linesOfRuns.get(tokens) ?? lastLines(text);
  linesOfRuns.set(tokens, known);
  return known;
}

// --- exec arrays ---

/** The commands for which an array is documented. */
const arrayCommands: ReadonlySet<string> = new Set(
  commands.filter(({ name, forms }) => forms.some((form) => form.startsWith(`${name} [`))).map(({ name }) => name),
);

/** `[` where an array is meant: for RUN, which has no documented array, only if the whole is one. */
export const arrayOpen: TokenType = createToken({
  name: "ArrayOpen",
  start_chars_hint: ["["],
  pattern: (text, offset, tokens) => {
    if (text.charAt(offset) !== "[" || !isFirstArgument(tokens) || isShellTest(text, offset)) return null;
    const keyword = tokens.findLast((token) => isKeyword(token.tokenType));
    if (keyword?.tokenType !== keywords.shell) return null;
    const isArray = arrayCommands.has(keyword.image.toUpperCase()) || isStringArray(text, offset);
    return isArray ? matched(text, offset, offset + 1) : null;
  },
  line_breaks: false,
  ...goTo("array"),
});

/** `]` */
export const arrayClose: TokenType = createToken({ name: "ArrayClose", pattern: "]" });

/** `,` */
export const comma: TokenType = createToken({ name: "Comma", pattern: "," });

/** A string in double or single quotes. */
export const arrayString: TokenType = createToken({
  name: "ArrayString",
  start_chars_hint: ['"', "'"],
  pattern: (text, offset) => {
    if (!isQuote(text.charCodeAt(offset))) return null;
    const breaks: Span[] = [];
    const { end } = scanQuoted(text, offset, breaks);
    return matched(text, offset, end, breaksPayload(breaks));
  },
  line_breaks: true,
});

/** Anything else inside an array, or after it. */
export const arrayWord: TokenType = createToken({
  name: "ArrayWord",
  start_chars_hint: wordStart,
  pattern: (text, offset) => matched(text, offset, scanBareWord(text, offset, ",]\"'")),
  line_breaks: false,
});

const keywordTypes: ReadonlySet<TokenType> = new Set([...Object.values(keywords), unknownKeyword]);

/** Every token type and the modes they are in, for the lexer and for the parser's vocabulary. */
export const definition: IMultiModeLexerDefinition = {
  defaultMode: "line",
  modes: {
    line: [blankLines, comment, byteOrderMark, ...Object.values(keywords), unknownKeyword],
    words: [heredocBody, newline, blank, continuation, wordToken],
    pairs: [newline, blank, continuation, flag, loneKey, firstPair],
    rest: [newline, leadingBlank, continuation, shellLine, blank],
    shell: [heredocBody, newline, leadingBlank, continuation, flag, arrayOpen, shellLine, blank],
    array: [newline, blank, continuation, comma, arrayString, arrayClose, arrayWord],
  } satisfies Record<Mode, TokenType[]>,
};

/**
 * Builds the lexer. Building takes a few milliseconds: do it once, on first use. `skipValidations` leaves out chevrotain's check of
 * the tokens themselves, which a test makes once for all.
 */
export function createLexer(skipValidations: boolean): Lexer {
  return new Lexer(definition, { positionTracking: "onlyOffset", ensureOptimizations: true, skipValidations });
}
