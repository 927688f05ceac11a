/** Passwords that a command reads from its standard input: behind a pipe from `echo`, by `<<<`, or by a heredoc. */

import type { Span } from "@buildcontent/parser";
import { anyOf } from "./any-of.ts";
import { argumentsAt, valueIn } from "./arguments.ts";
import { type PasswordReader, readers } from "./password-readers.ts";
import { type Finding, findingOf } from "./secret.ts";
import { isLiteralLogin, isLiteralSecret } from "./values.ts";
import { readValue } from "./value-reader.ts";

/** Some text, and where it stands. */
interface Piece {
  readonly span: Span;
  readonly text: string;
  readonly isRaw?: boolean;
}

const anyReader = anyOf(readers.flatMap(({ names }) => names));

/** What writes, up to its arguments; in PowerShell a string by itself does. */
const writer = /(?<![\w.-])(?:echo|printf|write-output)(?=[ \t])|(?<=(?:^|[;={(])[ \t]{0,50})(?=["'])/gim;

/** From the arguments to what is written next; in brackets both go to the same pipe. */
const andThen = /(?:\\?["'])?[ \t]{0,9}(?:;|&&)[ \t]{0,9}(?=(?:echo|printf)[ \t])/y;

/** The end of the arguments, and that of brackets. */
const writtenEnd = /(?:\\?["'])?(?:[ \t]{0,9};?[ \t]{0,9}([)}]))?/y;

/** A pipe to what reads. */
const pipe = new RegExp(
  String.raw`(?:[ \t]|\\[ \t]*[\r\n]){0,50}\|(?:[ \t]|\\?[\r\n]){0,50}(?:sudo[ \t]+(?:-\w+[ \t]+)?)?(?:\/(?:usr\/)?s?bin\/)?(${anyReader})(?![\w.-])`,
  "y",
);

const scanner = new RegExp(String.raw`(?<![\w.-])${anyReader}(?![\w.-])`, "g");

const rest = /(?:[^|;&<>\r\n\\]|\\[^]){0,200}/y;

/** `<<<` up to the word, or `<<EOF` up to the next line. */
const redirection = /<<(?:<[ \t]*|-?[ \t]*["']?(\w+)\b["']?[^\r\n]{0,100}[\r\n])/y;

const line = /[ \t]*([^\r\n]{0,512})(?:\r\n|[\r\n]|$)/y;

/** Finds them in a text. */
export function secretsByPipe(text: string): Finding[] {
  return [...piped(text), ...redirected(text)];
}

function* piped(text: string): Generator<Finding> {
  let before: readonly Piece[] = [];
  writer.lastIndex = 0;
  for (let match = writer.exec(text); match !== null; match = writer.exec(text)) {
    const pieces = match[0] === "" ? stringAt(text, match.index) : wordsAt(text, writer.lastIndex);
    const end = pieces.at(-1)?.span.end ?? match.index + 1;
    writer.lastIndex = end;
    andThen.lastIndex = end;
    if (andThen.test(text)) {
      before = [...before, ...pieces].slice(-10);
      continue;
    }
    const [reader, isBracket] = readerBehind(text, end);
    if (reader !== undefined) {
      for (const piece of isBracket ? [...before, ...pieces] : pieces) yield* passwordsIn(piece, reader);
      if (reader.users === true) for (const piece of formatted(pieces)) yield* passwordsIn(piece, passwordsAlone);
    }
    before = [];
  }
}

/** What `formatted` gives is read without users. */
const passwordsAlone: Pick<PasswordReader, "name" | "users"> = {};

/** The arguments of `printf '%s:%s\n' root …` that stand where the format has a `:` before them. Others have no such format. */
function formatted([format, ...values]: readonly Piece[]): readonly Piece[] {
  const places = format?.text.match(/:?%s/g) ?? [];
  return values.filter((_, index) => places[index % places.length] === ":%s");
}

/** What reads what is written up to an offset, and whether all that is written in brackets goes there. */
function readerBehind(text: string, end: number): [PasswordReader | undefined, boolean] {
  writtenEnd.lastIndex = end;
  const bracket = writtenEnd.exec(text)?.[1];
  pipe.lastIndex = writtenEnd.lastIndex;
  const name = pipe.exec(text)?.[1];
  const reader = name === undefined ? undefined : readerOf(name, argumentsOf(text, pipe.lastIndex));
  return [reader, bracket !== undefined];
}

function* redirected(text: string): Generator<Finding> {
  scanner.lastIndex = 0;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const given = argumentsOf(text, scanner.lastIndex);
    redirection.lastIndex = scanner.lastIndex + given.length;
    const [arrows, delimiter] = redirection.exec(text) ?? [];
    const reader = arrows === undefined ? undefined : readerOf(match[0], given);
    if (reader === undefined) continue;
    const start = redirection.lastIndex;
    const pieces = delimiter === undefined ? stringAt(text, start) : linesAt(text, start, delimiter);
    for (const piece of pieces) yield* passwordsIn(piece, reader);
  }
}

function readerOf(name: string, given: string): PasswordReader | undefined {
  return readers.find((reader) => reader.names.includes(name) && reader.given.test(given));
}

/** The arguments of a command, as far as they may go. */
function argumentsOf(text: string, start: number): string {
  rest.lastIndex = start;
  return rest.exec(text)?.[0] ?? "";
}

/** The arguments that are no options, without their quotes. */
function wordsAt(text: string, start: number): Piece[] {
  return argumentsAt(text, start).flatMap((word) => {
    if (word.text.startsWith("-")) return [];
    return [/^\\?["']/.test(word.text) ? (valueIn(text, word, 0) ?? word) : word];
  });
}

function stringAt(text: string, start: number): Piece[] {
  const value = readValue(text, start);
  return value === undefined ? [] : [value];
}

/** The lines of a heredoc, of which nobody has more than a few here. */
function linesAt(text: string, start: number, delimiter: string): Piece[] {
  const found: Piece[] = [];
  line.lastIndex = start;
  for (let match = line.exec(text); match !== null && found.length < 50; match = line.exec(text)) {
    const content = match[1] ?? "";
    if (content === delimiter) return found;
    const from = match.index + match[0].indexOf(content);
    found.push({ span: { start: from, end: from + content.length }, text: content });
  }
  return [];
}

/** The passwords of a piece, each on a line of its own, which may be written as `\n`. */
function* passwordsIn(piece: Piece, { name, users }: Pick<PasswordReader, "name" | "users">): Generator<Finding> {
  for (const match of piece.text.matchAll(/((?:[^\\\r\n]|\\(?!n)){1,512})(?:\\n)?/g)) {
    const content = match[1] ?? "";
    const before = users === true ? /^[^\s:"']{1,64}:/.exec(content)?.[0] : "";
    if (before === undefined) continue;
    const [, quote = "", password = ""] = /^(\\?["']?)(.*)\1$/s.exec(content.slice(before.length)) ?? [];
    const start = piece.span.start + match.index + before.length + quote.length;
    const span = { start, end: start + password.length };
    if (/^%[a-z]$/.test(password)) continue;
    if (name === undefined && isLiteralLogin(password, piece.isRaw)) yield findingOf({ kind: "login", span });
    if (name !== undefined && isLiteralSecret(password, piece.isRaw)) yield findingOf({ kind: "named", span, name });
  }
}
