/**
 * The chevrotain tokens of the command format and the lexer's modes, one for each way of reading an argument. Tokens are coarse:
 * a run of shell text, a word with its quotes. What carries no meaning (blanks, line ends, comments, continuations) goes to groups
 * beside the token stream, so the grammar never sees it; every character of the input is in one token or the other.
 */

import {
  createToken,
  type CustomPatternMatcherFunc,
  type CustomPatternMatcherReturn,
  type IMultiModeLexerDefinition,
  type IToken,
  Lexer,
  type TokenType,
} from "chevrotain";
import { type ArgumentShape, commands } from "../commands.ts";
import type { Span } from "../span.ts";
import {
  continuationEnd,
  heredocMarkers,
  isBlank,
  isLineEnd,
  isShellTest,
  lineEnd,
  scanQuoted,
  scanWord,
  shellLineEnd,
} from "./scan.ts";

/** The lexer's groups: what is beside the token stream. */
export type TriviaGroup = "blanks" | "comments" | "continuations";

/** What a word or string token knows about itself. */
export interface WordPayload {
  readonly terminated: boolean;
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
  payload?: WordPayload | HeredocPayload,
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
 * Where a word may start: anywhere but at a blank or a line's end. The lexer looks patterns up by a text's next character, and
 * keeps the characters past Latin-1 in groups of 255 of which one stands for all.
 */
const wordStart = [
  ...Array.from({ length: 256 + 510 }, (_, index) => (index < 256 ? index : (index - 254) * 128)),
  0xffff,
].filter((code) => !isBlank(code) && !isLineEnd(code));

const lineBreak = ["\r", "\n"];

// --- the start of a line ---

const blankLine = createToken({ name: "BlankLine", pattern: /\r\n|[\r\n]/, group: "blanks", line_breaks: true });

const blank = createToken({ name: "Blank", pattern: /[ \t]+/, group: "blanks" });

const comment = createToken({ name: "Comment", pattern: /#[^\r\n]*/, group: "comments" });

const byteOrderMark = createToken({
  name: "ByteOrderMark",
  start_chars_hint: ["\uFEFF"],
  pattern: (text, offset) => (offset === 0 && text.startsWith("\uFEFF") ? matched(text, 0, 1) : null),
  line_breaks: false,
  group: "blanks",
});

/** A keyword token for each shape: the lexer needs to know how to read what follows, the grammar which rule to call. */
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
    pattern: new RegExp(String.raw`(?:${names.join("|")})(?=[ \t\r\n]|$|\\[ \t]*(?:[\r\n]|$))`, "i"),
    push_mode: modeOfShape[shape],
  });
}

/** Any other first word; a `\` alone is one too. Its line is read as shell text, which it most often is. */
export const unknownKeyword: TokenType = createToken({
  name: "UnknownKeyword",
  start_chars_hint: wordStart,
  pattern: (text, offset) => {
    let end = offset;
    while (!isLineEnd(text.charCodeAt(end)) && !isBlank(text.charCodeAt(end))) {
      if (end > offset && text.charAt(end) === "\\" && continuationEnd(text, end) !== -1) break;
      end++;
    }
    return matched(text, offset, end);
  },
  line_breaks: false,
  push_mode: "shell",
});

// --- what every argument has ---

const newline = createToken({
  name: "Newline",
  pattern: /\r\n|[\r\n]/,
  group: "blanks",
  line_breaks: true,
  pop_mode: true,
});

const continuation = createToken({
  name: "Continuation",
  start_chars_hint: ["\\"],
  pattern: (text, offset) => matched(text, offset, continuationEnd(text, offset)),
  line_breaks: true,
  group: "continuations",
});

