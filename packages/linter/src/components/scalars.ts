/** What a value in YAML is worth as a number or as a truth value. */

import type { Edit, YamlValue } from "@buildcontent/parser";
import { replace } from "../text/edits.ts";

/** The number that a value is, or that its text says; undefined for any other value. Infinity and NaN are numbers of YAML. */
export function numberOf({ type, text }: YamlValue): number | undefined {
  if (type === "number") return /^[-+]?\.inf$/i.test(text) ? Infinity : Number(text);
  return type === "string" && /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** Tells whether a value is true or false, in quotes or not. */
export function isBoolean({ type, text }: YamlValue): boolean {
  return type === "boolean" || (type === "string" && /^(?:true|false)$/.test(text));
}

/** What people who write another language, or YAML 1.1, may mean by a word as a truth value: `true` for `yes`. */
export function meantBoolean(word: string): "true" | "false" | undefined {
  const lower = word.toLowerCase();
  if (/^(?:true|yes|on|y|1)$/.test(lower)) return "true";
  return /^(?:false|no|off|n|0)$/.test(lower) ? "false" : undefined;
}

/** What a reader of YAML 1.1 takes a text without quotes for, which is a text in YAML 1.2. */
export type OldReading = { readonly kind: "boolean" | "number"; readonly value: string } | { readonly kind: "date" };

/**
 * How YAML 1.1 reads a value that is a text in YAML 1.2: `no`, `22:22` (a number to the base of 60), `1_000`, `2026-01-31`. Undefined where it is a text, too.
 * Source: the types bool, int, float and timestamp at yaml.org/type.
 */
export function oldReadingOf({ type, style, text }: YamlValue): OldReading | undefined {
  if (type !== "string" || style !== "plain") return undefined;
  if (/^(?:yes|Yes|YES|on|On|ON)$/.test(text)) return { kind: "boolean", value: "true" };
  if (/^(?:no|No|NO|off|Off|OFF)$/.test(text)) return { kind: "boolean", value: "false" };
  if (/^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/.test(text)) return { kind: "date" };
  const number = oldNumberOf(text);
  return number === undefined ? undefined : { kind: "number", value: String(number) };
}

function oldNumberOf(text: string): number | undefined {
  const [, sign = "", digits = ""] = /^([-+]?)(\d[\d_]*(?::[0-5]?\d)*|0b[01_]+|0x[\da-fA-F_]+)$/.exec(text) ?? [];
  if (digits === "") return undefined;
  const value = digits
    .replaceAll("_", "")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(/^0\d/.test(part) && !digits.includes(":") ? `0o${part}` : part), 0);
  return Number.isNaN(value) ? undefined : sign === "-" ? -value : value;
}

/** Puts a value that has no quotes into double ones. Undefined where it has some, or a tag before it, which says its type whatever its quotes. */
export function quoteScalar(source: string, { style, text, span }: YamlValue): Edit | undefined {
  const isPlain = style === "plain" && source.slice(span.start, span.end) === text && !/["\\]/.test(text);
  return isPlain && !isTagged(source.slice(Math.max(0, span.start - 80), span.start))
    ? replace(span, `"${text}"`)
    : undefined;
}

/** Tells whether a tag ends the text before a value, or stands before its anchor. */
function isTagged(before: string): boolean {
  const [first = "", last = ""] = before.trimEnd().split(/\s+/).slice(-2);
  return last.startsWith("!") || (last.startsWith("&") && first.startsWith("!"));
}
