/** What a selection grows to, step by step: from a word to the whole document. */

import {
  childrenOf,
  type Comment,
  type Command,
  type Document,
  type Heredoc,
  type Node,
  type Span,
} from "@buildcontent/parser";
import { contains, countBefore, touching } from "../in-order.ts";
import { readRegions, regionMark } from "../outline/regions.ts";
import { wordsEnd } from "../words-end.ts";
import { createLineReader, insideQuotes, wordsAt } from "./words.ts";

type LineReader = ReturnType<typeof createLineReader>;

/** Makes a function that gives the spans around an offset, each of which lies in the next and is not the same; the last is the document. */
export function createSelections(document: Document): (offset: number) => readonly Span[] {
  const { text, comments } = document;
  const regions = readRegions(document);
  const readLines = createLineReader(text);
  return (offset) =>
    nested(offset, [
      ...wordsAt(text, offset),
      ...touching(comments, offset).flatMap(commentSpans),
      ...touching(document.commands, offset).flatMap((command) => commandSpans(command, document, offset, readLines)),
      ...(document.component === undefined ? [] : nodeSpans(document.component, text, offset, readLines)),
      ...regions.map(({ span }) => span),
      { start: 0, end: text.length },
    ]);
}

/** The spans that contain an offset, smaller ones first, without those that the one before does not lie in. */
function nested(offset: number, spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  const around = spans.filter((span) => contains(span, offset));
  for (const { start, end } of around.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    const isLarger = last === undefined || end - start > last.end - last.start;
    if (isLarger && (last === undefined || (start <= last.start && last.end <= end))) chain.push({ start, end });
  }
  return chain;
}

/** A comment, and what it says. */
function commentSpans({ span, text }: Comment): readonly Span[] {
  const start = span.end - text.trimStart().length;
  return [{ start, end: Math.max(start, span.end - (text.length - text.trimEnd().length)) }, span];
}

/** A command: its arguments, all of them, itself, and itself with the comments above it. */
function commandSpans(command: Command, document: Document, offset: number, readLines: LineReader): readonly Span[] {
  const { arguments: nodes, keyword, span } = command;
  const { text } = document;
  const end = wordsEnd(text, span);
  const start = nodes[0]?.span.start ?? keyword.span.start;
  return [
    ...touching<Node>([keyword, ...nodes], offset).flatMap((node) => nodeSpans(node, text, offset, readLines)),
    { start, end: nodes.at(-1)?.span.end ?? keyword.span.end },
    { start: span.start, end },
    { start: commentsAbove(document, span.start), end },
  ];
}

/** Where the comments start that stand right above an offset; the offset itself where there are none. A region's mark is above no command. */
function commentsAbove({ comments, text }: Document, offset: number): number {
  let start = offset;
  for (let index = countBefore(comments, offset) - 1; ; index--) {
    const comment = comments[index];
    if (comment === undefined || regionMark(comment) !== undefined) break;
    if (!/^(?:\r\n|[\r\n])[ \t]*$/.test(text.slice(comment.span.end, start))) break;
    ({ start } = comment.span);
  }
  return start;
}

/** A node and, of those in it, the ones at an offset. */
function nodeSpans(node: Node, text: string, offset: number, readLines: LineReader): readonly Span[] {
  const own = [node.span];
  switch (node.kind) {
    case "ShellText":
      return [...own, ...readLines(node.lines, offset), ...heredocSpans(node.heredocs, offset)];
    case "YamlValue":
      if (node.lines.length > 0) own.push(...insideQuotes(text, node.span), ...readLines(node.lines, offset));
      break;
    case "Word":
    case "Path":
    case "Url":
    case "Value":
    case "ExecString":
      own.push(...insideQuotes(text, node.span));
      break;
    case "Reference":
      own.push({ start: node.name.span.start, end: node.name.span.start + node.text.length });
      break;
    default:
      break;
  }
  return [...own, ...touching(childrenOf(node), offset).flatMap((child) => nodeSpans(child, text, offset, readLines))];
}

/** A heredoc stands over the lines: its body is not in its span. */
function heredocSpans(heredocs: readonly Heredoc[], offset: number): readonly Span[] {
  const body = heredocs.find((heredoc) => heredoc.body !== undefined && contains(heredoc.body, offset))?.body;
  return [...touching(heredocs, offset).map(({ span }) => span), ...(body === undefined ? [] : [body])];
}
