/** From tokens to argument nodes: pairs, paths, references, arrays, with the span of each of their parts. */

import type { IToken } from "chevrotain";
import type {
  ArrayProblem,
  ComponentParameter,
  ComponentReference,
  ExecArray,
  ExecString,
  Flag,
  Heredoc,
  ImageReference,
  KeyValue,
  Part,
  Path,
  QuoteKind,
  ShellLine,
  ShellText,
  Url,
  Value,
  Word,
} from "../ast.ts";
import type { Span } from "../span.ts";
import { continuationEnd, cookWord, type HeredocMarker, heredocMarkers } from "./scan.ts";
import type { HeredocPayload, WordPayload } from "./tokens.ts";

/** The range of a token. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

/** A piece of a word. `start` is the piece's offset in the source. */
export function part(text: string, start: number): Part {
  return { kind: "Part", span: { start, end: start + text.length }, text };
}

/** What the lexer found out about a word; a lone key, which has no payload, is looked at as a plain word. */
export function wordPayload(token: IToken): WordPayload {
  const payload: WordPayload | undefined = token.payload;
  return payload ?? { terminated: true, breaks: [] };
}

function quoteOf(raw: string): QuoteKind {
  const first = raw.charAt(0);
  const whole = raw.length > 1 && raw.endsWith(first) && !raw.slice(1, -1).includes(first);
  if (first === '"') return whole || isOneDoubleQuoted(raw) ? "double" : "mixed";
  if (first === "'") return whole ? "single" : "mixed";
  return /(?<!\\)["']/.test(raw) ? "mixed" : "none";
}

function isOneDoubleQuoted(raw: string): boolean {
  return /^"(?:[^"\\]|\\[\s\S])*"?$/.test(raw);
}

/** A word of no special meaning. */
export function word(token: IToken): Word {
  const { terminated } = wordPayload(token);
  return { kind: "Word", span: spanOf(token), value: cookWord(token.image), quote: quoteOf(token.image), terminated };
}

/** A path. */
export function path(token: IToken): Path {
  return { ...word(token), kind: "Path" };
}

/** What COPY takes: paths, URLs, and the markers of heredocs, whose bodies are found in `heredocBody`. */
export function copyArguments(tokens: readonly IToken[], heredocBody: IToken | undefined): (Path | Url | Heredoc)[] {
  let marked = 0;
  return tokens.map((token) => {
    const marker = heredocMarkers(token.image)[0];
    return marker === undefined
      ? pathOrUrl(token)
      : heredoc(marker, token.startOffset, bodiesOf(heredocBody)[marked++]);
  });
}

function bodiesOf(token: IToken | undefined): readonly Span[] {
  const payload: HeredocPayload | undefined = token?.payload;
  return payload?.bodies ?? [];
}

function heredoc({ start, end, delimiter }: HeredocMarker, offset: number, body: Span | undefined): Heredoc {
  const span = { start: offset + start, end: offset + end };
  return body === undefined ? { kind: "Heredoc", span, delimiter } : { kind: "Heredoc", span, delimiter, body };
}

/** A URL where the word starts with `scheme://`, a path otherwise. */
export function pathOrUrl(token: IToken): Path | Url {
  const plain = word(token);
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(plain.value)?.[1];
  return scheme === undefined ? { ...plain, kind: "Path" } : { ...plain, kind: "Url", scheme: scheme.toLowerCase() };
}

/** `--name` or `--name=value`. */
export function flag(token: IToken): Flag {
  const equals = token.image.indexOf("=");
  const base = { kind: "Flag", span: spanOf(token) } as const;
  if (equals === -1) return { ...base, name: token.image.slice(2) };
  return {
    ...base,
    name: token.image.slice(2, equals),
    value: part(token.image.slice(equals + 1), token.startOffset + equals + 1),
  };
}

/** Tells whether a word has the form of a flag. */
export function isFlag(token: IToken): boolean {
  return /^--[A-Za-z]/.test(token.image);
}

/** `key=value`, split at the first `=`; a word without one is a key alone. */
export function pair(token: IToken): KeyValue {
  const span = spanOf(token);
  const equals = token.image.indexOf("=");
  if (equals === -1) return { kind: "KeyValue", span, key: part(token.image, span.start) };
  const key = part(token.image.slice(0, equals), span.start);
  const separator = part("=", span.start + equals);
  const raw = token.image.slice(equals + 1);
  return {
    kind: "KeyValue",
    span,
    key,
    separator,
    value: value(raw, separator.span.end, wordPayload(token).terminated),
  };
}

