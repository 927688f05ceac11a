/**
 * A range of a component in YAML: the tasks and parameters that it touches, as they are printed with the whole component, moved to the
 * column where they stand. So all that stands around them stays as it is.
 */

import { type Document, parse, type Span } from "@buildcontent/parser";
import type { ParserOptions } from "prettier";
import { printYaml, proveYaml } from "./print.ts";

/** The text of a component with the tasks and parameters formatted that a range touches. The component has no problems. */
export async function formatYamlRange(document: Document, options: ParserOptions, range: Span): Promise<string> {
  const { text } = document;
  const blocks = blocksOf(document);
  const isTouched = (block: Block | undefined): block is Block =>
    block !== undefined && block.start < range.end && range.start < block.end;
  if (!blocks.some(isTouched)) return text;
  const printed = await printYaml(document, options);
  const after = blocksOf(parse(printed, { syntax: "yaml" }).document);
  let formatted = "";
  let last = 0;
  blocks.forEach((block, index) => {
    const now = after[index];
    if (!isTouched(block) || now === undefined) return;
    formatted += text.slice(last, block.start) + moved(printed.slice(now.start, now.end), block.column - now.column);
    last = block.end;
  });
  formatted += text.slice(last);
  proveYaml(document, formatted);
  return formatted;
}

/** The whole lines of a task or of a parameter, without the last line break, and how far the first of them is indented. */
interface Block extends Span {
  readonly column: number;
}

/** A block for each parameter and each task, in the order of the text; undefined where it shares a line with something else. */
function blocksOf({ text, component }: Document): readonly (Block | undefined)[] {
  const nodes = [...(component?.parameters ?? []), ...(component?.tasks ?? [])].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  return nodes.map(({ kind, span }) => {
    const start = text.lastIndexOf("\n", span.start - 1) + 1;
    const before = (kind === "Task" ? /^( *)- +$/ : /^( *)$/).exec(text.slice(start, span.start));
    const lineEnd = text.indexOf("\n", span.end);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const isAlone = /^[ \t]*(?:#.*)?$/.test(text.slice(span.end, end));
    return before === null || !isAlone ? undefined : { start, end, column: before[1]?.length ?? 0 };
  });
}

/** Lines that are indented by so many columns more, or less. A line that says nothing is indented by none. */
function moved(lines: string, columns: number): string {
  const indent = " ".repeat(Math.max(0, columns));
  return lines
    .split("\n")
    .map((line) => (line === "" ? line : indent + line.slice(Math.max(0, -columns))))
    .join("\n");
}
