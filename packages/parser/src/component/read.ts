/** From text to values: the `yaml` package's tokens and nodes, with our own spans, problems and references. */

import {
  Composer,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  type ParsedNode,
  Scalar,
} from "yaml";
import type { Comment, Entry, Part, Reference, ShellLine, YamlProblem, YamlValue } from "../ast.ts";
import type { Span } from "../span.ts";
import { maskReferences, referencePattern, unmaskReferences } from "./mask.ts";

/** The first document of a text as far as it can be understood, and what is wrong with the text. */
export interface YamlText {
  readonly root?: YamlValue;
  readonly problems: readonly YamlProblem[];
  readonly comments: readonly Comment[];
}

/** Texts above this many characters are not read: they are more than sixty times what the service takes. */
const longest = 1_000_000;

/** Collections may nest this deep; the format needs five levels. */
const deepest = 100;

/** Reads a text as YAML. It never throws. Aliases are not followed, so a text cannot grow. */
export function readYaml(text: string): YamlText {
  const whole = { start: 0, end: text.length };
  if (text.length > longest) return { problems: [{ code: "TOO_LONG", span: whole }], comments: [] };
  const { tokens, comments } = readTokens(text);
  const deep = tooDeep(tokens);
  if (deep !== undefined) return { problems: [{ code: "TOO_DEEP", span: deep }], comments };
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, prettyErrors: false });
  const documents = [...composer.compose(tokens, true, text.length)];
  const second = documents[1]?.range[0];
  const contents = documents[0]?.contents ?? undefined;
  return {
    ...(contents !== undefined && { root: valueOf(text, contents, false) }),
    problems: [
      ...documents.flatMap(({ errors }) =>
        errors.map(({ code, pos: [start, end] }) => ({ code, span: { start, end } })),
      ),
      ...(second === undefined ? [] : [{ code: "MULTIPLE_DOCS", span: { start: second, end: second } }]),
    ],
    comments,
  };
}

/** The package's tokens, and the comments, which its tree does not keep in one place. */
function readTokens(text: string): { tokens: CST.Token[]; comments: Comment[] } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const comments: Comment[] = [];
  let offset = 0;
  let before = "";
  for (const lexeme of new Lexer().lex(maskReferences(text))) {
    if (lexeme.startsWith("#") && before !== scalarMark) {
      const span = { start: offset, end: offset + lexeme.length };
      comments.push({ kind: "Comment", span, text: text.slice(span.start + 1, span.end) });
    }
    tokens.push(...parser.next(lexeme));
    if (!marks.has(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
  tokens.push(...parser.end());
  return { tokens, comments };
}

/** What the package's lexer puts between the pieces of a text: these are no part of it. */
const scalarMark = "\u001F";
const marks = new Set([scalarMark, "\u0002", "\u0018"]);

/** The place where collections nest too deep, if they do. */
function tooDeep(tokens: readonly CST.Token[]): Span | undefined {
  const rest: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return { start: token.offset, end: token.offset + 1 };
    for (const child of childTokens(token)) rest.push({ token: child, depth: depth + 1 });
  }
  return undefined;
}

function childTokens(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value === undefined ? [] : [token.value];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((child) => child !== undefined && child !== null));
}

const styles: Readonly<Record<string, YamlValue["style"]>> = {
  [Scalar.PLAIN]: "plain",
  [Scalar.QUOTE_SINGLE]: "single",
  [Scalar.QUOTE_DOUBLE]: "double",
  [Scalar.BLOCK_LITERAL]: "literal",
  [Scalar.BLOCK_FOLDED]: "folded",
};

/** A node as a value. `inFlow` tells whether it stands in a flow collection, where a bare reference is no text at all. */
function valueOf(text: string, node: ParsedNode, inFlow: boolean): YamlValue {
  const [start, end] = node.range;
  const base = {
    kind: "YamlValue",
    span: { start, end },
    text: "",
    references: [],
    entries: [],
    items: [],
    lines: [],
  } as const;
  if (isScalar(node)) return scalarOf(text, node, inFlow);
  if (isMap(node)) {
    const flow = node.flow === true;
    const entries = node.items.map((pair) => entryOf(text, pair, inFlow || flow));
    return { ...base, span: trimmed(text, base.span), type: "map", style: flow ? "flow" : "block", entries };
  }
  if (isSeq(node)) {
    const flow = node.flow === true;
    const items = node.items.flatMap((item) => (isNode(item) ? [valueOf(text, item, inFlow || flow)] : []));
    return { ...base, span: trimmed(text, base.span), type: "list", style: flow ? "flow" : "block", items };
  }
  return { ...base, type: isAlias(node) ? "alias" : "null", style: "plain", text: text.slice(start, end) };
}

function isNode(item: unknown): item is ParsedNode {
  return item !== null && typeof item === "object" && "range" in item;
}

