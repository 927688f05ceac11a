/** A configuration as it is written, whatever the format: values with their places, before anything is made of them. */

import type { Span } from "@buildcontent/parser";
import type { TextData, TextName } from "../texts.ts";

/** One value. Maps have `entries`, lists have `items`, `scalar` is the value of anything else. An alias stands for nothing. */
export interface ConfigValue {
  readonly type: "string" | "number" | "boolean" | "null" | "map" | "list" | "alias";
  readonly span: Span;
  readonly scalar: string | number | boolean | null;
  readonly entries: readonly ConfigEntry[];
  readonly items: readonly ConfigValue[];
}

/** One key of a map. A key without a value has a null, at the key's place. */
export interface ConfigEntry {
  readonly name: string;
  readonly key: Span;
  readonly value: ConfigValue;
}

/** Something wrong with a configuration, in the words of the command. `near` is what may have been meant. */
export interface ConfigProblem {
  readonly span: Span;
  readonly text: TextName;
  readonly data?: TextData;
  readonly near?: string;
}

/** A text as a tree. Without a root nothing is configured, or, where there are problems, nothing can be read. */
export interface ConfigTree {
  readonly root?: ConfigValue;
  readonly problems: readonly ConfigProblem[];
}

/** The steps from the root to a value: keys, and numbers of items. */
export type ConfigPath = readonly (string | number)[];

/** A value as plain data, without what aliases stand for. Of a key that stands twice the last one counts. */
export function plainOf(value: ConfigValue): unknown {
  switch (value.type) {
    case "map":
      return Object.fromEntries(
        value.entries
          .filter((entry) => entry.value.type !== "alias")
          .map((entry) => [entry.name, plainOf(entry.value)]),
      );
    case "list":
      return value.items.map((item) => (item.type === "alias" ? null : plainOf(item)));
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "alias":
      return value.scalar;
  }
}

/** The entry of a key, the last one where it stands twice. */
export function entryOf(value: ConfigValue | undefined, name: string): ConfigEntry | undefined {
  return value?.entries.findLast((entry) => entry.name === name);
}

/** The value that a path leads to, and the place of its key or, for an item, of itself. */
export function valueAt(root: ConfigValue, path: ConfigPath): { readonly value: ConfigValue; readonly key: Span } {
  let found = { value: root, key: root.span };
  for (const step of path) {
    const entry = typeof step === "string" ? entryOf(found.value, step) : undefined;
    const value = typeof step === "number" ? found.value.items[step] : entry?.value;
    if (value === undefined) return found;
    found = { value, key: entry?.key ?? value.span };
  }
  return found;
}

/** Calls a function for a value and for all that it holds. */
export function eachValue(value: ConfigValue, visit: (value: ConfigValue) => void): void {
  visit(value);
  for (const { value: inner } of value.entries) eachValue(inner, visit);
  for (const item of value.items) eachValue(item, visit);
}
