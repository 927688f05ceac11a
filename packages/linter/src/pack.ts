/** Packing: a text as it is to be sent to the service, with nothing in it that is meant for people. */

import { type Command, type Document, firstDifference, parse, type Span, walk } from "@buildcontent/parser";

/** A packed text. `isProven` is false where it does not say what the text said: a bug of ours, and not to be sent. */
export interface PackedText {
  readonly text: string;
  readonly isProven: boolean;
}

/**
 * Takes out comments, blank lines, a byte order mark and the blanks around commands, and ends lines with LF, without one after the
 * last command. Commands stay as they are, on as many lines; so do the scalars of a component in YAML. The result is parsed again
 * and compared with the document.
 */
export function packDocument(document: Document): PackedText {
  const { syntax, content: kind, commands } = document;
  const text =
    syntax === "yaml" ? packYaml(document) : commands.map((command) => packCommand(document, command)).join("\n");
  const packed = parse(text, { kind, syntax }).document;
  const isSame = firstDifference(document, packed, { comments: "ignore" }) === undefined;
  return { text, isProven: isSame && packed.comments.length === 0 };
}

/** A command without comments and blank lines between its lines. */
function packCommand({ text }: Document, command: Command): string {
  const stop = endOfWords(text, command);
  let packed = "";
  let { start } = command.span;
  for (const { span } of command.continuations) {
    if (span.start >= stop) break;
    packed += `${lineFeeds(text.slice(start, span.start))}\\\n`;
    start = span.end;
  }
  return packed + lineFeeds(text.slice(start, stop));
}

/** Where a command says no more: a continuation that nothing follows would make the next command a part of it. */
function endOfWords(text: string, { span, keyword, continuations, arguments: words }: Command): number {
  if (continuations.at(-1)?.span.end !== span.end) return span.end;
  const last = words.at(-1);
  if (last?.kind !== "ShellText") return last?.span.end ?? keyword.span.end;
  // The blanks before the continuation count as shell text; one that is escaped stays.
  let { end } = last.span;
  while (/[ \t]/.test(text.charAt(end - 1)) && text.charAt(end - 2) !== "\\") end--;
  return end;
}

function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/**
 * A component in YAML without comments, and without blank lines outside of scalars. Behind a block that is the last value the line end
 * stays: it is a part of the value, and not every reader of YAML puts it there where it is missing.
 */
function packYaml(document: Document): string {
  const { text, byteOrderMark, comments } = document;
  const scalars = scalarsOverLines(document);
  const lines: string[] = [];
  let nextScalar = 0;
  let nextComment = 0;
  let isEnded = false;
  for (const { start, end } of linesFrom(text, byteOrderMark?.end ?? 0)) {
    while ((scalars[nextScalar]?.end ?? Number.POSITIVE_INFINITY) <= start) nextScalar++;
    while ((comments[nextComment]?.span.start ?? start) < start) nextComment++;
    const scalar = scalars[nextScalar];
    const isInScalar = scalar !== undefined && scalar.start < start;
    const comment = comments[nextComment]?.span.start ?? end;
    const line = comment < end ? text.slice(start, comment).trimEnd() : text.slice(start, end);
    if (!isInScalar && line.trim() === "") continue;
    lines.push(line);
    isEnded = isInScalar && scalar.isBlock && end < text.length;
  }
  return lines.join("\n") + (isEnded ? "\n" : "");
}

/** A scalar that may go over several lines; a block (`|`, `>`) takes the end of its last line with it. */
interface LongScalar extends Span {
  readonly isBlock: boolean;
}

/** The scalars that go over several lines, in order; blank lines after one that keeps them belong to it. */
function scalarsOverLines({ text, component }: Document): readonly LongScalar[] {
  const scalars: LongScalar[] = [];
  if (component === undefined) return scalars;
  walk(component, (node) => {
    if (node.kind !== "YamlValue" || node.lines.length === 0) return;
    const { start, end } = node.span;
    const isBlock = node.style === "literal" || node.style === "folded";
    const isKept = isBlock && /^[^\s#]*\+/.test(text.slice(start, end));
    scalars.push({ start, end: isKept ? endOfBlankLines(text, end) : end, isBlock });
  });
  return scalars;
}

function endOfBlankLines(text: string, offset: number): number {
  const blank = /(?:[ \t]*(?:\r?\n|\r(?!\n)))*/y;
  blank.lastIndex = offset;
  blank.test(text);
  return blank.lastIndex;
}

/** The lines of a text from an offset on, without their line ends. */
function linesFrom(text: string, offset: number): readonly Span[] {
  const lines: Span[] = [];
  let start = offset;
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|[\r\n]/g)) {
    lines.push({ start, end: index });
    start = index + lineEnd.length;
  }
  return start < text.length ? [...lines, { start, end: text.length }] : lines;
}
