/** What a value in YAML is worth as a number or as a truth value. */

import type { YamlValue } from "@buildcontent/parser";

/** The number that a value is, or that its text says; undefined for any other value. Infinity and NaN are numbers of YAML. */
export function numberOf({ type, text }: YamlValue): number | undefined {
  if (type === "number") return /^[-+]?\.inf$/i.test(text) ? Infinity : Number(text);
  return type === "string" && /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** Tells whether a value is true or false, in quotes or not. */
export function isBoolean({ type, text }: YamlValue): boolean {
  return type === "boolean" || (type === "string" && /^(?:true|false)$/.test(text));
}
