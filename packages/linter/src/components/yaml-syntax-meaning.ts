/** What a problem of YAML most likely comes from: the package's codes tell where reading failed, not what to write instead. */

import { actions, type Component, type Span, type YamlProblem, type YamlValue, walk } from "@buildcontent/parser";
import type { Report } from "../rule.ts";
import { nearest } from "../text/suggest.ts";
import { unclosedValues } from "./unclosed.ts";
import type { yamlSyntaxTexts } from "./yaml-syntax-texts.ts";

/** A finding in the words of `yamlSyntaxTexts`. */
export type Finding = Report<typeof yamlSyntaxTexts>;

/** A problem and what stands around it, on its own line and the one before. */
interface Place {
  readonly text: string;
  readonly code: string;
  /** The problem's span, in its first line; at least one character where there is one. */
  readonly here: Span;
  /** From the problem to the end of its line, without blanks around it. */
  readonly words: Span;
  readonly source: string;
  /** The line up to the problem. */
  readonly before: string;
  readonly lineStart: number;
}

/** What problems mean whatever stands there, by their codes. */
const byCode: Readonly<Record<string, "tab" | "start" | "escape" | "notMap" | "long" | "deep">> = {
  TAB_AS_INDENT: "tab",
  BAD_SCALAR_START: "start",
  BAD_DQ_ESCAPE: "escape",
  NOT_A_MAP: "notMap",
  TOO_LONG: "long",
  TOO_DEEP: "deep",
};

const properties = actions.flatMap((action) => action.properties.map(({ name }) => name));
const keys = ["Parameters", "Tasks", "Type", "DefaultValue", "Name", "Action", "Properties", ...new Set(properties)];

/** More of a line than this is not looked at. */
const longest = 1000;

/**
 * Explains the problems of a component, which have to come in their order. Lines of a text that has lost its place are one mistake:
 * the first of them has a finding, the lines right behind it have none.
 */
export function createMeanings(text: string, component: Component): (problem: YamlProblem) => Finding | undefined {
  const unclosedAt = unclosedValues(text, component);
  const blockAbove = blocksAbove(text, component);
  let looseEnd = -1;
  let isFirst = true;
  return (problem) => {
    const place = placeOf(text, problem);
    // Behind the last line end the package tells once more of what was not closed.
    if (!isFirst && problem.span.start === text.length && place.before.trim() === "") return undefined;
    isFirst = false;
    const unclosed = unclosedAt(problem.span.start);
    const fixed = ofCode(place) ?? (unclosed && ofUnclosed(text, unclosed)) ?? ofTab(place);
    if (fixed !== undefined) return fixed;
    const block = blockAbove(place.lineStart);
    const goesOn = looseEnd >= 0 && isBlank(text, looseEnd, place.lineStart) && !isKey(place.source);
    const loose = place.before.trim() === "" ? ofLooseText(place, block) : undefined;
    if (goesOn || loose !== undefined) looseEnd = place.words.end;
    return goesOn ? undefined : (loose ?? ofPlace(place));
  };
}

function placeOf(text: string, { code, span }: YamlProblem): Place {
  const lineStart = startOfLine(text, span.start);
  const rest = /^([ \t]*)([^\r\n]*)/.exec(text.slice(span.start, span.start + longest));
  const start = span.start + (rest?.[1]?.length ?? 0);
  const source = rest?.[2]?.trimEnd() ?? "";
  const lineEnd = start + source.length;
  return {
    text,
    code,
    here: { start: span.start, end: Math.max(Math.min(span.end, lineEnd), Math.min(span.start + 1, text.length)) },
    words: { start, end: Math.max(lineEnd, Math.min(start + 1, text.length)) },
    source,
    before: text.slice(lineStart, span.start),
    lineStart,
  };
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < longest && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  return at;
}

function withoutBlanks(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < longest && text.slice(start, end).trim() === "";
}

function ofCode({ text, code, here, words, source }: Place): Finding | undefined {
  if (code === "MULTIPLE_DOCS") return { message: "documents", span: words };
  if (code === "BAD_ALIAS" && !source.startsWith("*")) return { message: "start", span: here };
  if (code === "BAD_ALIAS") return { message: "alias", data: { alias: /^\S*/.exec(source)?.[0] ?? "" }, span: here };
  if (code === "BLOCK_IN_FLOW") return { message: "comma", span: withoutBlanks(text, here) };
  const message = byCode[code];
  return message && { message, span: here };
}

function ofUnclosed(text: string, { style, span: { start } }: YamlValue): Finding {
  const first = text.charAt(start);
  if (style !== "flow") return { message: "quote", data: { quote: first }, span: { start, end: start + 1 } };
  if (text.startsWith("{{", start))
    return { message: "reference", data: { closing: "}}" }, span: { start, end: start + 2 } };
  return { message: "bracket", data: { bracket: first }, span: { start, end: start + 1 } };
}

/** A tab among the blanks that a line starts with, where YAML tells of its consequence only. */
function ofTab({ text, lineStart, before }: Place): Finding | undefined {
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + longest))?.[0] ?? "";
  if (before.trim() !== "" || !indent.includes("\t")) return undefined;
  return { message: "tab", span: { start: lineStart, end: lineStart + indent.length } };
}

