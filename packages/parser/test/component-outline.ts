/** A component as text, one node a line: what it is, from where to where, and what it holds. */

import { childrenOf, createLineMap, type Document, type Node, positionAt, type Span } from "../src/index.ts";

/** The tree below a document's component, then its comments and problems. Lines and columns count from 1, ends are exclusive. */
export function outline(document: Document): string {
  const map = createLineMap(document.text);
  const at = (offset: number): string => {
    const { line, column } = positionAt(map, offset);
    return `${line + 1}:${column + 1}`;
  };
  const place = ({ start, end }: Span): string => `${at(start)}-${at(end)}`;
  const lines: string[] = [];
  const add = (node: Node, depth: number): void => {
    const label = labelOf(node);
    if (label !== undefined) lines.push(`${"  ".repeat(depth)}${place(node.span)} ${label}`);
    if (node.kind === "YamlValue" && (node.lines.length > 1 || node.style === "literal" || node.style === "folded")) {
      for (const { span, text } of node.lines)
        lines.push(`${"  ".repeat(depth + 1)}${place(span)} line ${quoted(text)}`);
    }
    for (const child of childrenOf(node)) add(child, label === undefined ? depth : depth + 1);
  };
  for (const entry of document.component?.entries ?? []) add(entry, 0);
  for (const { span, text } of document.comments) lines.push(`${place(span)} comment ${quoted(text)}`);
  for (const { span, code } of document.component?.problems ?? []) lines.push(`${place(span)} problem ${code}`);
  return lines.join("\n");
}

function labelOf(node: Node): string | undefined {
  switch (node.kind) {
    case "Entry":
      return `entry ${quoted(node.name)}`;
    case "YamlValue":
      return node.entries.length + node.items.length > 0 || node.type === "map" || node.type === "list"
        ? `${node.type} ${node.style}`
        : `${node.type} ${node.style} ${quoted(node.text)}`;
    case "Reference":
      return `reference${node.bare ? " bare" : ""}`;
    case "Part":
      return `part ${quoted(node.text)}`;
    default:
      return undefined;
  }
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
