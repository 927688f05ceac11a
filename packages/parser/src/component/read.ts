/** From text to values: the `yaml` package's nodes, with our own spans, problems and references. */

import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  Scalar,
  type YAMLParseError,
} from "yaml";
import type { Comment, Entry, Part, ShellLine, YamlProblem, YamlValue } from "../ast.ts";
import type { Span } from "../span.ts";
import { linesOf, type ScalarStyle } from "./lines.ts";
import { referencesIn } from "./references.ts";
import { readTokens, type YamlTokens } from "./tokens.ts";

/** The first document of a text as far as it can be understood, and what is wrong with the text. */
export interface YamlText {
  readonly root?: YamlValue;
  readonly problems: readonly YamlProblem[];
  readonly comments: readonly Comment[];
}

/** Texts above this many characters are not read: they are more than sixty times what the service takes. */
const longest = 1_000_000;

/** Reads a text as YAML. It never throws. Aliases are not followed, so a text cannot grow. */
export function readYaml(text: string): YamlText {
  const whole = { start: 0, end: text.length };
  if (text.length > longest) return { problems: [{ code: "TOO_LONG", span: whole }], comments: [] };
  const { tokens, comments, loose, tooDeep } = readTokens(text);
  if (tooDeep !== undefined) return { problems: [{ code: "TOO_DEEP", span: tooDeep }], comments };
  const { problems, ...document } = readDocument(text, tokens);
  const aliases = loose.map((span) => ({ code: "BAD_ALIAS", span }));
  return { ...document, problems: [...problems, ...aliases], comments };
}

/** The first document. Of the others it is told only that there are some. */
function readDocument(text: string, tokens: YamlTokens["tokens"]): Pick<YamlText, "root" | "problems"> {
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
  });
  const documents = composer.compose(tokens, true, text.length);
  const first = documents.next().value;
  const second = documents.next().value;
  const problems = problemsOf(first?.errors ?? [], text.length);
  if (second) problems.push({ code: "MULTIPLE_DOCS", span: { start: second.range[0], end: second.range[0] } });
  const root = first?.contents;
  return { ...(root && { root: valueOf(text, root, false) }), problems };
}

/** The package's errors, some of which it places at the character after the text. */
function problemsOf(errors: readonly YAMLParseError[], length: number): YamlProblem[] {
  return errors
    .filter(({ code }) => code !== misjudged)
    .map(({ code, pos: [start, end] }) => ({
      code,
      span: { start: Math.min(start, length), end: Math.min(end, length) },
    }));
}

/** What the package reports of a block map in which a flow collection is a key, though that is right. */
const misjudged = "IMPOSSIBLE";

/** A node as a value. `inFlow` tells whether it stands in a flow collection, where a bare reference is no text at all. */
function valueOf(text: string, node: ParsedNode, inFlow: boolean): YamlValue {
  if (isScalar(node)) return scalarOf(text, node, inFlow);
  const [start, end] = node.range;
  const base = { ...emptyValue, span: { start, end } };
  if (isAlias(node)) return { ...base, type: "alias", style: "plain", text: text.slice(start, end) };
  const style = node.flow === true ? "flow" : "block";
  const isInside = inFlow || style === "flow";
  const entries = isMap(node) ? node.items.map((pair) => entryOf(text, pair, isInside)) : [];
  const items = isSeq(node) ? node.items.map((item) => valueOf(text, item, isInside)) : [];
  const span = style === "flow" ? base.span : { start, end: Math.max(start, lastEnd([...entries, ...items])) };
  return { ...base, span, type: isMap(node) ? "map" : "list", style, entries, items };
}

const emptyValue = { kind: "YamlValue", text: "", references: [], entries: [], items: [], lines: [] } as const;

function lastEnd(nodes: readonly (Entry | YamlValue)[]): number {
  return nodes.at(-1)?.span.end ?? 0;
}

function entryOf(text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>, inFlow: boolean): Entry {
  const keyPart = partOf(text, key.range);
  const name = isScalar(key) && typeof key.value === "string" ? key.value : keyPart.text;
  const entry = { kind: "Entry", span: keyPart.span, key: keyPart, name } as const;
  if (value === null || isNothing(value)) return entry;
  const cooked = valueOf(text, value, inFlow);
  return { ...entry, span: { start: keyPart.span.start, end: cooked.span.end }, value: cooked };
}

/** Whether a node stands for a value that is not written. */
function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.range[0] === node.range[1];
}

function partOf(text: string, [start, end]: readonly [number, number, number]): Part {
  return { kind: "Part", span: { start, end }, text: text.slice(start, end) };
}

/** The style of a scalar by what the library calls it. A switch, since a program may load the library late. */
function styleOf(type: Scalar.Type | undefined): ScalarStyle {
  switch (type) {
    case Scalar.QUOTE_SINGLE:
      return "single";
    case Scalar.QUOTE_DOUBLE:
      return "double";
    case Scalar.BLOCK_LITERAL:
      return "literal";
    case Scalar.BLOCK_FOLDED:
      return "folded";
    default:
      return "plain";
  }
}

function scalarOf(text: string, node: Scalar.Parsed, inFlow: boolean): YamlValue {
  const style = styleOf(node.type);
  const lines = linesOf(text, node, style);
  const span = scalarSpan(text, node, style, lines);
  const isBare = (start: number): boolean => style === "plain" && (inFlow || start === span.start);
  return {
    ...emptyValue,
    span,
    type: scalarTypes[typeof node.value] ?? "null",
    style,
    text: typeof node.value === "string" ? node.value : text.slice(span.start, span.end),
    references: lines.flatMap((line) => referencesIn(line, isBare)),
    lines,
  };
}

/** A block's range goes on over its last line end and empty lines; its span ends with its last line, or with its header. */
function scalarSpan(
  text: string,
  { range: [start, end] }: Scalar.Parsed,
  style: ScalarStyle,
  lines: readonly ShellLine[],
): Span {
  if (style !== "literal" && style !== "folded") return { start, end };
  const header = /^[^\s#]*/.exec(text.slice(start, end))?.[0] ?? "";
  return { start, end: lines.at(-1)?.span.end ?? start + header.length };
}

const scalarTypes: Readonly<Record<string, YamlValue["type"]>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
};
