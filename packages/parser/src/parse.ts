/** The entry to the parser: text in, tree and syntax errors out. */

import type { Command, Comment, ContentKind, Continuation, Document } from "./ast.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./span.ts";
import { parseComponent } from "./component/parse.ts";
import { syntaxOf } from "./syntax.ts";
import { syntaxErrors } from "./template/errors.ts";
import { CommandGrammar } from "./template/grammar.ts";
import { lex } from "./template/lexer.ts";
import { spanOf } from "./template/nodes.ts";

/** What `parse` needs to know about a text beside the text itself. */
export interface ParseOptions {
  /** Which text of the API it is. Default: `build`. */
  readonly kind?: ContentKind;
  /** Which syntax it is in, where that is known. Default: what its first significant line looks like. */
  readonly syntax?: Document["syntax"];
}

/** What `parse` gives. `diagnostics` are the syntax errors, in order; the document is whole with or without them. */
export interface ParseResult {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** A token or a piece of trivia; `type` is its name in the lexer, `Blank` for white space. All of them joined are the text. */
export interface Token {
  readonly type: string;
  readonly span: Span;
}

let grammar: CommandGrammar | undefined;

/** Reads any text: it never throws, and no broken command costs more than itself. The grammar is built on the first call. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  if ((options.syntax ?? syntaxOf(text)) === "commands") return resultOf(text, options, readCommands(text));
  const { component, comments } = parseComponent(text);
  return { document: { ...baseOf(text, options), syntax: "yaml", commands: [], comments, component }, diagnostics: [] };
}

/** The nodes that a template is made of. */
export interface Commands {
  readonly commands: readonly Command[];
  readonly comments: readonly Comment[];
}

/** Reads a text as commands, whatever it looks like. */
export function readCommands(text: string): Commands {
  const { tokens, comments, continuations } = lex(text);
  grammar ??= new CommandGrammar(true);
  const commands = grammar.parseCommands(text, tokens, continuations);
  return { commands, comments: commentsOf(text, comments, continuations) };
}

/** What `parse` gives of a template that was read. Its syntax errors are looked for when they are first asked for. */
export function resultOf(text: string, options: ParseOptions, { commands, comments }: Commands): ParseResult {
  let diagnostics: readonly Diagnostic[] | undefined;
  return {
    document: { ...baseOf(text, options), syntax: "commands", commands, comments },
    get diagnostics() {
      return (diagnostics ??= syntaxErrors(text, commands));
    },
  };
}

function baseOf(text: string, { kind = "build" }: ParseOptions): Omit<Document, "syntax" | "commands" | "comments"> {
  return {
    kind: "Document",
    span: { start: 0, end: text.length },
    text,
    content: kind,
    ...(text.startsWith("\uFEFF") && { byteOrderMark: { start: 0, end: 1 } }),
  };
}

/** All tokens and trivia of a text in order. A text in YAML is one token. */
export function tokenize(text: string): readonly Token[] {
  if (syntaxOf(text) === "yaml") return [{ type: "Yaml", span: { start: 0, end: text.length } }];
  const { tokens, comments, continuations } = lex(text);
  const read = [
    ...tokens.map((token): Token => ({ type: token.tokenType.name, span: spanOf(token) })),
    ...comments.map((span): Token => ({ type: "Comment", span })),
    ...continuations.map(({ span }): Token => ({ type: "Continuation", span })),
  ];
  return withBlanks(inOrder(read), text.length);
}

/** Puts a token in each gap, which is white space, and leaves out the continuations inside of tokens. */
function withBlanks(tokens: readonly Token[], length: number): Token[] {
  let last = 0;
  const filled = tokens.flatMap((token) => {
    if (token.span.start < last) return [];
    const before = blankBetween(last, token.span.start);
    last = token.span.end;
    return [...before, token];
  });
  return [...filled, ...blankBetween(last, length)];
}

function blankBetween(start: number, end: number): Token[] {
  return start < end ? [{ type: "Blank", span: { start, end } }] : [];
}

/** The comments of a text, in order: those between commands and those inside them. */
function commentsOf(
  text: string,
  between: readonly Span[],
  continuations: readonly Continuation[],
): readonly Comment[] {
  const comments = between.map(({ start, end }) => comment(text.slice(start, end), start));
  const count = comments.length;
  for (const { span } of continuations) {
    const isBreakAlone = span.end - span.start === "\\\n".length;
    if (isBreakAlone) continue;
    for (const { 0: image, index } of text.slice(span.start, span.end).matchAll(/#[^\r\n]*/g)) {
      comments.push(comment(image, span.start + index));
    }
  }
  return comments.length === count ? comments : inOrder(comments);
}

function comment(image: string, start: number): Comment {
  return { kind: "Comment", span: { start, end: start + image.length }, text: image.slice(1) };
}

function inOrder<N extends { readonly span: Span }>(nodes: readonly N[]): readonly N[] {
  return nodes.toSorted((a, b) => a.span.start - b.span.start);
}