function value(raw: string, start: number, terminated: boolean): Value {
  const span = { start, end: start + raw.length };
  const quote = quoteOf(raw);
  const base = { kind: "Value", span, value: cookWord(raw), quote, terminated } as const;
  if (quote !== "double" && quote !== "single") return base;
  const openQuote = { start, end: start + 1 };
  return terminated
    ? { ...base, openQuote, closeQuote: { start: span.end - 1, end: span.end } }
    : { ...base, openQuote };
}

/** `key value`: the rest of the line, over its continuations, is one value. */
export function spacedPair(text: string, key: IToken, lines: readonly IToken[]): KeyValue {
  const keyPart = part(key.image, key.startOffset);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { kind: "KeyValue", span: keyPart.span, key: keyPart };
  const start = first.startOffset;
  const end = spanOf(last).end;
  const separator = part(text.slice(keyPart.span.end, start), keyPart.span.end);
  const raw = text.slice(start, end);
  return {
    kind: "KeyValue",
    span: { start: keyPart.span.start, end },
    key: keyPart,
    separator,
    value: value(raw, start, true),
  };
}

/** Shell text from its lines; `body` is the token of its heredocs' bodies. */
export function shellText(tokens: readonly IToken[], body: IToken | undefined): ShellText {
  const lines = tokens.map((token): ShellLine => ({ kind: "ShellLine", span: spanOf(token), text: token.image }));
  const start = lines[0]?.span.start ?? 0;
  const end = body === undefined ? (lines.at(-1)?.span.end ?? start) : spanOf(body).end;
  return {
    kind: "ShellText",
    span: { start, end },
    lines,
    value: lines.length === 1 ? (lines[0]?.text ?? "") : lines.map((line) => line.text).join(" "),
    heredocs: heredocs(lines, bodiesOf(body)),
  };
}

function heredocs(lines: readonly ShellLine[], bodies: readonly Span[]): Heredoc[] {
  let marked = 0;
  return lines.flatMap(({ text, span }) =>
    heredocMarkers(text).map((marker) => heredoc(marker, span.start, bodies[marked++])),
  );
}

/** `IMAGE:<id>` or `IMAGE_FAMILY:<family>`. */
export function imageReference(token: IToken): ImageReference {
  const span = spanOf(token);
  const colon = token.image.indexOf(":");
  if (colon === -1) return { kind: "ImageReference", span, type: part(token.image, span.start) };
  return {
    kind: "ImageReference",
    span,
    type: part(token.image.slice(0, colon), span.start),
    separator: part(":", span.start + colon),
    id: part(token.image.slice(colon + 1), span.start + colon + 1),
  };
}

const versionOf = /^([^/:]*)(?:([/:])([^/]*))?$/;

/** What COMPONENT calls; an ARN is split at its first four colons. */
export function componentReference(token: IToken): ComponentReference {
  const text = token.image;
  const base = { kind: "ComponentReference", span: spanOf(token), text } as const;
  if (!text.startsWith("acs:")) return { ...base, form: text.startsWith("ic-") ? "id" : "unknown" };
  const parts: Part[] = [];
  let start = 0;
  for (; parts.length < 4;) {
    const colon = text.indexOf(":", start);
    if (colon === -1) break;
    parts.push(part(text.slice(start, colon), token.startOffset + start));
    start = colon + 1;
  }
  const [, service, region, account] = parts;
  return {
    ...base,
    form: "arn",
    ...(service && { service }),
    ...(region && { region }),
    ...(account && { account }),
    ...(account && resource(text.slice(start), token.startOffset + start)),
  };
}

type Resource = Pick<ComponentReference, "resourceType" | "name" | "versionSeparator" | "version">;

function resource(text: string, start: number): Resource {
  const slash = text.indexOf("/");
  if (slash === -1) return { resourceType: part(text, start) };
  const resourceType = part(text.slice(0, slash), start);
  const match = versionOf.exec(text.slice(slash + 1));
  const nameStart = start + slash + 1;
  const [, name = text.slice(slash + 1), separator, version] = match ?? [];
  const named = { resourceType, name: part(name, nameStart) };
  if (separator === undefined || version === undefined) return named;
  const separatorStart = nameStart + name.length;
  return {
    ...named,
    versionSeparator: part(separator, separatorStart),
    version: part(version, separatorStart + 1),
  };
}

/** The words after a component as parameters: a name takes the next word that is no name itself. */
export function componentParameters(tokens: readonly IToken[]): ComponentParameter[] {
  const parameters: ComponentParameter[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    const takesNext = isFlag(token) && !token.image.includes("=") && next !== undefined && !isFlag(next);
    parameters.push(componentParameter(token, takesNext ? next : undefined));
    if (takesNext) at++;
  }
  return parameters;
}

