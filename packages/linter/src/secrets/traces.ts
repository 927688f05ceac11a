/** Words without which a text has no secret and no placeholder, so that most commands are not searched for them. */

import type { Span } from "@buildcontent/parser";
import { createWordFinder, type WordFinder } from "../text/word-finder.ts";
import { places } from "./by-address.ts";
import { nameWords } from "./by-name.ts";
import { forms } from "./forms.ts";
import { commands } from "./password-commands.ts";
import { readers } from "./password-readers.ts";
import { phrases } from "./phrases.ts";

/** By what they are a trace of: a secret that is found in one of these ways, or a placeholder. */
const words: Readonly<Record<Trace, () => readonly string[]>> = {
  form: () => forms.flatMap((form) => form.starts),
  address: () => places.flatMap((place) => place.words),
  url: () => ["://"],
  name: () => nameWords,
  phrase: () => phrases.flatMap((phrase) => phrase.words),
  argument: () => commands.flatMap(({ words: own, names }) => own ?? names),
  pipe: () => readers.flatMap(({ words: own, names }) => own ?? names),
  placeholder: () => ["**", "<", "xxx", "your", "example-bucket", "examplebucket"],
};

/** A kind of words. */
export type Trace = "form" | "address" | "url" | "name" | "phrase" | "argument" | "pipe" | "placeholder";

/** Several traces as one number. */
export type Traces = number;

const order = Object.keys(words);

let find: WordFinder | undefined;
let last: { readonly text: string; readonly start: number; readonly end: number; readonly found: Traces } | undefined;

/** The traces as a number. */
export function tracesOf(traces: readonly Trace[]): Traces {
  return traces.reduce((all, trace) => all | (1 << order.indexOf(trace)), 0);
}

/** Which traces a part of a text has of those that are asked for; 0 where it has none. What was found of the last part is remembered. */
export function tracesIn(text: string, { start, end }: Span, wanted: Traces): Traces {
  if (last === undefined || last.start !== start || last.end !== end || last.text !== text) {
    find ??= createWordFinder(Object.values(words).map((wordsOf) => shortest(wordsOf())));
    last = { text, start, end, found: find(text, { start, end }) };
  }
  return last.found & wanted;
}

/** The words without those that have another of them in them. */
function shortest(all: readonly string[]): string[] {
  const lower = all.map((word) => word.toLowerCase());
  return lower.filter((word) => !lower.some((other) => other !== word && word.includes(other)));
}
