/**
 * A parsed text as an outline for people: a line for each node and each span in it, with the source that it covers in « », and what
 * it says beside that. What goes without saying is left out: a text or value that is the source, no quotes, closed quotes.
 */

import {
  createLineMap,
  type Diagnostic,
  type Document,
  type ParseResult,
  positionAt,
  type Span,
} from "../src/index.ts";

/** The outline of a document: its commands and comments, one below the other. */
export function outline({ text, syntax, byteOrderMark, commands, comments }: Document): string {
  const start = [...(syntax === "yaml" ? ["YAML"] : []), ...describe("byteOrderMark", byteOrderMark, text)];
  return [...start, ...[...commands, ...comments].flatMap((node) => describe("", node, text))].join("\n");
}

/** The outline of a document with its diagnostics below it: what stands in files of expected results. */
export function outlineWithDiagnostics({ document, diagnostics }: ParseResult): string {
  const found = diagnostics.map((diagnostic) => describeDiagnostic(document.text, diagnostic));
  return [outline(document), ...found].map((block) => `${block}\n`).join("");
}

/** The outline of some nodes of a text. */
export function outlineOf(nodes: readonly object[], text: string): string {
  return nodes.flatMap((node) => describe("", node, text)).join("\n");
}

/** A diagnostic as `line:column severity code «source»: message`; lines and columns count from 1. */
export function describeDiagnostic(text: string, { code, severity, span, message }: Diagnostic): string {
  const { line, column } = positionAt(createLineMap(text), span.start);
  return `${line + 1}:${column + 1} ${severity} ${code} ${sourceOf(text, span)}: ${visible(message)}`;
}

function describe(field: string, item: unknown, text: string): string[] {
  const span = spanOf(item);
  if (span === undefined || !isRecord(item)) return [];
  const name = field === "" ? [] : [`${field}:`];
  const kind = [item["kind"], item["code"]].filter((word) => typeof word === "string");
  const head = [...name, ...kind, sourceOf(text, span), ...factsOf(item, text.slice(span.start, span.end))];
  const inside = Object.entries(item).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.flatMap((element) => describe("", element, text))
      : key === "span"
        ? []
        : describe(key, value, text),
  );
  return [head.join(" "), ...inside.map((line) => `  ${line}`)];
}

function factsOf(item: Readonly<Record<string, unknown>>, source: string): string[] {
  return Object.entries(item).flatMap(([key, value]) => {
    const goesWithoutSaying =
      key === "kind" ||
      key === "code" ||
      value === source ||
      (key === "quote" && value === "none") ||
      (key === "terminated" && value === true);
    if (goesWithoutSaying) return [];
    if (typeof value === "boolean") return [`${key}=${value}`];
    return typeof value === "string" ? [`${key}=«${visible(value)}»`] : [];
  });
}

function spanOf(item: unknown): Span | undefined {
  if (!isRecord(item)) return undefined;
  const { start, end } = item;
  return typeof start === "number" && typeof end === "number" ? { start, end } : spanOf(item["span"]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function sourceOf(text: string, { start, end }: Span): string {
  return `«${visible(text.slice(start, end))}»`;
}

/** Control characters as their pictures (`␊` is a line feed, `␍` a carriage return, `␉` a tab), others without a shape by number. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\u00A0]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}
