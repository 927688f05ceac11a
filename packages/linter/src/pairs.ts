/** The pairs of an ENV or a LABEL: which of them are well-formed, and what is wrong with the others. */

import type { CommandOf, KeyValue, Span } from "@buildcontent/parser";
import { remove, replace } from "./edits.ts";
import type { pairTexts } from "./pair-texts.ts";
import { closeQuote, openQuoteOf, quotedWord, quoteToClose } from "./quotes.ts";
import type { Report } from "./rule.ts";
import { moveCommentUp, trailingComment } from "./trailing-comment.ts";

/** A command whose arguments are pairs. */
export type PairCommand = CommandOf<"ENV"> | CommandOf<"LABEL">;

/** Something wrong with the way in which pairs are written, in the words of `pairTexts`. */
export type PairProblem = Report<typeof pairTexts>;

/** What was found in a command. Each pair is in one of the three at most. */
export interface PairReading {
  readonly problems: readonly PairProblem[];
  /** Well-formed but for the name of the key. */
  readonly badKeys: readonly KeyValue[];
  /** Well-formed; of the form `key value` too. */
  readonly sound: readonly KeyValue[];
}

/** Environment variables are named as in a shell. Labels are named as people name them for Docker, and in any script. */
const keyPatterns = { ENV: /^[A-Za-z_][A-Za-z0-9_]*$/, LABEL: /^[\p{L}\p{N}_.:/-]+$/u };

/** Tells whether a pair is of the form `key=value`. */
export function hasEquals(pair: KeyValue): boolean {
  return pair.separator?.text === "=";
}

/** Reads the pairs of a command, in linear time. */
export function readPairs(text: string, command: PairCommand): PairReading {
  const pairs = command.arguments.filter((argument) => argument.kind === "KeyValue");
  const first = pairs[0];
  if (first === undefined) return { problems: [], badKeys: [], sound: [] };
  const isKey = (key: string): boolean => keyPatterns[command.name].test(key);
  if (!hasEquals(first)) {
    const problem = spacedProblem(text, first, isKey);
    return collect([problem === undefined ? { pair: first } : { problem }], isKey);
  }
  const comment = trailingComment(text, pairs);
  if (comment === undefined) return collect(readWords(text, pairs, isKey), isKey);
  const kept = [...pairs.slice(0, comment.first), ...pairs.slice(comment.end)];
  return collect([...readWords(text, kept, isKey), { problem: commentProblem(text, command, comment.span) }], isKey);
}

/** A pair that can be read, or what is wrong with one. */
type Found = { readonly pair: KeyValue } | { readonly problem: PairProblem };

type IsKey = (key: string) => boolean;

function collect(found: readonly Found[], isKey: IsKey): PairReading {
  const problems = found.flatMap((one) => ("problem" in one ? [one.problem] : []));
  const pairs = found.flatMap((one) => ("pair" in one ? [one.pair] : []));
  return {
    problems,
    badKeys: pairs.filter(({ key }) => !isKey(key.text)),
    sound: pairs.filter(({ key }) => isKey(key.text)),
  };
}

function commentProblem(text: string, command: PairCommand, span: Span): PairProblem {
  const edits = moveCommentUp(text, command, span);
  return {
    message: "comment",
    data: { comment: text.slice(span.start, span.end) },
    span,
    ...(edits && { fix: { title: { message: "moveComment" }, edits } }),
  };
}

// --- `key value` ---

