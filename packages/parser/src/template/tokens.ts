/**
 * The chevrotain tokens of the command format. They are coarse: a run of shell text, a word with its quotes. `lexer.ts` makes them; the
 * grammar never sees comments, continuations and white space.
 */

import { createToken, type IToken, type TokenType } from "chevrotain";
import type { ArgumentShape, CommandName } from "../commands.ts";
import type { Span } from "../span.ts";

/** Which command a keyword is, however it is written. */
export interface KeywordPayload {
  readonly name: CommandName;
}

/** What a token with continuations inside its quotes knows about them. */
export interface BreaksPayload {
  readonly breaks: readonly Span[];
}

/** The body of each heredoc of a command, in the order of their markers. */
export interface HeredocPayload {
  readonly bodies: readonly Span[];
}

/** What a token may tell beside its text. */
export type Payload = KeywordPayload | BreaksPayload | HeredocPayload;

/** A keyword token for each shape: it tells the grammar which rule to call. */
export const keywords: Record<ArgumentShape, TokenType> = {
  image: createToken({ name: "Keyword_image" }),
  shell: createToken({ name: "Keyword_shell" }),
  pairs: createToken({ name: "Keyword_pairs" }),
  copy: createToken({ name: "Keyword_copy" }),
  path: createToken({ name: "Keyword_path" }),
  user: createToken({ name: "Keyword_user" }),
  none: createToken({ name: "Keyword_none" }),
  component: createToken({ name: "Keyword_component" }),
};

/** Any other first word; a `\` alone is one too. Its line is read as shell text, which it most often is. */
export const unknownKeyword: TokenType = createToken({ name: "UnknownKeyword" });

/** Flags stand before a command's arguments only. */
export const flag: TokenType = createToken({ name: "Flag" });

/** Tells whether a word is a flag: `--name` or `--name=value`. */
export function isFlag(image: string): boolean {
  return /^--[A-Za-z][\w-]*(?:=|$)/.test(image);
}

/** A word with its quotes. */
export const wordToken: TokenType = createToken({ name: "Word" });

/** The first word of ENV or LABEL where it has no `=`: the rest of the line is its value. */
export const loneKey: TokenType = createToken({ name: "LoneKey" });

/** The first pair of ENV or LABEL; the others are words. */
export const firstPair: TokenType = createToken({ name: "FirstPair" });

/** The text of one physical line; those after a continuation with their indentation. */
export const shellLine: TokenType = createToken({ name: "ShellLine" });

/** The bodies of the heredocs that the command's lines open: from its last line break to the end of the last delimiter's line. */
export const heredocBody: TokenType = createToken({ name: "HeredocBody" });

/** `[` where an array is meant. */
export const arrayOpen: TokenType = createToken({ name: "ArrayOpen" });

/** `]` */
export const arrayClose: TokenType = createToken({ name: "ArrayClose" });

/** `,` */
export const comma: TokenType = createToken({ name: "Comma" });

/** A string in double or single quotes. */
export const arrayString: TokenType = createToken({ name: "ArrayString" });

/** Anything else inside an array, or after it. */
export const arrayWord: TokenType = createToken({ name: "ArrayWord" });

/** Every token type: the grammar's vocabulary. */
export const vocabulary: TokenType[] = [
  ...Object.values(keywords),
  unknownKeyword,
  flag,
  wordToken,
  loneKey,
  firstPair,
  shellLine,
  heredocBody,
  arrayOpen,
  arrayClose,
  comma,
  arrayString,
  arrayWord,
];

/** A token of a type, by its source and its offset in it. */
export function tokenOf(tokenType: TokenType, image: string, startOffset: number, payload?: Payload): IToken {
  return { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0, image, startOffset, payload };
}
