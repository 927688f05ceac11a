/** The lines of a scalar as they stand in the source, without what YAML takes away: indentation, quotes, a block's header. */

import type { Scalar } from "yaml";
import type { ShellLine, YamlValue } from "../ast.ts";

/** How a scalar is written. */
export type ScalarStyle = Exclude<YamlValue["style"], "flow" | "block">;

/** The lines of a scalar up to its last that is not empty. Escapes and doubled quotes stay as they are written. */
export function linesOf(text: string, scalar: Scalar.Parsed, style: ScalarStyle): ShellLine[] {
  const [start, end] = scalar.range;
  switch (style) {
    case "literal":
    case "folded":
      return blockLines(text, scalar);
    case "plain":
      return flowLines(text, start, end);
    case "single":
    case "double": {
      const isClosed = end - start > 1 && text.charAt(end - 1) === text.charAt(start);
      return flowLines(text, start + 1, isClosed ? end - 1 : end);
    }
  }
}

/** The lines as one text: what YAML folds is joined by a blank, all else by a line feed. So every index in it has its place in a line. */
export function joinLines(lines: readonly ShellLine[], style: YamlValue["style"]): string {
  return lines.map(({ text }, index) => text + (index === lines.length - 1 ? "" : joint(lines, index, style))).join("");
}

function joint(lines: readonly ShellLine[], index: number, style: YamlValue["style"]): " " | "\n" {
  const around = [lines[index]?.text ?? "", lines[index + 1]?.text ?? ""];
  const keepsBreak =
    style === "literal" ||
    around.includes("") ||
    (style === "folded" && around.some((line) => /^[ \t]/.test(line))) ||
    (style === "double" && around[0]?.endsWith("\\"));
  return keepsBreak ? "\n" : " ";
}

function flowLines(text: string, start: number, end: number): ShellLine[] {
  return linesBetween(text, start, end, (line, at) => (at === start ? 0 : leading(line, /^[ \t]*/)));
}

function blockLines(text: string, { range: [start, end], srcToken }: Scalar.Parsed): ShellLine[] {
  const header = /^[^\r\n]*(?:\r\n?|\n|$)/.exec(text.slice(start, end))?.[0] ?? "";
  const bodyStart = start + header.length;
  const firstContent = /^( *)[^ \r\n]/m.exec(text.slice(bodyStart, end))?.[1];
  if (firstContent === undefined) return [];
  const indicator = /^[|>][^\s#1-9]*([1-9])/.exec(header)?.[1];
  const parentIndent = srcToken !== undefined && "indent" in srcToken ? srcToken.indent : 0;
  const width = indicator === undefined ? firstContent.length : parentIndent + Number(indicator);
  return linesBetween(text, bodyStart, end, (line) => Math.min(width, leading(line, /^ */)));
}

function leading(line: string, blanks: RegExp): number {
  return blanks.exec(line)?.[0].length ?? 0;
}

/** The lines of a stretch of text. `indentOf` tells how much of the start of a line that starts at `at` is left out. */
function linesBetween(
  text: string,
  start: number,
  end: number,
  indentOf: (line: string, at: number) => number,
): ShellLine[] {
  const lines: ShellLine[] = [];
  for (const { 1: line = "", index } of text.slice(start, end).matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    const at = start + index;
    const span = { start: at + indentOf(line, at), end: at + line.length };
    lines.push({ kind: "ShellLine", span, text: text.slice(span.start, span.end) });
  }
  while (lines.at(-1)?.text === "") lines.pop();
  return lines;
}