function spacedProblem(text: string, pair: KeyValue, isKey: IsKey): PairProblem | undefined {
  const { key, value } = pair;
  if (value === undefined) return isKey(key.text) ? noValue(pair) : undefined;
  const source = text.slice(value.span.start, value.span.end);
  const name = key.text.slice(0, -1);
  if (key.text.endsWith(":") && isKey(name)) return assignment("colon", name, source, pair.span, pair.span);
  if (source.startsWith("=")) {
    const rest = source.slice(1).trim();
    const wrong = { start: key.span.end, end: value.span.start + source.length - rest.length };
    return rest === "" ? noValue(pair) : assignment("blanks", key.text, rest, wrong, pair.span);
  }
  return /^["']/.test(source) && openQuoteOf(source) !== undefined ? unterminated(text, value.span) : undefined;
}

/** A value that is not given by a plain `=`. `wrong` is what is reported, `span` what `key="value"` takes the place of. */
function assignment(message: "blanks" | "colon", key: string, source: string, wrong: Span, span: Span): PairProblem {
  const value = /^[^"']*(?:=|: )/.test(source) ? undefined : quotedWord(source);
  const fixed = `${key}=${value ?? '"…"'}`;
  return {
    message,
    data: { key, fixed },
    span: wrong,
    ...(value !== undefined && {
      fix: { title: { message: "write", data: { fixed } }, edits: [replace(span, fixed)] },
    }),
  };
}

function noValue({ key }: KeyValue): PairProblem {
  return { message: "noValue", data: { key: key.text }, span: key.span };
}

function unterminated(text: string, span: Span): PairProblem {
  const value = text.slice(span.start, span.end);
  const edit = closeQuote(text, span);
  return {
    message: "unterminated",
    data: { value, quote: quoteToClose(value) },
    span,
    ...(edit && { fix: { title: { message: "closeQuote" }, edits: [edit] } }),
  };
}

// --- `key=value key=value` ---

function readWords(text: string, pairs: readonly KeyValue[], isKey: IsKey): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < pairs.length;) {
    const [next, ...results] = readWord(text, pairs, at, isKey);
    found.push(...results);
    at = next;
  }
  return found;
}

/** What the words from one index on are, and before it the index of the first word after them. */
function readWord(text: string, pairs: readonly KeyValue[], at: number, isKey: IsKey): [number, ...Found[]] {
  const pair = pairs[at];
  if (pair === undefined) return [at + 1];
  const next = pairs[at + 1];
  const parted = partedValue(pairs, at);
  if (parted !== undefined) {
    const last = pairs[parted.end - 1] ?? pair;
    const span = { start: pair.span.start, end: last.span.end };
    const source = text.slice(parted.start, span.end);
    const wrong = { start: pair.key.span.end, end: parted.start };
    return [parted.end, { problem: assignment("blanks", pair.key.text, source, wrong, span) }];
  }
  if (pair.key.text === "" && hasEquals(pair)) {
    const end = pair.value?.value === "" && next !== undefined && !hasEquals(next) ? at + 2 : at + 1;
    return [end, { problem: { message: "noKey", span: pair.separator?.span ?? pair.span } }];
  }
  const end = bareEnd(pairs, at + 1);
  if (!hasEquals(pair)) {
    const known = end === at + 1 && isKey(pair.key.text);
    return [end, { problem: known ? noValue(pair) : stray(text, pairs, at, end) }];
  }
  const problem = pairProblem(text, pair, next, isKey);
  if (end === at + 1) return [end, problem === undefined ? { pair } : { problem }];
  if (problem !== undefined || pair.value?.quote !== "none") {
    return [at + 1, problem === undefined ? { pair } : { problem }];
  }
  return [end, { problem: cutOff(text, pair, pairs, at + 1, end) }];
}

/** The index after the words without `=` from an index on. A word that a lone `=` follows is the key of that. */
function bareEnd(pairs: readonly KeyValue[], from: number): number {
  let end = from;
  for (; end < pairs.length; end++) {
    const pair = pairs[end];
    if (pair === undefined || hasEquals(pair) || pairs[end + 1]?.key.text === "") break;
  }
  return end;
}

