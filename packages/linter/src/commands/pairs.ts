/** The pairs of an ENV or a LABEL: which of them are well-formed, and what is wrong with the others. */

import type { CommandOf, KeyValue, Span } from "@buildcontent/parser";
import { replace } from "../text/edits.ts";
import { insideCurlyQuotes, oddBlanks, splitAtFullWidth, startsWithCurlyQuote } from "../text/lookalikes.ts";
import { late } from "../text/late.ts";
import type { pairTexts } from "./pair-texts.ts";
import { closeQuote, openQuoteOf, quotedWord, quoteToClose } from "../text/quotes.ts";
import type { Report } from "../rule.ts";
import { isSecretName } from "../secrets/values.ts";
import { rememberLast } from "./remember-last.ts";
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
const keyPatterns = {
  ENV: late(() => /^[A-Za-z_][A-Za-z0-9_]*$/),
  LABEL: late(() => /^[\p{L}\p{N}_.:/-]+$/u),
};

/** Tells whether a pair is of the form `key=value`. */
export function hasEquals(pair: KeyValue): boolean {
  return pair.separator?.text === "=";
}

/** `key=value` as a message shows it: of what a name says is a secret, not the value. */
export function shownPair(key: string, value: string | undefined): string {
  return `${key}=${value === undefined || isSecretName(key) ? '"…"' : value}`;
}

/** Reads the pairs of a command, in linear time. */
export const readPairs: (text: string, command: PairCommand) => PairReading = rememberLast(readAllPairs);

function readAllPairs(text: string, command: PairCommand): PairReading {
  const pairs = command.arguments.filter((argument) => argument.kind === "KeyValue");
  const first = pairs[0];
  if (first === undefined || pairs.every((pair) => isPlain(text, pair)))
    return { problems: [], badKeys: [], sound: pairs };
  const isKey = (key: string): boolean => keyPatterns[command.name]().test(key);
  if (!hasEquals(first)) {
    const problem = spacedProblem(text, first, isKey);
    return collect([problem === undefined ? { pair: first } : { problem }], isKey);
  }
  const comment = trailingComment(text, pairs);
  if (comment === undefined) return collect(readWords(text, pairs, isKey), isKey);
  const kept = [...pairs.slice(0, comment.first), ...pairs.slice(comment.end)];
  return collect([...readWords(text, kept, isKey), { problem: commentProblem(text, command, comment.span) }], isKey);
}

/** A pair with nothing about it that is to be looked at twice: such is most of what there is. */
const plain = /[A-Za-z_]\w*=(?:"[ !#-[\]-~]*"|[\w./:@%+,-]*)/y;

