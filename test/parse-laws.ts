/** What holds for every text that is parsed. Each law throws where a text breaks it. */

import {
  childrenOf,
  type Command,
  createLineMap,
  type Document,
  firstDifference,
  type Node,
  nodeAt,
  offsetAt,
  parse,
  positionAt,
  shellOffset,
  type ShellText,
  type Span,
  tokenize,
  walk,
} from "@buildcontent/parser";
import { expect } from "vitest";
import { outlineWithDiagnostics } from "../packages/parser/test/outline.ts";
import { CommandGrammar } from "../packages/parser/src/template/grammar.ts";
import { lex } from "../packages/parser/src/template/lexer.ts";

/** A law about one text. */
export type Law = (text: string) => void;

const grammar = new CommandGrammar(true);

/** Tokens and trivia joined are the text, without gaps and overlaps; what is between tokens is white space. */
function everyCharacterIsKept(text: string): void {
  const tokens = tokenize(text);
  const ends = tokens.map(({ span }) => span.end);
  expect(tokens.map(({ span }) => span.start)).toEqual([0, ...ends].slice(0, tokens.length));
  expect(ends.at(-1) ?? 0).toBe(text.length);
  for (const { type, span } of tokens) {
    const source = text.slice(span.start, span.end);
    if (type === "Blank") expect(source).toMatch(span.start === 0 ? /^\uFEFF?[ \t\r\n]*$/ : /^[ \t\r\n]+$/);
    else expect(source).toMatch(/[^ \t\r\n]/);
  }
}

/** The grammar takes whatever comes. */
function nothingIsUnexpected(text: string): void {
  const { tokens } = lex(text);
  grammar.parseCommands(text, tokens, []);
  expect(grammar.errors).toEqual([]);
}

/** Spans lie in the text, and the text that a node tells is the text that it covers. */
function nodesCoverWhatTheySay(text: string): void {
  walk(parse(text).document, (node) => {
    const { span } = node;
    const isInText = span.start <= span.end && span.start >= 0 && span.end <= text.length;
    if (!isInText) throw new Error(`${describeNode(node, text)} is not in the text`);
    const source = text.slice(span.start, span.end);
    if (node.kind === "Comment") expect(source).toBe(`#${node.text}`);
    else if ("text" in node && !isCooked(node)) expect(node.text).toBe(source);
    if (node.kind !== "Document" && node.kind !== "ShellLine" && !isEmptyPart(node)) expect(source).not.toBe("");
  });
}

/** A value or a reference in YAML, whose text is not that of the source. */
function isCooked({ kind }: Node): boolean {
  return kind === "YamlValue" || kind === "Reference";
}

/** A key, an id or a value of which nothing is written. */
function isEmptyPart({ kind }: Node): boolean {
  return kind === "Part" || kind === "Value";
}

