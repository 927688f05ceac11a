/** The laws of rules and their fixes, on every text at hand and on generated ones. */

import { type Diagnostic, type Document, type Fix, parse } from "@buildcontent/parser";
import { assert, property } from "fast-check";
import { applyFixes, type CheckedText, fixText, isSound, suppressText } from "imglint";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { checked, findings, syntaxErrors } from "./checked.ts";
import { someText } from "./generated.ts";
import { examples, failing, files, type Sample } from "./samples.ts";

const numRuns = Number(process.env["LAW_RUNS"] ?? 200);

const samples: readonly Sample[] = [...examples, ...files];

/** All safe fixes, until there are none left. */
function fixSafely({ text, kind }: Omit<Sample, "name">): string {
  const { after, refused } = fixText(
    text,
    (current) => checked({ text: current, kind }),
    ({ fix }) => fix.safety === "safe",
  );
  expect(refused).toEqual([]);
  expect(after.diagnostics.filter(({ fix }) => fix?.safety === "safe")).toEqual([]);
  return after.document.text;
}

/** What a text says to people: a directive for Docker and a suppression are no comments, and their rules take them out. */
function commentsOf({ text, kind }: Omit<Sample, "name">): string[] {
  const { comments } = parse(text, { kind }).document;
  return comments
    .map((comment) => comment.text.trim())
    .filter((comment) => !/^(?:(?:syntax|escape|check)\s*=|imglint-)/i.test(comment));
}

function holdsForFixes(sample: Omit<Sample, "name">): void {
  for (const { code, fix } of findings(sample)) {
    if (fix === undefined) continue;
    const text = applyFixes(sample.text, [fix]);
    if (text === sample.text) throw new Error(`a fix of ${code} changes nothing`);
    const [before, after] = [sample.text, text].map((one) => checked({ ...sample, text: one }));
    if (before === undefined || after === undefined || !isSound(before, after, [fix]))
      throw new Error(`a fix of ${code} breaks what it does not touch: ${text.slice(0, 200)}`);
  }
}

function holdsForSafeFixes(sample: Omit<Sample, "name">): void {
  const fixed = { ...sample, text: fixSafely(sample) };
  expect(commentsOf(fixed)).toEqual(expect.arrayContaining(commentsOf(sample)));
  expect(fixSafely(fixed)).toBe(fixed.text);
}

test("every fix changes something, makes no syntax error, and leaves whole what it does not touch", () => {
  expect(failing(samples, holdsForFixes)).toEqual([]);
});

test("safe fixes come to an end, and lose no comment", () => {
  expect(failing(samples, holdsForSafeFixes)).toEqual([]);
});

/**
 * A syntax error of the parser is an error of some rule, in the same command; or of `unknown-command`, which speaks once for all that
 * a lost continuation or a pasted file brings.
 */
function holdsForSyntaxErrors(sample: Omit<Sample, "name">): void {
  const { diagnostics, document } = parse(sample.text, { kind: sample.kind });
  if (diagnostics.length === 0) return;
  const errors = findings(sample).filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => code === "unknown-command")) return;
  for (const { code, span } of diagnostics) {
    const command = document.commands.find((one) => one.span.start <= span.start && span.end <= one.span.end);
    const { start, end } = command?.span ?? span;
    const isTold = errors.some((error) => error.span.start < end && error.span.end > start);
    if (!isTold) throw new Error(`no rule tells of ${code} in ${sample.text.slice(span.start, span.end).slice(0, 80)}`);
  }
}

test("a rule tells of every syntax error", () => {
  expect(failing(samples, holdsForSyntaxErrors)).toEqual([]);
  assert(
    property(someText, (text) => holdsForSyntaxErrors({ text, kind: "build" })),
    { numRuns },
  );
});

test("both hold for any text, and no rule fails on one", () => {
  assert(
    property(someText, (text) => {
      for (const kind of ["build", "component"] as const) {
        holdsForFixes({ text, kind });
        holdsForSafeFixes({ text, kind });
      }
    }),
    { numRuns },
  );
});