/** Flags stand before a command's arguments only. */
export const flag: TokenType = createToken({
  name: "Flag",
  start_chars_hint: ["-"],
  pattern: (text, offset, tokens) => {
    if (!text.startsWith("--", offset) || !isFirstArgument(tokens)) return null;
    const { end } = scanWord(text, offset, []);
    return /^--[A-Za-z][\w-]*(?:=|$)/.test(text.slice(offset, end)) ? matched(text, offset, end) : null;
  },
  line_breaks: false,
});

function isFirstArgument(tokens: readonly IToken[]): boolean {
  const last = tokens.at(-1)?.tokenType;
  return last === flag || (last !== undefined && isKeyword(last));
}

/** What stands between a keyword, flag or key and the text after it. The indentation of later lines is a part of them. */
const leadingBlank = createToken({
  name: "LeadingBlank",
  start_chars_hint: [" ", "\t"],
  pattern: (text, offset, tokens) => {
    if (!isFirstArgument(tokens) && tokens.at(-1)?.tokenType !== loneKey) return null;
    let end = offset;
    while (isBlank(text.charCodeAt(end))) end++;
    return matched(text, offset, end);
  },
  line_breaks: false,
  group: "blanks",
});

function isKeyword(type: TokenType): boolean {
  return type.name.startsWith("Keyword_") || type === unknownKeyword;
}

const word: CustomPatternMatcherFunc = (text, offset) => {
  const breaks: Span[] = [];
  const { end, terminated } = scanWord(text, offset, breaks);
  return matched(text, offset, end, { terminated, breaks });
};

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
    const { end } = scanWord(text, offset, []);
    return text.slice(offset, end).includes("=") ? null : matched(text, offset, end);
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
    return isBlankBetween(text, offset, end) ? null : matched(text, offset, end);
  },
  line_breaks: false,
});

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** The bodies of the heredocs that the command's lines open: from its last line break to the end of the last delimiter's line. */
export const heredocBody: TokenType = createToken({
  name: "HeredocBody",
  start_chars_hint: lineBreak,
  pattern: (text, offset, tokens) => {
    if (!isLineEnd(text.charCodeAt(offset))) return null;
    const bodies = heredocBodies(text, offset, tokens);
    return matched(text, offset, bodies.at(-1)?.end ?? offset, { bodies });
  },
  line_breaks: true,
});

function heredocBodies(text: string, offset: number, tokens: readonly IToken[]): Span[] {
  const bodies: Span[] = [];
  let start = nextLine(text, offset);
  for (const { delimiter, stripTabs } of markersOfCommand(tokens)) {
    const end = endOfHeredoc(text, start, delimiter, stripTabs, tokens);
    if (end === -1) break;
    bodies.push({ start, end });
    start = nextLine(text, end);
  }
  return bodies;
}

function markersOfCommand(tokens: readonly IToken[]): ReturnType<typeof heredocMarkers> {
  let first = tokens.length;
  let heredocs = false;
  for (; first > 0; first--) {
    const token = tokens[first - 1];
    if (token === undefined || isKeyword(token.tokenType)) break;
    heredocs ||= token.image.includes("<<");
  }
  const keyword = tokens[first - 1]?.tokenType;
  if (!heredocs || (keyword !== keywords.shell && keyword !== keywords.copy && keyword !== unknownKeyword)) return [];
  return tokens.slice(first).flatMap((token) => heredocMarkers(token.image));
}

function nextLine(text: string, offset: number): number {
  return text.startsWith("\r\n", offset) ? offset + 2 : offset + 1;
}

/** For one run of the lexer, which is known by its array of tokens: where each delimiter is looked for in vain. */
const missingDelimiters = new WeakMap<readonly IToken[], Set<string>>();

/**
 * The end of the line that closes a heredoc, or -1. That a delimiter is missing is remembered, so that many markers without
 * an end do not each read the text to its end.
 */
