/** A configuration in YAML to a tree. */

import { readYaml, type Span, type YamlProblem, type YamlValue } from "@buildcontent/parser";
import type { ConfigProblem, ConfigTree, ConfigValue } from "./tree.ts";
import type { TextName } from "../texts.ts";

/** Reads a text. It never throws. Of a text that is no YAML nothing is taken, and only the first mistake is told. */
export function readYamlConfig(text: string): ConfigTree {
  const { root, problems } = readYaml(text);
  // An alias has its place in the tree, and is told from there.
  const broken = problems.find(({ code }) => code !== "BAD_ALIAS");
  if (broken !== undefined) return { problems: [problemOf(broken)] };
  return { ...(root && { root: valueOf(root) }), problems: [] };
}

const textsByCode: Readonly<Record<string, TextName>> = {
  TAB_AS_INDENT: "configTab",
  TOO_DEEP: "configTooDeep",
  MULTIPLE_DOCS: "configTwoDocuments",
};

function problemOf({ code, span }: YamlProblem): ConfigProblem {
  return { span, text: textsByCode[code] ?? "configYaml" };
}

function valueOf(value: YamlValue): ConfigValue {
  return {
    type: value.type,
    span: value.span,
    scalar: scalarOf(value),
    entries: value.entries.map(({ name, key, value: inner }) => ({
      name,
      key: key.span,
      value: inner === undefined ? nothing(key.span) : valueOf(inner),
    })),
    items: value.items.map(valueOf),
  };
}

function nothing(span: Span): ConfigValue {
  return { type: "null", span, scalar: null, entries: [], items: [] };
}

function scalarOf({ type, text }: YamlValue): ConfigValue["scalar"] {
  switch (type) {
    case "string":
      return text;
    case "number":
      return Number(text);
    case "boolean":
      return text.toLowerCase() === "true";
    case "null":
    case "map":
    case "list":
    case "alias":
      return null;
  }
}
