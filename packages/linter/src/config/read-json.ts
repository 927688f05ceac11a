/** A configuration in JSON to a tree: `.imglint.json`, where comments and trailing commas are allowed, and package.json. */

import { createScanner, type Node, type ParseError, parseTree } from "jsonc-parser";
import { type ConfigTree, type ConfigValue, entryOf } from "./tree.ts";

/** Values may nest this deep, as in YAML; a configuration needs five levels. */
const deepest = 100;

/** Reads a text. It never throws. Of a text that is no JSON nothing is taken, and only the first mistake is told. */
export function readJsonConfig(text: string): ConfigTree {
  return readJson(text, { allowTrailingComma: true });
}

/** Reads the configuration in a package.json: the value of its key `imglint`. A broken file without that word has none. */
export function readPackageConfig(text: string): ConfigTree {
  if (!text.includes('"imglint"')) return { problems: [] };
  const { root, problems } = readJson(text, { disallowComments: true });
  const value = entryOf(root, "imglint")?.value;
  return { ...(value && { root: value }), problems };
}

function readJson(
  text: string,
  options: { readonly allowTrailingComma?: boolean; readonly disallowComments?: boolean },
): ConfigTree {
  const source = text.replace(/^\uFEFF/, " ");
  // The parser calls itself for each level; the scanner does not.
  const tooDeep = firstTooDeep(source);
  if (tooDeep !== undefined) {
    return { problems: [{ span: { start: tooDeep, end: tooDeep + 1 }, text: "configTooDeep" }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { ...options, allowEmptyContent: true });
  const first = errors[0];
  if (first !== undefined) {
    return { problems: [{ span: { start: first.offset, end: first.offset + first.length }, text: "configJson" }] };
  }
  return { ...(root && { root: valueOf(root) }), problems: [] };
}

function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  do {
    scanner.scan();
    const first = text.charAt(scanner.getTokenOffset());
    if (first === "{" || first === "[") depth++;
    if (first === "}" || first === "]") depth--;
    if (depth > deepest) return scanner.getTokenOffset();
  } while (scanner.getTokenLength() > 0);
  return undefined;
}

const types = {
  object: "map",
  array: "list",
  property: "null",
  string: "string",
  number: "number",
  boolean: "boolean",
  null: "null",
} as const;

function valueOf(node: Node): ConfigValue {
  const children = node.children ?? [];
  const value: unknown = node.value;
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return {
    type: types[node.type],
    span: spanOf(node),
    scalar: isScalar ? value : null,
    entries: node.type === "object" ? children.flatMap(entriesOf) : [],
    items: node.type === "array" ? children.map(valueOf) : [],
  };
}

function entriesOf({ children }: Node): ConfigValue["entries"] {
  const [key, value] = children ?? [];
  if (key === undefined || value === undefined) return [];
  return [{ name: String(key.value), key: spanOf(key), value: valueOf(value) }];
}

function spanOf({ offset, length }: Node): { readonly start: number; readonly end: number } {
  return { start: offset, end: offset + length };
}