function endOfHeredoc(
  text: string,
  start: number,
  delimiter: string,
  stripTabs: boolean,
  tokens: readonly IToken[],
): number {
  const key = `${stripTabs ? "-" : ""}${delimiter}`;
  if (missingDelimiters.get(tokens)?.has(key) === true) return -1;
  for (let at = start; at < text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if ((stripTabs ? line.replace(/^\t+/, "") : line) === delimiter) return end;
    at = nextLine(text, end);
  }
  const missing = missingDelimiters.get(tokens) ?? new Set();
  missingDelimiters.set(tokens, missing.add(key));
  return -1;
}

// --- exec arrays ---

/** `[` where an array is meant: for RUN only if the whole is one, since `[ -f x ]` is a shell test. */
export const arrayOpen: TokenType = createToken({
  name: "ArrayOpen",
  start_chars_hint: ["["],
  pattern: (text, offset, tokens) => {
    if (text.charAt(offset) !== "[" || !isFirstArgument(tokens) || isShellTest(text, offset)) return null;
    const isStartup = /^(?:cmd|entrypoint)$/i.test(tokens.findLast((token) => isKeyword(token.tokenType))?.image ?? "");
    return isStartup || isStringArray(text, offset) ? matched(text, offset, offset + 1) : null;
  },
  line_breaks: false,
  ...goTo("array"),
});

/** Tells whether the rest of a command is a JSON array of strings. */
function isStringArray(text: string, offset: number): boolean {
  let json = "";
  for (let at = offset; ;) {
    const end = shellLineEnd(text, at);
    json += text.slice(at, end);
    if (text.charAt(end) !== "\\") break;
    at = continuationEnd(text, end);
  }
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((element) => typeof element === "string");
  } catch {
    return false;
  }
}

/** `]` */
export const arrayClose: TokenType = createToken({ name: "ArrayClose", pattern: "]" });

/** `,` */
export const comma: TokenType = createToken({ name: "Comma", pattern: "," });

/** A string in double or single quotes. */
export const arrayString: TokenType = createToken({
  name: "ArrayString",
  start_chars_hint: ['"', "'"],
  pattern: (text, offset) => {
    if (!/["']/.test(text.charAt(offset))) return null;
    const breaks: Span[] = [];
    const { end, terminated } = scanQuoted(text, offset, breaks);
    return matched(text, offset, end, { terminated, breaks });
  },
  line_breaks: true,
});

/** Anything else inside an array, or after it. */
export const arrayWord: TokenType = createToken({
  name: "ArrayWord",
  start_chars_hint: wordStart,
  pattern: (text, offset) => {
    let end = offset;
    while (!isLineEnd(text.charCodeAt(end)) && !/[\s,\]"']/.test(text.charAt(end))) {
      if (text.charAt(end) === "\\" && continuationEnd(text, end) !== -1) break;
      end++;
    }
    return matched(text, offset, end);
  },
  line_breaks: false,
});

const definition: IMultiModeLexerDefinition = {
  defaultMode: "line",
  modes: {
    line: [blankLine, blank, comment, byteOrderMark, ...Object.values(keywords), unknownKeyword],
    words: [heredocBody, newline, blank, continuation, wordToken],
    pairs: [newline, blank, continuation, flag, loneKey, firstPair],
    rest: [newline, leadingBlank, continuation, shellLine, blank],
    shell: [heredocBody, newline, leadingBlank, continuation, flag, arrayOpen, shellLine, blank],
    array: [newline, blank, continuation, comma, arrayString, arrayClose, arrayWord],
  } satisfies Record<Mode, TokenType[]>,
};

/** Every token type, for the parser's vocabulary. */
export const vocabulary: IMultiModeLexerDefinition = definition;

/**
 * Builds the lexer. Building takes a few milliseconds: do it once, on first use. `skipValidations` leaves out chevrotain's check of
 * the tokens themselves, which a test makes once for all.
 */
export function createLexer(skipValidations: boolean): Lexer {
  return new Lexer(definition, { positionTracking: "onlyOffset", ensureOptimizations: true, skipValidations });
}
