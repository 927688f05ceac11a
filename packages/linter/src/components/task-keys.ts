/** Where a task says a thing that it must say, and whether it does. */

import type { Entry, Span, Task, YamlValue } from "@buildcontent/parser";
import { nearest } from "../text/suggest.ts";

/** The place to tell that a key is missing: the key where it has no value, else the task's first key; none for an empty task. */
export function firstKeyOf({ entries }: Task, name: string): Span | undefined {
  return (entries.find((entry) => entry.name === name) ?? entries[0])?.key.span;
}

/** Tells whether a key stands in a task that is most likely a misspelt one; `unknown-key` has it. */
export function isMisspelt({ entries }: Task, name: string): boolean {
  return entries.some((entry) => entry.name !== name && nearest(entry.name, [name]) !== undefined);
}

/** Tells whether a map takes in another by `<<`, whose keys are not followed. */
export function hasMergeKey(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === "<<");
}

/** Tells whether nothing is written as a value. */
export function isMissing(value: YamlValue | undefined): boolean {
  return value === undefined || value.type === "null" || (value.type === "string" && value.text.trim() === "");
}
