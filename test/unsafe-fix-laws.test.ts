/** The laws of all fixes, unsafe ones too: they lose nothing that they do not name, come to an end, and leave a lost `\` to be found. */

import { type Command, type Fix, parse, quoteAfter, type Span } from "@buildcontent/parser";
import { assert, property } from "fast-check";
import { applyFixes, type Fixable, fixText } from "imglint";
import { expect, test } from "vitest";
import { checked, findings } from "./checked.ts";
import { someText } from "./generated.ts";
import { examples, failing, files, type Sample } from "./samples.ts";

const numRuns = Number(process.env["LAW_RUNS"] ?? 200);

type Text = Omit<Sample, "name">;

/** A text that a `\` at a line's end was taken out of, and where. */
interface Cut {
  readonly text: Text;
  readonly whole: Text;
  readonly at: number;
}

/** A text without the first of its `\`, without the second, and so on; the lines of a long list are all alike. */
function cutsOf(whole: Text): readonly Cut[] {
  const { commands } = parse(whole.text, { kind: whole.kind }).document;
  const backslashes = commands.flatMap(({ continuations }) => continuations.slice(0, 3).map(({ span }) => span.start));
  return backslashes.slice(0, 10).map((at) => ({
    text: { ...whole, text: whole.text.slice(0, at) + whole.text.slice(at + 1) },
    whole,
    at,
  }));
}

/** Holds a law to the samples, to generated texts, and to each of them without one of its `\`. */
function holdsForAll(law: (text: Text) => void): void {
  const all = (text: Text): void => [text, ...cutsOf(text).map((cut) => cut.text)].forEach(law);
  expect(failing([...examples, ...files], all)).toEqual([]);
  assert(
    property(someText, (text) => all({ text, kind: "build" })),
    { numRuns },
  );
}

const timeout = 60_000 + 20 * numRuns;

/** The words that edits take out of a text and do not write again, with their places. */
function wordsLost(text: string, { edits }: Fix): readonly Span[] {
  const written = edits.map((edit) => edit.text.replace(/\s+/g, "")).join(" ");
  return edits.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}_]+/gu)].flatMap(({ 0: word, index }) => {
      const start = span.start + index;
      return written.includes(word) ? [] : [{ start, end: start + word.length }];
    }),
  );
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words that fixes lose outside of the commands and comments that their findings are about. */
function wordsLostElsewhere({ text, kind }: Text): string[] {
  const { commands, comments } = parse(text, { kind }).document;
  return findings({ text, kind }).flatMap(({ code, span, related = [], fix }) => {
    const places = [span, ...related.map((place) => place.span)];
    const nodes = [...commands, ...comments].map((node) => node.span);
    const owners = [...places, ...nodes.filter((node) => places.some((place) => isWithin(place, node)))];
    const lost = fix === undefined ? [] : wordsLost(text, fix);
    return lost
      .filter((word) => !owners.some((owner) => isWithin(word, owner)))
      .map(({ start, end }) => `${code}: ${text.slice(start, end)}`);
  });
}

test("a fix loses no word outside of the commands and comments that its finding is about", { timeout }, () => {
  holdsForAll((text) => expect(wordsLostElsewhere(text)).toEqual([]));
});

/** The comments that fixes take out and write nowhere else, but for those that their findings are about. */
function commentsLost({ text, kind }: Text): string[] {
  const { comments } = parse(text, { kind }).document;
  return findings({ text, kind }).flatMap(({ code, span, related = [], fix }) => {
    const places = [span, ...related.map((place) => place.span)];
    const others = comments.filter((comment) => !places.some((place) => isWithin(place, comment.span)));
    return others
      .filter((comment) => fix && isLost(text, fix, comment.span))
      .map(({ text: lost }) => `${code}: ${lost}`);
  });
}

function isLost(text: string, { edits }: Fix, comment: Span): boolean {
  const isTouched = edits.some(({ span }) => span.start < comment.end && comment.start < span.end);
  return isTouched && !edits.some((edit) => edit.text.includes(text.slice(comment.start, comment.end)));
}

/** A sample with a comment before the second line of each command, and with an empty first line before that. */
function commented({ text, ...rest }: Text): readonly Text[] {
  const inside = text.replace(/\\(\r\n|[\r\n])/g, "\\$1# why$1");
  const atStart = text.replace(/^([A-Za-z]+ )(?=\S)/gm, "$1\\\n# why\n  ");
  const atBlanks = text.replace(/^([A-Za-z]+ \S+ )(?=\S)/gm, "$1\\\n# why\n  ");
  return [inside, atStart, atBlanks].map((changed) => ({ ...rest, text: changed }));
}

test("a fix loses no comment but one that its finding is about", { timeout }, () => {
  const keeps = (text: Text): void => expect(commentsLost(text)).toEqual([]);
  holdsForAll(keeps);
  const withComments = [...examples, ...files].filter(({ kind }) => kind === "build");
  expect(failing(withComments, (text) => commented(text).forEach(keeps))).toEqual([]);
});

/** All fixes, until there are none left. */
function fixAll({ text, kind }: Text): ReturnType<typeof fixText<ReturnType<typeof checked>>> {
  return fixText(
    text,
    (current) => checked({ text: current, kind }),
    () => true,
  );
}

