/** What may stand in a place of a configuration, and what stands there, in words. */

import type { Schema } from "./schema.ts";
import type { ConfigValue } from "./tree.ts";
import type { Locale } from "../lint.ts";
import { visible } from "../reporters/visible.ts";
import { say } from "../texts.ts";

/** What the alternatives of a schema take: `off, info, warning or error, or keys with values`. */
export function describeExpected(alternatives: readonly Schema[], locale: Locale): string {
  const [first = "", ...rest] = [...new Set(alternatives.map((schema) => describe(schema, locale)))];
  const isList = /[,、]/.test(first);
  const words = [first, ...rest].join(say(locale, isList ? "takesElse" : "takesOr")).trim();
  // Chinese has blanks beside words of other scripts only.
  return words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

function describe(schema: Schema, locale: Locale): string {
  const values = schema["enum"];
  if (Array.isArray(values)) {
    const names = values.map(String);
    const head = names.slice(0, -1).join(say(locale, "takesComma"));
    return [head, names.at(-1)].filter(Boolean).join(say(locale, "takesOr"));
  }
  const types = new Set([schema["type"]].flat());
  if (types.has("object")) return say(locale, "takesMap");
  if (types.has("array")) return say(locale, "takesList");
  if (types.has("boolean")) return say(locale, "takesTruth");
  if (!types.has("integer")) return say(locale, "takesText");
  const [min, max] = [Number(schema["minimum"]), schema["maximum"]];
  return max === undefined ? say(locale, "takesCount", { min }) : say(locale, "takesRange", { min, max: Number(max) });
}

const longest = 60;

/** What a message quotes of the text of a configuration: cut where it is long, control characters made visible. */
export function shortened(text: string): string {
  return visible(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

/** A value as a message quotes it. */
export function describeValue({ type, scalar }: ConfigValue, locale: Locale): string {
  switch (type) {
    case "null":
    case "alias":
      return say(locale, "gotNothing");
    case "list":
      return say(locale, "gotList");
    case "map":
      return say(locale, "gotMap");
    case "string":
    case "number":
    case "boolean": {
      return scalar === "" ? '""' : shortened(String(scalar));
    }
  }
}
