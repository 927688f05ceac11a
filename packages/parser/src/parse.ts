/** The entry to the parser: text in, tree and syntax errors out. */

import type { IToken, Lexer } from "chevrotain";
import type { Comment, ContentKind, Continuation, Document } from "./ast.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./span.ts";
import { parseComponent } from "./component/parse.ts";
import { syntaxErrors } from "./template/errors.ts";
import { CommandGrammar } from "./template/grammar.ts";
import { spanOf, wordPayload } from "./template/nodes.ts";
import { createLexer, type TriviaGroup } from "./template/tokens.ts";

/** What `parse` needs to know about a text beside the text itself. */
export interface ParseOptions {
  /** Which text of the API it is. Default: `build`. */
  readonly kind?: ContentKind;
}

/** What `parse` gives. `diagnostics` are the syntax errors, in order; the document is whole with or without them. */
export interface ParseResult {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** A token or a piece of trivia; `type` is its name in the lexer. All of them joined are the text. */
export interface Token {
  readonly type: string;
  readonly span: Span;
}

let lexer: Lexer | undefined;
let grammar: CommandGrammar | undefined;

/** Reads any text: it never throws, and no broken command costs more than itself. Lexer and parser are built on the first call. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const base = {
    kind: "Document",
    span: { start: 0, end: text.length },
    text,
    content: options.kind ?? "build",
    ...(text.startsWith("\uFEFF") && { byteOrderMark: { start: 0, end: 1 } }),
  } as const;
  if (isYaml(text)) {
    const { component, comments } = parseComponent(text);
    return { document: { ...base, syntax: "yaml", commands: [], comments, component }, diagnostics: [] };
  }

  const { tokens, groups } = tokenizeCommands(text);
  const continuations = continuationsOf(tokens, groups.continuations);
  grammar ??= new CommandGrammar(true);
  const commands = grammar.parseCommands(text, tokens, continuations);
  const comments = commentsOf(text, groups.comments, continuations);
  return {
    document: { ...base, syntax: "commands", commands, comments },
    diagnostics: syntaxErrors(text, commands),
  };
}

/** All tokens and trivia of a text in order. A text in YAML is one token. */
export function tokenize(text: string): readonly Token[] {
  if (isYaml(text)) return [{ type: "Yaml", span: { start: 0, end: text.length } }];
  const { tokens, groups } = tokenizeCommands(text);
  return [...tokens, ...groups.blanks, ...groups.comments, ...groups.continuations]
    .sort((a, b) => a.startOffset - b.startOffset)
    .map((token) => ({ type: token.tokenType.name, span: spanOf(token) }));
}

function tokenizeCommands(text: string): { tokens: IToken[]; groups: Record<TriviaGroup, IToken[]> } {
  lexer ??= createLexer(true);
  const { tokens, groups } = lexer.tokenize(text);
  const { blanks = [], comments = [], continuations = [] } = groups as Partial<Record<TriviaGroup, IToken[]>>;
  return { tokens, groups: { blanks, comments, continuations } };
}

/** The first line that is neither blank nor a comment tells: a key `Parameters` or `Tasks` at column 0 is YAML. */
function isYaml(text: string): boolean {
  return /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|[\r\n]))*(?:---[ \t]*(?:\r\n|[\r\n]))?(?:Parameters|Tasks)[ \t]*:(?:[ \t\r\n]|$)/.test(
    text,
  );
}

/** The continuations of a text, in order: those between words and those inside quotes. */
function continuationsOf(tokens: readonly IToken[], between: readonly IToken[]): Continuation[] {
  const continuations = between.map((token): Continuation => ({ kind: "Continuation", span: spanOf(token) }));
  const count = continuations.length;
  for (const token of tokens) {
    if (token.payload === undefined || !("breaks" in token.payload)) continue;
    for (const span of wordPayload(token).breaks) continuations.push({ kind: "Continuation", span });
  }
  return continuations.length === count ? continuations : continuations.sort((a, b) => a.span.start - b.span.start);
}

/** The comments of a text, in order: those between commands and those inside them. */
function commentsOf(text: string, between: readonly IToken[], continuations: readonly Continuation[]): Comment[] {
  const comments = between.map((token): Comment => comment(text, spanOf(token)));
  const count = comments.length;
  for (const { span } of continuations) {
    if (span.end - span.start > 3) comments.push(...commentsInside(text, span));
  }
  return comments.length === count ? comments : comments.sort((a, b) => a.span.start - b.span.start);
}

function commentsInside(text: string, { start, end }: Span): Comment[] {
  return [...text.slice(start, end).matchAll(/#[^\r\n]*/g)].map((match) =>
    comment(text, { start: start + match.index, end: start + match.index + match[0].length }),
  );
}

function comment(text: string, span: Span): Comment {
  return { kind: "Comment", span, text: text.slice(span.start + 1, span.end) };
}
