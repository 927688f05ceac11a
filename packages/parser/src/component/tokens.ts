/** From text to the `yaml` package's tokens, and the comments, which its tree does not keep in one place. */

import { CST, Lexer, Parser } from "yaml";
import type { Comment } from "../ast.ts";
import type { Span } from "../span.ts";
import { hideReferences } from "./references.ts";

/** What the lexer and the parser of the `yaml` package make of a text. */
export interface YamlTokens {
  readonly tokens: readonly CST.Token[];
  readonly comments: readonly Comment[];
  /** The aliases of which no anchor stands before them. */
  readonly loose: readonly Span[];
  /** Where collections nest too deep; the tokens then end before it. */
  readonly tooDeep?: Span;
}

/** Collections, and a scalar in them, may nest this deep in a document; the format needs five levels. */
const deepest = 100;

/** What the lexer puts between the pieces of a text: these are no part of it. A function, since a program may load the library late. */
function betweenPieces(): readonly string[] {
  return [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];
}

/** The tokens of a text; all offsets are the text's own. LF, CRLF and a lone CR each end a line. */
export function readTokens(text: string): YamlTokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const comments: Comment[] = [];
  const marks = betweenPieces();
  const withLineFeeds = text.replace(/\r(?!\n)/g, "\n");
  let tooDeep: Span | undefined;
  let offset = 0;
  let isScalar = false;
  const anchors = new Set<string>();
  const loose: Span[] = [];
  for (const lexeme of new Lexer().lex(disguise(text))) {
    const start = offset;
    const isMark = marks.includes(lexeme);
    if (!isMark) offset = endOf(lexeme, text, start);
    if (!isScalar && lexeme.startsWith("#")) {
      comments.push({ kind: "Comment", span: { start, end: offset }, text: text.slice(start + 1, offset) });
    }
    if (!isScalar && lexeme.startsWith("&")) anchors.add(lexeme.slice(1));
    if (!isScalar && lexeme.startsWith("*") && !anchors.has(lexeme.slice(1))) loose.push({ start, end: offset });
    if (tooDeep === undefined) {
      const source = withLineFeeds.slice(start, offset);
      // What stands in the text and looks like a mark is shown as it is in scalars alone, where the parser expects no marks.
      tokens.push(...parser.next(isMark || (!isScalar && marks.includes(source)) ? lexeme : source));
      if (parser.stack.length - 1 > deepest) tooDeep = { start, end: offset };
    }
    isScalar = lexeme === CST.SCALAR;
  }
  if (tooDeep !== undefined) return { tokens, comments, loose, tooDeep };
  return { tokens: [...tokens, ...parser.end()], comments, loose };
}

/**
 * The text as the lexer is to see it: without references, without what it would take for its own marks, and with `\n` at the end of
 * every line, since it takes a CRLF for a blank in some places.
 */
function disguise(text: string): string {
  let disguised = hideReferences(text).replace(/\r\n?/g, "\n");
  for (const mark of betweenPieces()) disguised = disguised.replaceAll(mark, "\uE002");
  return disguised;
}

/** Where a lexeme of the disguised text ends in the text itself, where a line's end may be two characters long. */
function endOf(lexeme: string, text: string, start: number): number {
  let end = start + lexeme.length;
  for (let at = lexeme.indexOf("\n"); at !== -1; at = lexeme.indexOf("\n", at + 1)) {
    const inText = end - lexeme.length + at;
    if (text.startsWith("\r\n", inText)) end++;
  }
  return end;
}