const aboutSuppressions = new Set(["unused-suppression", "unknown-suppression", "missing-suppression-reason"]);

/** All findings can be hidden, but those about suppressions; and the text that is sent stays what it was. */
function holdsForSuppressing(sample: Omit<Sample, "name">): void {
  const check = (text: string): CheckedText => checked({ ...sample, text });
  const { after } = suppressText(sample.text, check, "a law", () => true);
  expect(after.diagnostics.filter(({ code }) => !aboutSuppressions.has(code))).toEqual([]);
  expect(textWithoutComments(after.document)).toBe(textWithoutComments(check(sample.text).document));
}

/** What is left of a text when each line that is a comment that suppresses is taken out. */
function textWithoutComments({ text }: Document): string {
  return text.replace(/^(\uFEFF?)[ \t]*# imglint-[^\r\n]*(?:\r\n|[\r\n]|$)/gm, "$1");
}

test("whatever is found can be suppressed", () => {
  expect(failing(samples, holdsForSuppressing)).toEqual([]);
  assert(
    property(someText, (text) => holdsForSuppressing({ text, kind: "build" })),
    { numRuns },
  );
});

function errorsByRule(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of diagnostics) {
    if (severity === "error") counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** No rule reports more errors than before. (Unsafe fixes may: what is made a command has arguments to check.) */
function holdsForErrors(sample: Sample, isWanted: (fix: Fix) => boolean): void {
  const check = (text: string): CheckedText => checked({ ...sample, text });
  const before = check(sample.text);
  const { after, refused } = fixText(sample.text, check, ({ fix }) => isWanted(fix));
  expect(refused).toEqual([]);
  const [old, now] = [before, after].map(({ diagnostics }) => errorsByRule(diagnostics));
  const more = [...(now ?? [])].filter(([code, count]) => count > (old?.get(code) ?? 0));
  expect(more.map(([code]) => code)).toEqual([]);
}

test("safe fixes bring no new error", () => {
  expect(failing(samples, (sample) => holdsForErrors(sample, ({ safety }) => safety === "safe"))).toEqual([]);
});

test("safe fixes keep the line ends and the byte order mark of a text, but for those that are about them", () => {
  const changed = examples.flatMap((sample) => {
    const text = `\uFEFF${sample.text.replace(/^\uFEFF/, "").replace(/\r?\n/g, "\r\n")}`;
    const check = (current: string): CheckedText => checked({ ...sample, text: current });
    const isWanted = ({ code, fix }: { code: string; fix: Fix }): boolean =>
      fix.safety === "safe" && code !== "byte-order-mark";
    const fixed = fixText(text, check, isWanted).after.document.text;
    return /(?<!\r)\n/.test(fixed) || !fixed.startsWith("\uFEFF") ? [sample.name] : [];
  });
  expect(changed).toEqual([]);
});

test("safe fixes of a component in YAML leave its data as they were, but for what they name", () => {
  const names = new Set(["unknown-action", "invalid-parameter-type"]);
  for (const sample of examples) {
    const { document } = parse(sample.text, { kind: sample.kind });
    if (sample.kind !== "component" || document.component === undefined || syntaxErrors(sample) > 0) continue;
    const fixes = findings(sample).flatMap(({ code, fix }) =>
      fix?.safety === "safe" && !names.has(code) ? [fix] : [],
    );
    // To YAML a bare reference is a map or an error: in both texts its braces are put out of sight.
    const data = (text: string): unknown =>
      parseYaml(text.replace(/\{\{([^{}\r\n]*)\}\}/g, "\uE000\uE000$1\uE001\uE001"), { uniqueKeys: false });
    const before = data(sample.text);
    expect([sample.name, data(applyFixes(sample.text, fixes))]).toEqual([sample.name, before]);
  }
});
