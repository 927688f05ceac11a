/**
 * Block scalars (`|`, `>`), which scripts are written in: their lines are hidden from Prettier's printer of YAML and come back as they
 * were, at the indentation of the place that they are printed in. It would leave the lines of one with an indentation indicator
 * (`|2`) in their columns, wherever its key goes, and put a blank line more below a header with a comment.
 */

import { type Document, parse, type ShellLine, type Span, walk } from "@buildcontent/parser";

/** A block scalar that has lines. */
interface Script {
  /** The offset of its `|` or `>`. */
  readonly start: number;
  /** How far the lines are indented, in blanks that are no part of them. */
  readonly width: number;
  /** The number behind `|` or `>`: how much deeper than what the scalar is in its lines are indented. */
  readonly indicator: number | undefined;
  readonly lines: readonly ShellLine[];
}

/** The block scalars of a component, in the order of the text. */
export function scriptsOf(document: Document): readonly Script[] {
  const { text } = document;
  const scripts: Script[] = [];
  walk(document, (node) => {
    if (node.kind !== "YamlValue" || (node.style !== "literal" && node.style !== "folded")) return;
    const { lines, span } = node;
    const width = lines.reduce((most, line) => Math.max(most, line.span.start - lineStart(text, line.span)), 0);
    const digit = /^[|>][-+]?([1-9])/.exec(text.slice(span.start, span.start + 3))?.[1];
    scripts.push({ start: span.start, width, indicator: digit === undefined ? undefined : Number(digit), lines });
  });
  return scripts.toSorted((a, b) => a.start - b.start);
}

/** The lines of scripts as they stand in the text, and how far what takes their place is to be indented. */
export function linesToHide(text: string, scripts: readonly Script[]): readonly (Span & { readonly width: number })[] {
  return scripts.flatMap(({ lines, width }) =>
    lines.map(({ span }) => ({ start: lineStart(text, span), end: span.end, width })),
  );
}

function lineStart(text: string, { start }: Span): number {
  return text.lastIndexOf("\n", start - 1) + 1;
}

/** What was printed, with the lines of scripts in the place of lines that are nothing but `stand`. */
export function withScripts(printed: string, stand: string, scripts: readonly Script[]): string {
  const indents = scripts.some(({ indicator }) => indicator !== undefined) ? parentIndents(printed) : [];
  const lines = scripts.flatMap(({ lines: own, indicator }, index) => {
    const parent = indents[index];
    const indent = indicator === undefined || parent === undefined ? undefined : " ".repeat(parent + indicator);
    return own.map(({ text }) => ({ text, indent }));
  });
  let next = 0;
  return printed
    .split("\n")
    .map((line) => {
      if (!line.endsWith(stand) || line.trimStart() !== stand) return line;
      const { text = "", indent = line.slice(0, -1) } = lines[next++] ?? {};
      return text === "" ? "" : indent + text;
    })
    .join("\n");
}

/** How far the map or list is indented that each block scalar of a printed text stands in. */
function parentIndents(printed: string): readonly number[] {
  return scriptsOf(parse(printed, { syntax: "yaml" }).document).map(({ start }) => {
    const before = printed.slice(printed.lastIndexOf("\n", start - 1) + 1, start);
    const dashes = /^ *(?:- +)*/.exec(before)?.[0] ?? "";
    // What stands behind the dashes of lists is the key of a map that begins there; or else the last list is what it stands in.
    return dashes.length < before.length ? dashes.length : Math.max(0, dashes.lastIndexOf("-"));
  });
}
