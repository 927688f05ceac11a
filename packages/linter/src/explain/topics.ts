/** What can be explained, and which of it a word names. */

import type { Localized } from "@buildcontent/parser";
import type { Rule } from "../rule.ts";
import { rules } from "../rules/index.ts";
import { nearest } from "../text/suggest.ts";
import { catalogueCodes } from "./catalogue-codes.ts";

/** A rule, a code of the service with the rules that predict it, or a code that none predicts, with what is to be said of it. */
export type Topic =
  | { readonly kind: "rule"; readonly rule: Rule }
  | { readonly kind: "code"; readonly code: string; readonly rules: readonly Rule[] }
  | { readonly kind: "catalogueCode"; readonly code: string; readonly text: Localized }
  | { readonly kind: "unknown"; readonly nearest?: string };

/** The codes of the service that can be explained, in the order of the alphabet. */
export const explainedCodes: readonly string[] = [
  ...new Set([...rules.flatMap(({ apiCodes }) => apiCodes), ...Object.keys(catalogueCodes)]),
].toSorted();

/** The topic that a word names, upper and lower case aside. */
export function topicOf(word: string): Topic {
  const name = word.trim().toLowerCase();
  const rule = rules.find(({ id }) => id === name);
  if (rule !== undefined) return { kind: "rule", rule };
  const code = explainedCodes.find((one) => one.toLowerCase() === name);
  if (code === undefined) return unknown(name);
  const text = catalogueCodes[code];
  if (text !== undefined) return { kind: "catalogueCode", code, text };
  return { kind: "code", code, rules: rules.filter(({ apiCodes }) => apiCodes.includes(code)) };
}

function unknown(name: string): Topic {
  const near = nearest(name, [...rules.map(({ id }) => id), ...explainedCodes]);
  return near === undefined ? { kind: "unknown" } : { kind: "unknown", nearest: near };
}
