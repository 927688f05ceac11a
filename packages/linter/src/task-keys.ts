/** Where a task says a thing that it must say, and whether it does. */

import type { Span, Task, YamlValue } from "@buildcontent/parser";

/** The place to tell that a key is missing: the key where it has no value, else the task's first key; none for an empty task. */
export function firstKeyOf({ entries }: Task, name: string): Span | undefined {
  return (entries.find((entry) => entry.name === name) ?? entries[0])?.key.span;
}

/** Tells whether nothing is written as a value. */
export function isMissing(value: YamlValue | undefined): boolean {
  return value === undefined || value.type === "null" || (value.type === "string" && value.text.trim() === "");
}