function componentParameter(token: IToken, next: IToken | undefined): ComponentParameter {
  const span = spanOf(token);
  if (!isFlag(token)) return { kind: "ComponentParameter", span, value: word(token) };
  const equals = token.image.indexOf("=");
  if (equals !== -1) {
    const raw = token.image.slice(equals + 1);
    const valueStart = span.start + equals + 1;
    const rest: IToken = { ...token, image: raw, startOffset: valueStart };
    const named = {
      kind: "ComponentParameter",
      span,
      name: part(token.image.slice(2, equals), span.start + 2),
      separator: part("=", span.start + equals),
    } as const;
    return raw === "" ? named : { ...named, value: word(rest) };
  }
  const name = part(token.image.slice(2), span.start + 2);
  if (next === undefined) return { kind: "ComponentParameter", span, name };
  return { kind: "ComponentParameter", span: { start: span.start, end: spanOf(next).end }, name, value: word(next) };
}

/** The tokens of an array by what they are. */
export interface ArrayToken {
  readonly role: "string" | "comma" | "close" | "word";
  readonly token: IToken;
}

/** An array from its tokens; whatever keeps it from being JSON is a problem with its place. */
export function execArray(open: IToken, tokens: readonly ArrayToken[]): ExecArray {
  const elements: ExecString[] = [];
  const problems: ArrayProblem[] = [];
  let last: ArrayToken["role"] | "open" = "open";
  for (const { role, token } of tokens) {
    const span = spanOf(token);
    if (last === "close") problems.push({ code: "array-text-after", span });
    else if (role === "comma") {
      if (last !== "string") problems.push({ code: "array-extra-comma", span });
      last = "comma";
    } else if (role === "close") {
      if (last === "comma") problems.push({ code: "array-extra-comma", span: lastCommaBefore(tokens, token) });
      last = "close";
    } else {
      if (last === "string") problems.push({ code: "array-missing-comma", span });
      const element = execString(token, role);
      elements.push(element.node);
      if (element.problem !== undefined) problems.push({ code: element.problem, span });
      last = "string";
    }
  }
  const end = tokens.at(-1)?.token ?? open;
  if (last !== "close") problems.push({ code: "array-not-closed", span: spanOf(end) });
  return {
    kind: "ExecArray",
    span: { start: open.startOffset, end: spanOf(end).end },
    elements,
    problems: mergeTextAfter(problems),
  };
}

function lastCommaBefore(tokens: readonly ArrayToken[], close: IToken): Span {
  const comma = tokens.findLast(({ role, token }) => role === "comma" && token.startOffset < close.startOffset);
  return spanOf(comma?.token ?? close);
}

/** All that stands after an array is one problem. */
function mergeTextAfter(problems: readonly ArrayProblem[]): ArrayProblem[] {
  const after = problems.filter(({ code }) => code === "array-text-after");
  const first = after[0];
  const end = after.at(-1)?.span.end;
  if (first === undefined || end === undefined) return [...problems];
  const rest = problems.filter(({ code }) => code !== "array-text-after");
  return [...rest, { code: "array-text-after", span: { start: first.span.start, end } }];
}

function execString(token: IToken, role: "string" | "word"): { node: ExecString; problem?: ArrayProblem["code"] } {
  const span = spanOf(token);
  const { terminated, breaks } = wordPayload(token);
  const raw = token.image;
  const bare = (value: string, quote: ExecString["quote"]): ExecString => ({ kind: "ExecString", span, value, quote });
  if (role === "word") return { node: bare(raw, "none"), problem: "array-bare-word" };
  const quote = raw.startsWith('"') ? "double" : "single";
  if (!terminated) return { node: bare(raw.slice(1), quote), problem: "array-string-not-closed" };
  if (quote === "single") return { node: bare(cookWord(raw), quote), problem: "array-single-quotes" };
  const joined = breaks.length === 0 ? raw : withoutBreaks(raw);
  try {
    const value: unknown = JSON.parse(joined);
    return { node: bare(String(value), quote) };
  } catch {
    return { node: bare(cookWord(raw), quote), problem: "array-bad-escape" };
  }
}

function withoutBreaks(raw: string): string {
  let joined = "";
  for (let at = 0; at < raw.length; at++) {
    const end = raw.charAt(at) === "\\" ? continuationEnd(raw, at) : -1;
    if (end === -1) joined += raw.charAt(at);
    else at = end - 1;
  }
  return joined;
}
