/** What a configuration file says. Data only: nothing in it is run, and aliases are not followed. */

import { type Entry, readYaml, type Span, type YamlValue } from "@buildcontent/parser";
import type { TextData, TextName } from "../texts.ts";
import type { ComponentType } from "../rule.ts";
import { nearest } from "../text/suggest.ts";

/** A file that holds the content of a component. */
export interface ComponentLink {
  /** As it is written: relative to the configuration's folder. */
  readonly path: string;
  readonly type?: ComponentType;
  /** Where the path stands in the configuration. */
  readonly span: Span;
}

/** Something wrong with a configuration, in the words of the command. */
export interface ConfigProblem {
  readonly span: Span;
  readonly text: TextName;
  readonly data?: TextData;
  /** A key that may have been meant. */
  readonly near?: string;
}

/** A configuration. What is wrong with it is left out of it, and told. */
export interface ConfigFile {
  /** By what COMPONENT calls: an id, or the name in an ARN. */
  readonly components: ReadonlyMap<string, ComponentLink>;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a configuration in YAML (of which JSON is a part). It never throws. */
export function readConfigFile(text: string): ConfigFile {
  const { root, problems: syntax } = readYaml(text);
  const first = syntax[0];
  if (first !== undefined) return { components: new Map(), problems: [{ span: first.span, text: "configYaml" }] };
  const problems: ConfigProblem[] = [];
  const components = new Map<string, ComponentLink>();
  for (const entry of entriesOf(root, "imglint", problems)) {
    if (entry.name !== "components") {
      problems.push(unknownKey("configUnknownKey", entry, ["components"]));
      continue;
    }
    for (const link of entriesOf(entry.value, "components", problems)) {
      const read = readLink(link, problems);
      if (read !== undefined) components.set(link.name, read);
    }
  }
  return { components, problems };
}

function entriesOf(value: YamlValue | undefined, key: string, problems: ConfigProblem[]): readonly Entry[] {
  if (value !== undefined && value.type !== "map" && value.type !== "null") {
    problems.push({ span: value.span, text: "configNotAMap", data: { key } });
  }
  return value?.entries ?? [];
}

function unknownKey(text: TextName, { name, key }: Entry, known: readonly string[]): ConfigProblem {
  const near = nearest(name, known);
  return { span: key.span, text, data: { key: name }, ...(near !== undefined && { near }) };
}

/** `id: path`, or `id: { path: …, componentType: Build | Test }`. */
function readLink(entry: Entry, problems: ConfigProblem[]): ComponentLink | undefined {
  const { name, value, key } = entry;
  const noPath = (): undefined => {
    problems.push({ span: value?.span ?? key.span, text: "configNoPath", data: { key: name } });
    return undefined;
  };
  if (value?.type === "string") return { path: value.text, span: value.span };
  if (value?.type !== "map") return noPath();
  let path: YamlValue | undefined;
  let type: ComponentType | undefined;
  for (const inner of value.entries) {
    if (inner.name === "path") path = inner.value;
    else if (inner.name === "componentType") type = readType(inner, problems);
    else problems.push(unknownKey("configUnknownLinkKey", inner, ["path", "componentType"]));
  }
  if (path?.type !== "string") return noPath();
  return { path: path.text, span: path.span, ...(type && { type }) };
}

function readType({ value, key }: Entry, problems: ConfigProblem[]): ComponentType | undefined {
  if (value?.text === "Build" || value?.text === "Test") return value.text;
  problems.push({ span: value?.span ?? key.span, text: "configComponentType", data: { value: value?.text ?? "" } });
  return undefined;
}