/** A block collection's range goes on over the line ends and comments behind it. */
function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function entryOf(text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>, inFlow: boolean): Entry {
  const keyPart = partOf(text, key.range);
  const name = isScalar(key) && typeof key.value === "string" ? unmaskReferences(key.value) : keyPart.text;
  const entry = { kind: "Entry", key: keyPart, name } as const;
  if (value === null || (isScalar(value) && value.range[0] === value.range[1])) return { ...entry, span: keyPart.span };
  const cooked = valueOf(text, value, inFlow);
  return {
    ...entry,
    span: { start: keyPart.span.start, end: Math.max(keyPart.span.end, cooked.span.end) },
    value: cooked,
  };
}

function partOf(text: string, [start, end]: readonly [number, number, number]): Part {
  return { kind: "Part", span: { start, end }, text: text.slice(start, end) };
}

function scalarOf(text: string, node: Scalar.Parsed, inFlow: boolean): YamlValue {
  const [start, end] = node.range;
  const style = styles[node.type ?? ""] ?? "plain";
  const lines = linesOf(text, node, style);
  const isText = typeof node.value === "string";
  return {
    kind: "YamlValue",
    span: style === "literal" || style === "folded" ? trimmed(text, { start, end }) : { start, end },
    type: isText
      ? "string"
      : typeof node.value === "number"
        ? "number"
        : typeof node.value === "boolean"
          ? "boolean"
          : "null",
    style,
    text: unmaskReferences(isText ? String(node.value) : text.slice(start, end)),
    references: lines.flatMap((line) => referencesIn(line, style === "plain" && (inFlow || line.span.start === start))),
    entries: [],
    items: [],
    lines,
  };
}

/** The lines of a scalar: of a block those of its body, of a quoted one what stands between the quotes. */
function linesOf(text: string, node: Scalar.Parsed, style: YamlValue["style"]): ShellLine[] {
  const [start, end] = node.range;
  if (style === "literal" || style === "folded") return blockLines(text, node);
  const quoted = style === "single" || style === "double";
  return physicalLines(text, quoted ? start + 1 : start, quoted ? Math.max(start + 1, end - 1) : end, (_, first) =>
    first ? "" : /^[ \t]*/,
  );
}

function blockLines(text: string, node: Scalar.Parsed): ShellLine[] {
  const header = /[^\r\n]*(?:\r\n|[\r\n]|$)/y;
  header.lastIndex = node.range[0];
  header.test(text);
  const start = header.lastIndex;
  const end = Math.max(start, node.range[1]);
  const indent = /^(?:[ \t]*(?:\r\n|[\r\n]))*( *)/.exec(text.slice(start, end))?.[1]?.length ?? 0;
  const explicit = /^[|>][+-]?([1-9])/.exec(text.slice(node.range[0], node.range[0] + 3))?.[1];
  const parent = node.srcToken !== undefined && "indent" in node.srcToken ? Math.max(0, node.srcToken.indent) : 0;
  const width = explicit === undefined ? indent : parent + Number(explicit);
  return physicalLines(text, start, end, () => new RegExp(`^ {0,${width}}`));
}

/** The lines of a stretch of text; what `indentation` matches at the start of one is left out, and empty lines at the end. */
function physicalLines(
  text: string,
  start: number,
  end: number,
  indentation: (line: string, first: boolean) => RegExp | string,
): ShellLine[] {
  const lines: ShellLine[] = [];
  const lineContent = /([^\r\n]*)(?:\r\n|[\r\n]|$)/y;
  for (let at = start; at < end;) {
    lineContent.lastIndex = at;
    const [, raw = ""] = lineContent.exec(text) ?? [];
    const content = raw.slice(0, end - at);
    const skipped = content.length - content.replace(indentation(content, at === start), "").length;
    const span = { start: at + skipped, end: at + content.length };
    lines.push({ kind: "ShellLine", span, text: text.slice(span.start, span.end) });
    at = Math.max(lineContent.lastIndex, at + 1);
  }
  while (lines.at(-1)?.text === "") lines.pop();
  return lines;
}

function referencesIn({ span, text }: ShellLine, bareAtStart: boolean): Reference[] {
  return [...text.matchAll(referencePattern)].map((match) => {
    const start = span.start + match.index;
    const inner = match[0].slice(2, -2);
    const innerStart = start + 2 + (inner.length - inner.trimStart().length);
    const reference = inner.trim();
    const dot = reference.indexOf(".");
    const name = dot === -1 ? reference : reference.slice(0, dot);
    return {
      kind: "Reference",
      span: { start, end: start + match[0].length },
      text: reference,
      name: { kind: "Part", span: { start: innerStart, end: innerStart + name.length }, text: name },
      ...(dot !== -1 && {
        output: {
          kind: "Part",
          span: { start: innerStart + dot + 1, end: innerStart + reference.length },
          text: reference.slice(dot + 1),
        },
      }),
      bare: bareAtStart && match.index === 0,
    };
  });
}