test("all fixes come to an end, with no more syntax errors than before", { timeout }, () => {
  holdsForAll((text) => {
    const { after, refused } = fixAll(text);
    expect(after.syntaxErrors).toBeLessThanOrEqual(checked(text).syntaxErrors);
    // What makes no sense may be taken for something else in each pass: a fix that would break it is refused.
    if (refused.length > 0) return;
    expect(after.diagnostics.filter(({ fix }) => fix !== undefined)).toEqual([]);
    const fixed = { ...text, text: after.document.text };
    expect(fixAll(fixed).after.document.text).toBe(fixed.text);
  });
});

test("no fix of a sample is refused, with all of its continuations or without one", { timeout }, () => {
  const refusals = (text: Text): void => expect(fixAll(text).refused).toEqual([]);
  const all = (text: Text): void => [text, ...cutsOf(text).map((cut) => cut.text)].forEach(refusals);
  expect(failing([...examples, ...files], all)).toEqual([]);
});

test.each([
  // What is left of it stands before a U+FEFF, which is no byte order mark there.
  ["# imglint-disable-next-line keyword-case\n\uFEFFRUN a\n", "\n\uFEFFRUN a\n"],
  [`${"# imglint-disable-next-line heredoc\r\n".repeat(2)}\uFEFFRUN a\n`, "\r\n\uFEFFRUN a\n"],
])("safe fixes make of %j", (text, fixed) => {
  const { after, refused } = fixText(text, (current) => checked({ text: current, kind: "build" }), isSafe);
  expect([after.document.text, refused]).toEqual([fixed, []]);
});

function isSafe({ fix }: Fixable): boolean {
  return fix.safety === "safe";
}

test.each([
  // ENV with a line of shell behind it would have more that is wrong than two unknown commands.
  ["export =\n| x '\n", "ENV =\n| x '\n"],
  // A word without a value would become two.
  ["LABEL =U x\u3000\ud800\n", "LABEL =U x\u3000\ud800\n"],
  ["LABEL a=b x\u3000y=c\n", 'LABEL a="b" x\u3000y=c\n'],
])("all fixes make of %j", (text, fixed) => {
  const { after, refused } = fixAll({ text, kind: "build" });
  expect([after.document.text, refused]).toEqual([fixed, []]);
});

/**
 * Where a fix does not bring a lost `\` back, it can be put back afterwards, and the commands are as sound as they were; but where
 * the line below became a command of the same name, which does the same.
 */
function leavesItsPlace({ text, whole, at }: Cut): void {
  for (const { code, fix } of findings(text)) {
    if (fix === undefined || fix.edits.some(({ span }) => span.start <= at && at <= span.end)) continue;
    const before = fix.edits.filter(({ span }) => span.end <= at);
    const place = before.reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), at);
    const fixed = applyFixes(text.text, [fix]);
    if (isRepeated(fixed, place)) continue;
    const { diagnostics } = parse(`${fixed.slice(0, place)}\\${fixed.slice(place)}`, { kind: whole.kind });
    if (diagnostics.length > 0)
      throw new Error(`a fix of ${code} takes what a lost continuation leads to for something else`);
  }
}

function isRepeated(text: string, at: number): boolean {
  const { commands } = parse(text).document;
  const below = commands.findIndex(({ span }) => span.start > at);
  return below > 0 && commands[below]?.name !== undefined && commands[below]?.name === commands[below - 1]?.name;
}

const soundCuts = [...examples, ...files]
  .filter(({ text, kind }) => parse(text, { kind }).diagnostics.length === 0)
  .flatMap((whole) => cutsOf(whole).map((cut) => ({ ...cut, name: JSON.stringify(cut.text.text) })));

test("a line that has lost its continuation can have it back after any fix", { timeout }, () => {
  expect(soundCuts.length).toBeGreaterThan(100);
  expect(failing(soundCuts, leavesItsPlace)).toEqual([]);
});

/** How many lines go on in the next one inside a quote. */
function breaksInQuotes({ text, kind }: Text): number {
  const { commands } = parse(text, { kind }).document;
  return commands.reduce((sum, command) => sum + breaksInQuotesOf(text, command), 0);
}

function breaksInQuotesOf(text: string, { span, continuations }: Command): number {
  let quote: ReturnType<typeof quoteAfter>;
  let { start } = span;
  let count = 0;
  for (const { span: place } of continuations) {
    quote = quoteAfter(text.slice(start, place.start), quote);
    start = place.end;
    if (quote !== undefined) count++;
  }
  return count;
}

test("no fix continues a line inside a quote", { timeout }, () => {
  const inQuotes = soundCuts.filter(({ text, whole }) => breaksInQuotes(text) < breaksInQuotes(whole));
  expect(inQuotes.length).toBeGreaterThan(0);
  const isKept = ({ text }: Cut): void =>
    expect(breaksInQuotes({ ...text, text: fixAll(text).after.document.text })).toBeLessThanOrEqual(
      breaksInQuotes(text),
    );
  expect(failing(inQuotes, isKept)).toEqual([]);
});
