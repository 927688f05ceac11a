/** What holds for the tree of any component, however broken its text is. Each law throws where it does not hold. */

import {
  childrenOf,
  type Component,
  type Document,
  type Entry,
  type Node,
  parse,
  type Reference,
  type Span,
  walk,
  type YamlValue,
} from "../src/index.ts";
import { expect } from "vitest";
import { CST, isAlias, isMap, isScalar, isSeq, type Pair, parseAllDocuments, type ParsedNode, Parser } from "yaml";

/** Reads a text that begins with a key of a component. */
export function read(text: string): Document & { readonly component: Component } {
  const { document } = parse(text, { kind: "component" });
  if (document.component === undefined) throw new Error("not taken for YAML");
  return { ...document, component: document.component };
}

/** Every node lies in the text and in its parent, and holds the text that it stands on. */
export function checkTree(text: string): void {
  const { component, comments } = read(text);
  walk(component, (node, ancestors) => {
    const parent = ancestors.at(-1);
    expectInside(node.span, parent?.span ?? { start: 0, end: text.length });
    let last = node.span.start;
    for (const { span } of childrenOf(node)) {
      expect(span.start).toBeGreaterThanOrEqual(last);
      last = span.end;
    }
    checkNode(text, node);
  });
  for (const comment of comments) {
    expect(text.slice(comment.span.start, comment.span.end)).toBe(`#${comment.text}`);
  }
  for (const { span } of component.problems) expectInside(span, component.span);
  checkFormat(text, component);
}

function checkNode(text: string, node: Node): void {
  const source = text.slice(node.span.start, node.span.end);
  if (node.kind === "Part") expect(node.text).toBe(source);
  if (node.kind === "Reference") checkReference(node, source);
  if (node.kind !== "YamlValue") return;
  for (const line of node.lines) {
    expectInside(line.span, node.span);
    expect(line.text).toBe(text.slice(line.span.start, line.span.end));
    expect(line.text).not.toMatch(/[\r\n]/);
  }
}

function checkReference({ name, output, text }: Reference, source: string): void {
  expect(source).toMatch(/^\{\{.*\}\}$/su);
  expect(source.slice(2, -2).trim()).toBe(text);
  expect(output === undefined ? name.text : `${name.text}.${output.text}`).toBe(text);
}

/** Parameters, tasks and properties are entries and items of the tree, with the same spans; shell text lies in its property. */
function checkFormat(text: string, { parameters, tasks, entries }: Component): void {
  for (const parameter of parameters) expectInside(parameter.span, spanOf(entries, "Parameters"));
  for (const task of tasks) {
    expectInside(task.span, spanOf(entries, "Tasks"));
    expect(task.span).toEqual(task.value.span);
    for (const { span, shell } of task.properties) {
      expectInside(span, task.span);
      if (shell === undefined) continue;
      expectInside(shell.span, span);
      expect(shell.value.length).toBe(shell.lines.map((line) => line.text).join("\n").length);
      for (const line of shell.lines) expect(line.text).toBe(text.slice(line.span.start, line.span.end));
    }
  }
}

function spanOf(entries: readonly Entry[], name: string): Span {
  return entries.find((entry) => entry.name === name)?.span ?? { start: 0, end: -1 };
}

function expectInside(inner: Span, outer: Span): void {
  const isInside = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
  if (!isInside) expect(inner).toEqual({ inside: outer });
}

/** The comments go to the ends of their lines and into no scalar, and those that the yaml package keeps are among them. */
export function checkComments(text: string): void {
  const { comments, component } = read(text);
  const starts = new Map(comments.map(({ span }) => [span.start, span.end]));
  for (const { span } of comments) expect(text.slice(span.start)).toMatch(endsLine(span.end - span.start));
  walk(component, (node) => {
    if (node.kind !== "YamlValue" || node.entries.length + node.items.length > 0 || node.style === "flow") return;
    const inside = comments.filter(({ span }) => node.span.start < span.end && span.start < node.span.end);
    expect(inside.filter(({ span }) => !isAfterHeader(text, node, span))).toEqual([]);
  });
  if (text.includes("\r")) return;
  const kept: Span[] = [];
  for (const token of new Parser().parse(withoutReferences(text))) addComments(token, kept);
  for (const { start, end } of kept) expect(starts.get(start)).toBe(end);
}

function endsLine(length: number): RegExp {
  return new RegExp(`^#[^\\r\\n]{${length - 1}}(?![^\\r\\n])`);
}

/** Whether a comment stands after the `|` or `>` of a block. */
function isAfterHeader(text: string, { style, span }: YamlValue, comment: Span): boolean {
  return (style === "literal" || style === "folded") && !/[\r\n]/.test(text.slice(span.start, comment.start));
}

function withoutReferences(text: string): string {
  return lexerMarks
    .reduce((harmless, mark) => harmless.replaceAll(mark, "_"), text)
    .replace(/\{\{([^{}\r\n]*)\}\}/g, "__$1__");
}

