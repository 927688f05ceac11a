/** What a component in YAML says, fact by fact, in the order of the text. */

import type { Component, Entry, YamlValue } from "../ast.ts";
import { type Fact, withLineFeeds } from "../fact.ts";

/** Adds the facts of a component to `facts`: its keys and values, and where maps and lists end. */
export function factsOfComponent(text: string, { entries, problems }: Component, facts: Fact[]): void {
  for (const entry of entries) factsOfEntry(text, entry, facts);
  for (const { code, span } of problems) facts.push({ what: "value", says: code, span });
}

function factsOfEntry(text: string, { name, key, value }: Entry, facts: Fact[]): void {
  facts.push({ what: "key", says: withLineFeeds(name), span: key.span });
  if (value !== undefined) factsOfValue(text, value, facts);
}

function factsOfValue(text: string, value: YamlValue, facts: Fact[]): void {
  const { type, span } = value;
  const isCollection = type === "map" || type === "list";
  facts.push({ what: "value", says: isCollection ? type : `${type} ${withLineFeeds(value.text)}`, span });
  for (const reference of value.references) {
    facts.push({ what: "reference", says: text.slice(reference.span.start, reference.span.end), span: reference.span });
  }
  for (const entry of value.entries) factsOfEntry(text, entry, facts);
  for (const item of value.items) factsOfValue(text, item, facts);
  if (isCollection) facts.push({ what: "value", says: "end", span: { start: span.end, end: span.end } });
}