/** Children lie in their parents, siblings stand one after the other; comments and heredocs may lie over theirs, whole. */
function nodesNest(text: string): void {
  walk(parse(text).document, (parent) => {
    let last: Span = { start: parent.span.start, end: parent.span.start };
    for (const node of childrenOf(parent)) {
      if (!isInside(node.span, parent.span)) throw new Error(`${describeNode(node, text)} is not in its parent`);
      const isOver = (node.kind === "Comment" || node.kind === "Heredoc") && isInside(node.span, last);
      if (!isOver && node.span.start < last.end)
        throw new Error(`${describeNode(node, text)} is not after its sibling`);
      if (!isOver) last = node.span;
    }
  });
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A command is one line but for its continuations and the bodies of its heredocs. */
function commandsAreLines(text: string): void {
  for (const command of parse(text).document.commands) {
    let source = text.slice(command.span.start, command.span.end);
    for (const { span } of [...command.continuations, ...bodiesOf(command, text)].toSorted(
      (a, b) => b.span.start - a.span.start,
    )) {
      if (!isInside(span, command.span)) throw new Error(`${describeNode(command, text)} is too short`);
      source = source.slice(0, span.start - command.span.start) + source.slice(span.end - command.span.start);
    }
    expect(source).not.toMatch(/[\r\n]/);
  }
}

/** The bodies of the heredocs of a command, each with the line break before it. */
function bodiesOf(command: Command, text: string): { readonly span: Span }[] {
  const found: { readonly span: Span }[] = [];
  walk(command, (node) => {
    if (node.kind !== "Heredoc" || node.body === undefined) return;
    const { start, end } = node.body;
    found.push({ span: { start: text.slice(0, start).endsWith("\r\n") ? start - 2 : start - 1, end } });
  });
  return found;
}

const argumentKinds: Readonly<Record<string, readonly string[]>> = {
  FROM: ["Flag", "ImageReference", "Word"],
  RUN: ["Flag", "ShellText", "ExecArray"],
  ENV: ["Flag", "KeyValue"],
  WORKDIR: ["Flag", "Path"],
  COPY: ["Flag", "Url", "Path", "Heredoc"],
  USER: ["Flag", "Word"],
  LABEL: ["Flag", "KeyValue"],
  CMD: ["Flag", "ShellText", "ExecArray"],
  ENTRYPOINT: ["Flag", "ShellText", "ExecArray"],
  RESTART: ["Word"],
  COMPONENT: ["ComponentReference", "ComponentParameter"],
  unknown: ["Flag", "ShellText"],
};

/** A command has the kinds of arguments that its type promises. */
function argumentsFitTheirCommand(text: string): void {
  for (const { name, keyword, arguments: nodes } of parse(text).document.commands) {
    if (name !== undefined) expect(keyword.text.toUpperCase()).toBe(name);
    for (const { kind } of nodes) expect(argumentKinds[name ?? "unknown"]).toContain(kind);
  }
}

/** Errors stand in the text and in its order, each is told in one line and once. */
function errorsAreInOrder(text: string): void {
  const { diagnostics } = parse(text);
  const places = diagnostics.map(({ span }) => span.start);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const told = diagnostics.map(({ code, span, message }) => `${code} ${span.start} ${span.end} ${message}`);
  expect(told).toEqual([...new Set(told)]);
  for (const { span, message } of diagnostics) {
    expect(span.start < span.end && span.end <= text.length).toBe(true);
    expect(message).not.toMatch(/[\r\n]/);
  }
}

/** Line and column lead back to the offset that they are of, and lines are counted as an editor counts them. */
function positionsLeadBack(text: string): void {
  const map = createLineMap(text);
  expect(map.starts).toHaveLength(text.split(/\r\n|\r|\n/).length);
  for (const offset of offsetsOf(text)) {
    const position = positionAt(map, offset);
    expect(offsetAt(map, position)).toBe(offset);
    expect(text.slice(offset - position.column, offset)).not.toMatch(/\n.|\r[^\n]/s);
  }
}

/** A place's node touches it, has no part that does, and none before it ends there. */
function nodesAreFoundByPlace(text: string): void {
  const { document } = parse(text);
  const ancestors = ancestorsIn(document);
  for (const offset of offsetsOf(text)) {
    const found = nodeAt(document, offset);
    const path = [...(ancestors.get(found) ?? []), found];
    expect(path[0]).toBe(document);
    expect(path.every((node) => touches(node, offset))).toBe(true);
    expect(childrenOf(found).filter((node) => touches(node, offset))).toEqual([]);
    for (const [index, node] of path.entries()) {
      const parent = path[index - 1];
      const before = parent && childrenOf(parent).find(({ span }) => span.start < offset && span.end === offset);
      if (before !== undefined) expect(node.span.end).toBe(offset);
    }
  }
}

function ancestorsIn(document: Document): Map<Node, readonly Node[]> {
  const ancestors = new Map<Node, readonly Node[]>();
  walk(document, (node, above) => ancestors.set(node, [...above]));
  return ancestors;
}

function touches({ span }: Node, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Each character of the value of shell text is the one in the source that it is said to be, but for the blanks between lines. */
function shellValuesLeadBack(text: string): void {
  walk(parse(text).document, (node) => {
    if (node.kind === "ShellText") expect(valueFromSource(node, text)).toBe(node.value);
  });
}

function valueFromSource(shell: ShellText, text: string): string {
  const ends = new Set(shell.lines.slice(0, -1).map(({ span }) => span.end));
  return Array.from({ length: shell.value.length }, (_, index) => {
    const offset = shellOffset(shell, index);
    return ends.has(offset) ? " " : text.charAt(offset);
  }).join("");
}

/** CRLF or CR instead of LF changes no more than offsets and the text of line ends. */
function lineEndsDoNotMatter(text: string): void {
  const lf = text.replaceAll(/\r\n?/g, "\n");
  const outline = outlineWithDiagnostics(parse(lf));
  expect(outlineWithDiagnostics(parse(lf.replaceAll("\n", "\r\n"))).replaceAll("␍␊", "␊")).toBe(outline);
  expect(outlineWithDiagnostics(parse(lf.replaceAll("\n", "\r"))).replaceAll("␍", "␊")).toBe(outline);
}

/** A text differs in nothing from itself, nor from itself with other line ends; without one of its commands or comments it does. */
function differencesAreFound(text: string): void {
  const { document } = parse(text);
  expect(firstDifference(document, parse(text).document)).toBeUndefined();
  const lf = parse(text.replaceAll(/\r\n?/g, "\n")).document;
  // What line ends mean in YAML that is broken is not known.
  if ((lf.component?.problems.length ?? 0) === 0) {
    expect(firstDifference(lf, parse(lf.text.replaceAll("\n", "\r\n")).document)).toBeUndefined();
  }
  for (const list of ["commands", "comments"] as const) {
    if (document[list].length === 0) continue;
    expect(firstDifference(document, { ...document, [list]: document[list].slice(1) })).toBeDefined();
    expect(firstDifference({ ...document, [list]: document[list].slice(0, -1) }, document)).toBeDefined();
  }
}

/** A command on a line of its own is that command, whatever stands before it, if that does not go on. */
function commandsStandOnTheirOwn(text: string): void {
  const { document, diagnostics } = parse(text);
  if (document.syntax === "yaml" || goesOn(document)) return;
  const after = parse(`${text}\nRUN x\n`);
  expect(after.document.commands.slice(0, -1)).toEqual(document.commands);
  expect(after.document.comments).toEqual(document.comments);
  expect(after.diagnostics).toEqual(diagnostics);
  expect(after.document.commands.at(-1)).toMatchObject({ name: "RUN", arguments: [{ kind: "ShellText", value: "x" }] });
}

/** Tells whether the last command ends in a `\` with nothing after it. */
function goesOn({ commands, text }: Document): boolean {
  return commands.at(-1)?.continuations.at(-1)?.span.end === text.length;
}

/** All offsets of a short text; a hundred of a long one. */
function offsetsOf(text: string): number[] {
  const step = Math.max(1, Math.floor(text.length / 100));
  return Array.from({ length: Math.floor(text.length / step) + 1 }, (_, index) => index * step);
}

function describeNode({ kind, span }: Node, text: string): string {
  return `${kind} ${JSON.stringify(text.slice(span.start, span.end))}`;
}

/** The laws by their names. */
export const laws: Readonly<Record<string, Law>> = {
  "every character is kept": everyCharacterIsKept,
  "nothing is unexpected to lexer and grammar": nothingIsUnexpected,
  "nodes cover what they say": nodesCoverWhatTheySay,
  "nodes nest": nodesNest,
  "commands are lines": commandsAreLines,
  "arguments fit their command": argumentsFitTheirCommand,
  "errors are in order": errorsAreInOrder,
  "positions lead back to offsets": positionsLeadBack,
  "nodes are found by their place": nodesAreFoundByPlace,
  "values of shell text lead back to the source": shellValuesLeadBack,
  "line ends do not matter": lineEndsDoNotMatter,
  "differences are found": differencesAreFound,
  "commands stand on their own": commandsStandOnTheirOwn,
};