/** Lines that were meant to be part of the text above: of a block, or of a value that goes on. */
function ofLooseText(
  { code, source, words, text, lineStart }: Place,
  block: YamlValue | undefined,
): Finding | undefined {
  if (!["MISSING_CHAR", "MULTILINE_IMPLICIT_KEY", "BAD_INDENT"].includes(code) || isKey(source)) return undefined;
  if (block !== undefined) return { message: block.lines.length === 0 ? "script" : "shallow", span: words };
  if (code === "BAD_INDENT" || !/^[^#\s]/.test(source) || keyWithColon(source) !== undefined) return undefined;
  const key = keyAbove(text, lineStart);
  if (key !== undefined && properties.includes(key)) return { message: "noBar", data: { key }, span: words };
  return { message: "noKey", data: { words: source }, span: words };
}

/** The key at the end of the line above, where nothing follows its colon. */
function keyAbove(text: string, lineStart: number): string | undefined {
  const end = text.slice(0, lineStart).endsWith("\r\n") ? lineStart - 2 : lineStart - 1;
  const line = text.slice(startOfLine(text, Math.max(end, 0)), Math.max(end, 0));
  return /^[ \t-]*(\w[\w-]*):[ \t]*$/.exec(line)?.[1];
}

/** Tells whether a line starts with a word that is, or nearly is, a key of the format. */
function isKey(source: string): boolean {
  const word = /^[\w-]*/.exec(source)?.[0] ?? "";
  return word !== "" && nearest(word, keys) !== undefined;
}

/** `Name:web` and `Name：web`: the key, where it is one. */
function keyWithColon(source: string): { readonly key: string; readonly colon: string } | undefined {
  const [, key, colon] = /^([A-Za-z][\w-]*)(：|:(?=[^\s/:]))/.exec(source) ?? [];
  return key === undefined || colon === undefined ? undefined : { key, colon };
}

function ofPlace(place: Place): Finding {
  const { code, here, words, source } = place;
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return ofKeyInValue(place);
    case "UNEXPECTED_TOKEN":
      return ofUnexpected(place);
    case "MISSING_CHAR":
    case "MULTILINE_IMPLICIT_KEY":
      return ofMissing(place);
    case "BAD_INDENT":
      return { message: "indent", span: source === "" ? here : words };
    default:
      return { message: "generic", span: here };
  }
}

function ofKeyInValue({ text, before, source, words, lineStart }: Place): Finding {
  const dash = /^([ \t]*)-[A-Za-z]/.exec(before + source);
  if (dash !== null) {
    const start = lineStart + (dash[1]?.length ?? 0);
    return { message: "noDashBlank", span: { start, end: start + 1 } };
  }
  if (/^-(?:[ \t]|$)/.test(source)) return { message: "dashInMap", span: { start: words.start, end: words.start + 1 } };
  if (/:(?:[ \t]|$)/.test(source)) return { message: "colon", span: words };
  return { message: "indent", span: nextLine(text, words.end) };
}

function ofUnexpected({ before, source, here, words }: Place): Finding {
  const first = { start: here.start, end: here.start + 1 };
  if (/^-(?:[ \t]|$)/.test(source) && /:[ \t]+$/.test(before)) return { message: "dashInline", span: first };
  if (/(?:^|[ \t])[|>][-+\d]*[ \t]+$/.test(before))
    return { message: "behindBar", data: { words: source }, span: words };
  if (/^[\]}]/.test(source)) return { message: "closer", data: { bracket: source.charAt(0) }, span: first };
  const closing = /["'\]}](?=[ \t]+$)/.exec(before)?.[0];
  if (closing === undefined || source.startsWith(",")) return { message: "generic", span: here };
  return { message: "behindEnd", data: { closing, words: source }, span: words };
}

function ofMissing({ source, words }: Place): Finding {
  if (source.startsWith("#")) return { message: "comment", span: { start: words.start, end: words.start + 1 } };
  const [, closing, after] = /^([\]}])[ \t]*(\S.*)$/.exec(source) ?? [];
  if (closing !== undefined && after !== undefined) {
    const span = { start: words.end - after.length, end: words.end };
    return { message: "behindEnd", data: { closing, words: after }, span };
  }
  const written = keyWithColon(source);
  if (written !== undefined) {
    const start = words.start + written.key.length;
    const message = written.colon === ":" ? "noBlank" : "wideColon";
    return { message, data: { key: source }, span: { start, end: start + 1 } };
  }
  // A problem in the indentation, or behind the end of the line.
  if (source === "" || /:(?:[ \t]|$)/.test(source)) return { message: "indent", span: words };
  return { message: "noColon", data: { key: source }, span: words };
}

/** The words of the line after the one that ends at an offset. */
function nextLine(text: string, end: number): Span {
  const [, before = "", words = ""] =
    /^([ \t]*(?:\r\n|[\r\n])?[ \t]*)([^\r\n]*)/.exec(text.slice(end, end + longest)) ?? [];
  return { start: end + before.length, end: end + before.length + words.length };
}

/** A lookup of the text below a `|` or `>` that ends right above a line. Lines are asked for in their order. */
function blocksAbove(text: string, component: Component): (lineStart: number) => YamlValue | undefined {
  const rest: YamlValue[] = [];
  walk(component, (node) => {
    if (node.kind === "YamlValue" && (node.style === "literal" || node.style === "folded")) rest.push(node);
  });
  rest.reverse();
  let last: YamlValue | undefined;
  return (lineStart) => {
    while ((rest.at(-1)?.span.start ?? lineStart) < lineStart) last = rest.pop();
    return last !== undefined && last.span.end <= lineStart && isBlank(text, last.span.end, lineStart)
      ? last
      : undefined;
  };
}
