/** Words without which a text has no secret and no placeholder, so that most commands are not searched for them. */

import type { Span } from "@buildcontent/parser";
import { createWordFinder, type WordFinder } from "../text/word-finder.ts";

/** By what they are a trace of: a secret, a URL with a password, a password among a command's arguments, a placeholder. */
const words: Readonly<Record<Trace, readonly string[]>> = {
  secret: [
    ["pass", "pwd", "secret", "token", "key", "authorization", "signature", "credential"],
    ["LTAI", "STS.", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat", "glpat", "AKIA", "xox"],
  ].flat(),
  url: ["://"],
  command: ["curl", "mysql", "login", "sshpass", "redis-cli", "ossutil", "identified"],
  placeholder: ["**", "<", "xxx", "your", "example-bucket", "examplebucket"],
};

/** A kind of words. */
export type Trace = "secret" | "url" | "command" | "placeholder";

const traces = Object.keys(words);

let find: WordFinder | undefined;
let last: { readonly text: string; readonly start: number; readonly end: number; readonly found: number } | undefined;

/** Tells whether a part of a text has a word of a kind. What was found of the last part is remembered. */
export function hasTrace(text: string, { start, end }: Span, trace: Trace): boolean {
  if (last === undefined || last.start !== start || last.end !== end || last.text !== text) {
    find ??= createWordFinder(Object.values(words));
    last = { text, start, end, found: find(text, { start, end }) };
  }
  return (last.found & (1 << traces.indexOf(trace))) !== 0;
}