/** What the yaml package's lexer puts between tokens, and cannot tell from what stands in a text. */
const lexerMarks = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

function addComments(value: unknown, found: Span[]): void {
  if (Array.isArray(value)) for (const item of value) addComments(item, found);
  else if (typeof value === "object" && value !== null) {
    if ("type" in value && value.type === "comment" && "offset" in value && "source" in value) {
      const start = Number(value.offset);
      found.push({ start, end: start + String(value.source).length });
    }
    for (const part of Object.values(value)) addComments(part, found);
  }
}

/** The tree of a text with `\n` is that of the text with other line ends, and with a byte order mark, but for the offsets. */
export function checkLineEnds(text: string): void {
  if (/[\r\uFEFF]/.test(text)) return;
  const expected = shape(text, (offset) => offset);
  const broken = text.replaceAll("\n", "\r\n");
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) offsets.push(at, ...(text.charAt(at) === "\n" ? [at] : []));
  offsets.push(text.length);
  expect(shape(broken, (offset) => offsets[offset] ?? -1)).toEqual(expected);
  expect(shape(text.replaceAll("\n", "\r"), (offset) => offset)).toEqual(expected);
  expect(shape(`\uFEFF${text}`, (offset) => Math.max(0, offset - 1))).toEqual(expected);
}

/** A component and its comments as plain data, all offsets mapped, all line ends `\n`. */
function shape(text: string, origin: (offset: number) => number): unknown {
  const { component, comments } = read(text);
  // The length of a key counts line ends, as the yaml package does.
  const told = component.problems.filter(({ code }) => code !== "KEY_OVER_1024_CHARS");
  const problems = told.map(({ code, span }) => [code, origin(span.start)]);
  const data: unknown = JSON.parse(
    JSON.stringify({ ...component, problems, comments }, (key, value: unknown) => {
      if ((key === "start" || key === "end") && typeof value === "number") return origin(value);
      // Of a quoted scalar that nobody closed, the yaml package leaves out the last character, be it a quote or not.
      return typeof value === "string" ? value.replace(/\r\n?/g, "\n").trimEnd() : value;
    }),
  );
  return data;
}

/** A text without references says what it says to the yaml package. */
export function checkData(text: string): void {
  const { component } = read(text);
  if (["{{", "\r", ...lexerMarks].some((misread) => text.includes(misread))) return;
  if (component.problems.some(({ code }) => code === "TOO_DEEP")) return;
  const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, resolveKnownTags: false });
  const root = Array.isArray(documents) ? documents[0]?.contents : undefined;
  const theirs =
    root !== undefined && isMap<ParsedNode, ParsedNode | null>(root)
      ? root.items.map((pair) => theirEntry(text, pair))
      : [];
  expect(component.entries.map(ourEntry)).toEqual(theirs);
}

type Data = readonly unknown[] | null;

function ourEntry({ name, value }: Entry): Data {
  return [name, value === undefined ? null : ourData(value)];
}

function ourData({ type, text, entries, items }: YamlValue): Data {
  return [type, type === "string" ? text : "", ...entries.map(ourEntry), ...items.map(ourData)];
}

function theirEntry(text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>): Data {
  const name = isScalar(key) && typeof key.value === "string" ? key.value : text.slice(key.range[0], key.range[1]);
  const isWritten = value !== null && !(isScalar(value) && value.range[0] === value.range[1]);
  return [name, isWritten ? theirData(text, value) : null];
}

function theirData(text: string, node: ParsedNode): Data {
  if (isAlias(node)) return ["alias", ""];
  if (isMap(node)) return ["map", "", ...node.items.map((pair) => theirEntry(text, pair))];
  if (isSeq(node)) return ["list", "", ...node.items.map((item) => theirData(text, item))];
  if (typeof node.value === "string") return ["string", node.value];
  return [node.value === null ? "null" : typeof node.value, ""];
}

/** The lines of a scalar that is no broken YAML are its text: exactly in a literal block, but for white space elsewhere. */
export function checkLines(text: string): void {
  const { component } = read(text);
  if (component.problems.length > 0) return;
  walk(component, (node) => {
    if (node.kind !== "YamlValue" || node.type !== "string") return;
    const lines = node.lines.map((line) => line.text).join("\n");
    if (node.style === "literal") expect(lines).toBe(node.text.replace(/\n+$/, ""));
    else if (node.style !== "double")
      expect(words(lines.replace(/''/g, "'"))).toEqual(words(node.text.replace(/''/g, "'")));
  });
}

function words(text: string): string[] {
  return text.split(/[ \t\n]+/).filter((word) => word !== "");
}

/** All laws. */
export function checkLaws(text: string): void {
  checkTree(text);
  checkComments(text);
  checkLineEnds(text);
  checkData(text);
  checkLines(text);
}