function isPlain(text: string, { span }: KeyValue): boolean {
  plain.lastIndex = span.start;
  return plain.test(text) && plain.lastIndex === span.end;
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
  const odd =
    fullWidthProblem(text, pair.span, key.span.end, isKey)?.problem ??
    oddBlankInKey(key, isKey) ??
    colonProblem(key, value === undefined, isKey);
  if (odd !== undefined && value !== undefined && odd.message === "colon") {
    // A pair in place of the key would leave the words after it without one.
    const { fix: _, ...problem } = odd;
    return problem;
  }
  if (odd !== undefined) return odd;
  if (value === undefined) return isKey(key.text) ? noValue(pair) : undefined;
  const source = text.slice(value.span.start, value.span.end);
  const name = key.text.slice(0, -1);
  if (key.text.endsWith(":") && isKey(name)) return assignment("colon", name, source, pair.span, pair.span);
  if (/^[＝：]/.test(source) && isKey(key.text)) {
    const rest = source.slice(1).trim();
    const at = { start: value.span.start, end: value.span.start + 1 };
    return fullWidth(key.text, source.charAt(0), quotedWord(rest), at, pair.span);
  }
  if (source.startsWith("=")) {
    const rest = source.slice(1).trim();
    const wrong = { start: key.span.end, end: value.span.start + source.length - rest.length };
    return rest === "" ? noValue(pair) : assignment("blanks", key.text, rest, wrong, pair.span);
  }
  return /^["']/.test(source) && openQuoteOf(source) !== undefined
    ? unterminated(text, key.text, value.span)
    : undefined;
}

/** A value that is not given by a plain `=`. `wrong` is what is reported, `span` what `key="value"` takes the place of. */
function assignment(message: "blanks" | "colon", key: string, source: string, wrong: Span, span: Span): PairProblem {
  const value = /^[^"']*(?:=|: )/.test(source) ? undefined : quotedWord(source);
  const fixed = shownPair(key, value);
  return { message, data: { key, fixed }, span: wrong, ...writePair(key, value, span) };
}

/** The fix that writes `key="value"`, where the value is known. */
function writePair(key: string, value: string | undefined, span: Span): Pick<PairProblem, "fix"> {
  if (value === undefined) return {};
  const title = { message: "write", data: { fixed: shownPair(key, value) } } as const;
  return { fix: { title, edits: [replace(span, `${key}=${value}`)] } };
}

/** `key:"value"` and `key:value`. The key of a label may have a colon in it, and has its value in quotes then. */
function colonProblem(word: KeyValue["key"], isAlone: boolean, isKey: IsKey): PairProblem | undefined {
  const quote = word.text.search(/["']/);
  if (isKey(word.text) || (quote === -1 && !isAlone)) return undefined;
  const colon = quote === -1 ? word.text.indexOf(":") : quote - 1;
  const key = word.text.slice(0, Math.max(colon, 0));
  const source = word.text.slice(colon + 1);
  if (word.text.charAt(colon) !== ":" || source === "" || !isKey(key)) return undefined;
  return assignment("colon", key, source, word.span, word.span);
}

// --- Characters that only look like those of the keyboard ---

/** `key＝value` and `key：value`, and where that ends: after its own word, or after the words that are a value with blanks. */
function fullWidthProblem(
  text: string,
  span: Span,
  wordEnd: number,
  isKey: IsKey,
): { problem: PairProblem; end: number } | undefined {
  const word = splitAtFullWidth(text.slice(span.start, wordEnd));
  if (word === undefined || !isKey(word.key)) return undefined;
  const at = span.start + word.key.length;
  const start = at + 1;
  const isWhole = /^["'].*["']$/s.test(word.value) || insideCurlyQuotes(word.value) !== undefined;
  const end = isWhole ? wordEnd : span.end;
  const source = text.slice(start, end).trim();
  const value = /^[^"']*[=＝]/.test(source) ? undefined : quotedWord(source);
  const wrong = { start: at, end: start };
  return { problem: fullWidth(word.key, word.character, value, wrong, { start: span.start, end }), end };
}

function fullWidth(key: string, character: string, value: string | undefined, span: Span, whole: Span): PairProblem {
  const fixed = shownPair(key, value);
  return { message: "fullWidth", data: { character, fixed }, span, ...writePair(key, value, whole) };
}

/** A value in curly quotes. `span` is the value's. */
function curly(text: string, key: string, span: Span): PairProblem {
  const inside = insideCurlyQuotes(text.slice(span.start, span.end));
  return misquoted("curly", key, inside, span);
}

/** A value whose quotes are not those of the keyboard, or not there. `inside` is what belongs into double quotes. */
function misquoted(message: "curly" | "unopened", key: string, inside: string | undefined, span: Span): PairProblem {
  const value = inside === undefined ? undefined : `"${inside}"`;
  const fixed = shownPair(key, value);
  return {
    message,
    data: { key, fixed },
    span,
    ...(value !== undefined && {
      fix: { title: { message: "write", data: { fixed } }, edits: [replace(span, value)] },
    }),
  };
}

/** An odd blank before a key, or between it and its value. */
function oddBlankInKey(key: KeyValue["key"], isKey: IsKey): PairProblem | undefined {
  const match = oddBlankInWord.exec(key.text);
  const before = match?.[1] ?? "";
  if (match === null || (before !== "" && !isKey(before))) return undefined;
  const { fix, ...problem } = oddBlank(key.span.start + before.length, match[2] ?? "", " ");
  // With nothing behind it, a blank would leave a key without a value.
  return match[0].length < key.text.length && fix !== undefined ? { ...problem, fix } : problem;
}

const oddBlankInWord = new RegExp(`^((?:(?!${oddBlanks}).)*)(${oddBlanks}+)`, "s");

/** What separates two pairs as a blank would. `separator` may begin with a comma. */
function oddBlank(start: number, separator: string, blank: " " | ""): PairProblem {
  const edits = [replace({ start, end: start + separator.length }, blank)];
  return {
    message: separator.includes("\u00A0") ? "noBreakSpace" : "wideSpace",
    span: { start, end: start + separator.length },
    fix: { title: { message: "addBlank" }, edits },
  };
}

function noValue({ key }: KeyValue): PairProblem {
  return { message: "noValue", data: { key: key.text }, span: key.span };
}

/** A quote that is open at the end of a value: it is not closed, or was not opened. `span` is the value's. */
function unterminated(text: string, key: string, span: Span): PairProblem {
  const value = text.slice(span.start, span.end);
  const quote = quoteToClose(value);
  const unopened = /^([^"'\\\r\n]+)["']$/.exec(value)?.[1];
  if (insideCurlyQuotes(value) !== undefined && !/["']/.test(key)) return curly(text, key, span);
  if (unopened !== undefined) return misquoted("unopened", key, unopened, span);
  const edit = closeQuote(text, span);
  return {
    message: "unterminated",
    data: { value: isSecretName(key) ? `${quote}…` : value, quote },
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
  const parted = partedValue(pairs, at, isKey);
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
  const end = bareEnd(pairs, at + 1, isKey);
  const whole = { start: pair.span.start, end: pairs[end - 1]?.span.end ?? pair.span.end };
  const wide = fullWidthProblem(text, whole, pair.span.end, isKey);
  if (wide !== undefined) return [wide.end === whole.end ? end : at + 1, { problem: wide.problem }];
  const odd = oddBlankInKey(pair.key, isKey);
  if (odd !== undefined) {
    const { fix, ...problem } = odd;
    // After a blank in the midst of a key, what stands before it would have no value.
    return [at + 1, { problem: odd.span.start === pair.key.span.start && fix !== undefined ? odd : problem }];
  }
  if (!hasEquals(pair)) {
    const isOnlyWord = end === at + 1;
    const colon = colonProblem(pair.key, isOnlyWord, isKey);
    if (colon !== undefined) return [at + 1, { problem: colon }];
    const known = isOnlyWord && isKey(pair.key.text);
    return [end, { problem: known ? noValue(pair) : stray(text, pairs, at, end) }];
  }
  if (pair.value !== undefined && startsWithCurlyQuote(text.slice(pair.value.span.start, pair.value.span.end))) {
    const { span } = pair.value;
    const isClosed = insideCurlyQuotes(text.slice(span.start, span.end)) !== undefined;
    const value = isClosed ? span : { start: span.start, end: whole.end };
    return [isClosed ? at + 1 : end, { problem: curly(text, pair.key.text, value) }];
  }
  const problem = pairProblem(text, pair, isKey);
  if (end === at + 1) return [end, problem === undefined ? { pair } : { problem }];
  if (problem !== undefined || pair.value?.quote !== "none") {
    return [at + 1, problem === undefined ? { pair } : { problem }];
  }
  return [end, { problem: cutOff(text, pair, pairs, at + 1, end) }];
}

/** The index after the words without `=` from an index on. A word that a lone `=` follows is the key of that; `A＝b` is a pair. */
function bareEnd(pairs: readonly KeyValue[], from: number, isKey: IsKey): number {
  let end = from;
  for (; end < pairs.length; end++) {
    const pair = pairs[end];
    if (pair === undefined || hasEquals(pair) || pairs[end + 1]?.key.text === "") break;
    if (isOddPair(pair.key, isKey)) break;
  }
  return end;
}

function isOddPair(word: KeyValue["key"], isKey: IsKey): boolean {
  const wide = splitAtFullWidth(word.text);
  return (
    (wide !== undefined && isKey(wide.key)) ||
    oddBlankInKey(word, isKey) !== undefined ||
    colonProblem(word, false, isKey) !== undefined
  );
}

/** `key =value`, `key = value` and `key= value`: where the value starts, and the index after its last word. */
function partedValue(pairs: readonly KeyValue[], at: number, isKey: IsKey): { start: number; end: number } | undefined {
  const [pair, next, third] = pairs.slice(at, at + 3);
  if (pair === undefined || next === undefined || pair.key.text === "") return undefined;
  if (hasEquals(pair)) {
    const isEmpty = pair.value !== undefined && pair.value.span.start === pair.value.span.end;
    return isEmpty && bareEnd(pairs, at + 1, isKey) > at + 1
      ? { start: next.span.start, end: bareEnd(pairs, at + 1, isKey) }
      : undefined;
  }
  if (next.key.text !== "" || next.value === undefined) return undefined;
  if (next.value.span.end > next.value.span.start) {
    return { start: next.value.span.start, end: bareEnd(pairs, at + 2, isKey) };
  }
  return third === undefined ? undefined : { start: third.span.start, end: bareEnd(pairs, at + 3, isKey) };
}

function stray(text: string, pairs: readonly KeyValue[], at: number, end: number): PairProblem {
  const span = spanOfWords(pairs, at, end);
  return { message: "stray", data: { words: text.slice(span.start, span.end) }, span };
}

/** The words after an unquoted value, which most likely belong to it. */
function cutOff(text: string, pair: KeyValue, pairs: readonly KeyValue[], at: number, end: number): PairProblem {
  const span = spanOfWords(pairs, at, end);
  const whole = { start: pair.value?.span.start ?? pair.span.end, end: span.end };
  const source = text.slice(whole.start, whole.end);
  if (/^[^"'\\\r\n]+["']$/.test(source)) return unterminated(text, pair.key.text, whole);
  const value = quotedWord(source);
  const fixed = shownPair(pair.key.text, value);
  const words = isSecretName(pair.key.text) ? "…" : text.slice(span.start, span.end);
  return {
    message: "words",
    data: { words, key: pair.key.text, fixed },
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
function pairProblem(text: string, pair: KeyValue, isKey: IsKey): PairProblem | undefined {
  const source = text.slice(pair.span.start, pair.span.end);
  const fixed = withoutKeyQuotes(source, isKey);
  if (fixed !== undefined) {
    const key = fixed.slice(0, fixed.indexOf("="));
    const value = fixed.slice(key.length + 1);
    const shown = shownPair(key, value);
    return { message: "quotedKey", data: { fixed: shown }, span: pair.key.span, ...writePair(key, value, pair.span) };
  }
  if (pair.value?.terminated === false) {
    const span = /["']/.test(pair.key.text) ? pair.span : pair.value.span;
    return unterminated(text, pair.key.text, span);
  }
  return pair.value === undefined ? undefined : valueProblem(text, pair.key.text, pair.value.span, isKey);
}

/** A value up to its first closing quote. */
const throughQuote = /^[^"'\\]*(?:"(?:[^"\\]|\\.)*"|'[^']*')/s;

/** What may stand between a closing quote and the next key in the place of a blank: a comma, odd blanks, nothing. */
const separators = new RegExp(`^([,;，；、]?)(${oddBlanks}*)(?!${oddBlanks})(?:$|(?=([^"'=]*)=))`);

/** What goes on after a closing quote as one word of the shell may: `"$HOME"/bin`, `'it'\''s'`. */
const goesOn = new RegExp(`^(?!${oddBlanks})[:/$._@+\\-\\\\'](?:(?!${oddBlanks})[^=,;，；、])*$`, "s");

/** What is wrong with a value after a closing quote, or at an odd blank outside quotes. */
function valueProblem(text: string, key: string, { start, end }: Span, isKey: IsKey): PairProblem | undefined {
  const source = text.slice(start, end);
  if (/^[^"'“”„＂]+[”＂]$/.test(source)) return misquoted("unopened", key, source.slice(0, -1), { start, end });
  const bare = oddBlankInWord.exec(source);
  if (bare !== null && /^[^"']*$/.test(bare[1] ?? "")) {
    const next = /^([^"'=]*)=/.exec(source.slice(bare[0].length))?.[1];
    if (next !== undefined && isKey(next)) return oddBlank(start + (bare[1] ?? "").length, bare[2] ?? "", " ");
  }
  const length = throughQuote.exec(source)?.[0].length ?? source.length;
  const rest = source.slice(length);
  if (rest === "") return undefined;
  const separated = /^["']/.test(source)
    ? separatedProblem(text, key, { start, end: start + length }, rest, isKey)
    : undefined;
  if (separated !== undefined || goesOn.test(rest)) return separated;
  return {
    message: "afterQuote",
    data: { rest: isSecretName(key) ? "…" : rest, key },
    span: { start: start + length, end },
  };
}

/** What stands between a value in quotes and the next pair, or at the end. `value` ends where `rest` begins. */
function separatedProblem(text: string, key: string, value: Span, rest: string, isKey: IsKey): PairProblem | undefined {
  const match = separators.exec(rest);
  if (match === null) return undefined;
  const [between, separator = "", blanks = "", next] = match;
  if (next !== undefined && !(isKey(next) && /^[\p{L}_]/u.test(next))) return undefined;
  const start = value.end;
  const blank = next === undefined ? "" : " ";
  if (blanks !== "") return oddBlank(start, between, blank);
  const pair = shownPair(key, text.slice(value.start, value.end));
  const span = { start, end: start + between.length };
  const edits = [replace(span, blank)];
  if (separator === "") {
    // A place to point at: the first character of the next key.
    const first = { start, end: start + 1 };
    return { message: "noBlank", data: { pair }, span: first, fix: { title: { message: "addBlank" }, edits } };
  }
  return {
    message: "separator",
    data: { separator, pair },
    span,
    fix: { title: { message: "removeSeparator", data: { separator } }, edits },
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