/** `key =value`, `key = value` and `key= value`: where the value starts, and the index after its last word. */
function partedValue(pairs: readonly KeyValue[], at: number): { start: number; end: number } | undefined {
  const [pair, next, third] = pairs.slice(at, at + 3);
  if (pair === undefined || next === undefined || pair.key.text === "") return undefined;
  if (hasEquals(pair)) {
    const isEmpty = pair.value !== undefined && pair.value.span.start === pair.value.span.end;
    return isEmpty && bareEnd(pairs, at + 1) > at + 1
      ? { start: next.span.start, end: bareEnd(pairs, at + 1) }
      : undefined;
  }
  if (next.key.text !== "" || next.value === undefined) return undefined;
  if (next.value.span.end > next.value.span.start) {
    return { start: next.value.span.start, end: bareEnd(pairs, at + 2) };
  }
  return third === undefined ? undefined : { start: third.span.start, end: bareEnd(pairs, at + 3) };
}

function stray(text: string, pairs: readonly KeyValue[], at: number, end: number): PairProblem {
  const span = spanOfWords(pairs, at, end);
  return { message: "stray", data: { words: text.slice(span.start, span.end) }, span };
}

/** The words after an unquoted value, which most likely belong to it. */
function cutOff(text: string, pair: KeyValue, pairs: readonly KeyValue[], at: number, end: number): PairProblem {
  const span = spanOfWords(pairs, at, end);
  const whole = { start: pair.value?.span.start ?? pair.span.end, end: span.end };
  const value = quotedWord(text.slice(whole.start, whole.end));
  const fixed = `${pair.key.text}=${value ?? '"…"'}`;
  return {
    message: "words",
    data: { words: text.slice(span.start, span.end), key: pair.key.text, fixed },
    span,
    ...(value !== undefined && {
      fix: { title: { message: "write", data: { fixed } }, edits: [replace(whole, value)] },
    }),
  };
}

function spanOfWords(pairs: readonly KeyValue[], at: number, end: number): Span {
  return { start: pairs[at]?.span.start ?? 0, end: pairs[end - 1]?.span.end ?? 0 };
}

/** What is wrong with a pair of the form `key=value` itself, but for the name of its key. */
function pairProblem(text: string, pair: KeyValue, next: KeyValue | undefined, isKey: IsKey): PairProblem | undefined {
  const source = text.slice(pair.span.start, pair.span.end);
  const fixed = withoutKeyQuotes(source, isKey);
  if (fixed !== undefined) {
    return {
      message: "quotedKey",
      data: { fixed },
      span: pair.key.span,
      fix: { title: { message: "write", data: { fixed } }, edits: [replace(pair.span, fixed)] },
    };
  }
  if (pair.value?.terminated === false) {
    return unterminated(text, /["']/.test(pair.key.text) ? pair.span : pair.value.span);
  }
  const separator =
    next !== undefined && hasEquals(next) ? /^[^"']*=(?:"[^"]*"|'[^']*')([,;])$/.exec(source)?.[1] : undefined;
  if (separator === undefined) return undefined;
  const span = { start: pair.span.end - 1, end: pair.span.end };
  return {
    message: "separator",
    data: { separator, pair: source.slice(0, -1) },
    span,
    fix: { title: { message: "removeSeparator", data: { separator } }, edits: [remove(span)] },
  };
}

/** `"key"="value"` and `"key=value"` as `key="value"`. */
function withoutKeyQuotes(source: string, isKey: IsKey): string | undefined {
  const quotedKey = /^(["'])([^"'=\\]*)\1=(.*)$/s.exec(source);
  if (quotedKey !== null && isKey(quotedKey[2] ?? "")) return `${quotedKey[2] ?? ""}=${quotedKey[3] ?? ""}`;
  const quotedPair = /^"([^"'=\\]*)=([^"\\\r\n]*)"$/.exec(source);
  if (quotedPair !== null && isKey(quotedPair[1] ?? "")) return `${quotedPair[1] ?? ""}="${quotedPair[2] ?? ""}"`;
  return undefined;
}
