/** Errors as Prettier shows them: with line, column and the lines around them. */

import { createLineMap, type Document, type Heredoc, positionAt, type Span, walk } from "@buildcontent/parser";

/** A place in Prettier's way of counting: lines and columns from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What ends a line where Prettier shows the lines around an error. The last two end none here, nor in an editor. */
const lineEnd = /\r\n|[\r\n\u2028\u2029]/g;

/** The place that Prettier is to show. Its frame cannot be drawn around a place that its text does not have. */
function placeInFrame(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (const { index, 0: end } of text.slice(0, offset).matchAll(lineEnd)) {
    line++;
    start = index + end.length;
  }
  return { line, column: offset - start + 1 };
}

/** An error that Prettier reports of a file, which it then leaves as it is. */
export class BuildContentSyntaxError extends SyntaxError {
  override readonly name = "SyntaxError";
  readonly loc: { readonly start: Place; readonly end: Place };

  /** `message` is a sentence; the place in `text` is put behind it. */
  constructor(message: string, text: string, { start, end }: Span, cause?: unknown) {
    const { line, column } = positionAt(createLineMap(text), start);
    super(`${message} (${line + 1}:${column + 1})`, { cause });
    this.loc = { start: placeInFrame(text, start), end: placeInFrame(text, end) };
  }
}

/** A text that is right, but that Prettier's printer of YAML cannot keep as it is. `isUnprintable` is how a program tells it. */
export class UnprintableYaml extends BuildContentSyntaxError {
  readonly isUnprintable = true;
}

/** A text that would have come to mean something else. `isBug` is how a program tells it from an error in the text. */
export class FormattingBug extends BuildContentSyntaxError {
  readonly isBug = true;
}

/**
 * The first heredoc of which no line is the end, as an error. Any line whose indentation changes could become its end and swallow what
 * stands before.
 */
export function openHeredoc(document: Document): { readonly message: string; readonly span: Span } | undefined {
  if (!document.text.includes("<<")) return undefined;
  const open: Heredoc[] = [];
  walk(document, (node) => {
    if (node.kind === "Heredoc" && node.body === undefined) open.push(node);
  });
  const [first] = open;
  return first && { message: `The heredoc has no end: no line is "${first.delimiter}".`, span: first.span };
}
