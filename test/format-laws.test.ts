/** The laws of formatting, on every text at hand and on generated ones. */

import { type ContentKind, type Document, firstDifference, parse, type ShellText, walk } from "@buildcontent/parser";
import { format as shfmt } from "@wasm-fmt/shfmt";
import { assert, asyncProperty, double, oneof, tuple } from "fast-check";
import { lint } from "imglint";
import type { Options } from "prettier";
import { describe, expect, test } from "vitest";
import { corpus, dockerfiles } from "./corpus.ts";
import { formatted, isSound, soundTemplate, withoutBrokenCommands } from "./formatted.ts";
import { shellTemplate } from "./generated.ts";
import { examples, type Sample } from "./samples.ts";

/** How many generated texts a law is held to; `LAW_RUNS=10000` for a long search. */
const numRuns = Number(process.env["LAW_RUNS"] ?? 300);

const timeout = 60_000 + 20 * numRuns;

/** Dockerfiles have commands that a template cannot have: they are taken as they are where they have none, and without them. */
const templates: readonly Sample[] = [
  ...corpus,
  ...dockerfiles.map(({ name, text }) => ({ name: `${name}, what is sound of it`, text: withoutBrokenCommands(text) })),
].map((file) => ({ ...file, kind: "build" }));

const samples: readonly Sample[] = [...examples, ...templates].filter(({ text }) => isSound(text));

const layouts: readonly Options[] = [
  {},
  { tabWidth: 4 },
  { useTabs: true, tabWidth: 8 },
  { printWidth: 20, tabWidth: 3 },
  { useTabs: true, printWidth: 1000 },
];

/** A law about one text and a way to lay it out. */
type Law = (text: string, options: Options, kind: ContentKind) => Promise<void>;

/** What is formatted stays as it is. */
async function isStable(text: string, options: Options): Promise<void> {
  const once = await formatted(text, options);
  expect(await formatted(once, options)).toBe(once);
}

/** Commands, arguments and comments are those of before. */
async function saysTheSame(text: string, options: Options): Promise<void> {
  const after = parse(await formatted(text, options));
  expect(after.diagnostics).toEqual([]);
  expect(firstDifference(parse(withLineFeeds(text)).document, after.document)).toBeUndefined();
}

/** Each comment is there, in the order of before. */
async function keepsComments(text: string, options: Options): Promise<void> {
  const comments = (of: string): string[] =>
    parse(of).document.comments.map((comment) => comment.text.replace(/[ \t]+$/, ""));
  expect(comments(await formatted(text, options))).toEqual(comments(withLineFeeds(text)));
}

/**
 * Shell text is the same but for white space around line breaks. And it is the same to a shell, whichever way its lines are put
 * together: with nothing in between, as Docker does, or with a blank. That is shfmt's judgement, whose parser knows all of the shell.
 */
async function keepsShellText(text: string, options: Options): Promise<void> {
  const before = shellTextsOf(parse(withLineFeeds(text)).document);
  const after = shellTextsOf(parse(await formatted(text, options)).document);
  expect(after.map(withoutWhiteSpaceAtBreaks)).toEqual(before.map(withoutWhiteSpaceAtBreaks));
  before.forEach((lines, index) => {
    const now = after[index] ?? [];
    if (lines.join("\n") === now.join("\n")) return;
    for (const joint of ["", " "]) expect(meaning(now.join(joint))).toBe(meaning(lines.join(joint)));
  });
}

function shellTextsOf(document: Document): (readonly string[])[] {
  const found: ShellText[] = [];
  walk(document, (node) => {
    if (node.kind === "ShellText") found.push(node);
  });
  return found.map(({ lines }) => lines.map((line) => line.text));
}

function withoutWhiteSpaceAtBreaks(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^[ \t]+|[ \t]+$/g, "")).join("\n");
}

/** The script on one line; undefined where it is none. */
function meaning(script: string): string | undefined {
  try {
    return shfmt(script, "script.bash", { singleLine: true });
  } catch {
    return undefined;
  }
}

/** CRLF and CR give the same lines as LF does, and a byte order mark stays. */
async function takesAnyLineEnd(text: string, options: Options): Promise<void> {
  const lf = withLineFeeds(text);
  const once = await formatted(lf, options);
  const crlf = lf.replaceAll("\n", "\r\n");
  expect(await formatted(crlf, options)).toBe(once);
  expect(await formatted(crlf, { ...options, endOfLine: "auto" })).toBe(
    lf.includes("\n") ? once.replaceAll("\n", "\r\n") : once,
  );
  expect(await formatted(lf.replaceAll("\n", "\r"), options)).toBe(once);
  if (!text.startsWith("\uFEFF")) expect(await formatted(`\uFEFF${lf}`, options)).toBe(`\uFEFF${once}`);
}

/** A text that no rule finds anything in is still one. */
async function staysClean(text: string, options: Options, kind: ContentKind): Promise<void> {
  if (findings(text, kind).length > 0) return;
  expect(findings(await formatted(text, options), kind)).toEqual([]);
}

/** What the service refuses, it refuses as before: no error comes, and none goes. Only a size may change. */
async function keepsErrors(text: string, options: Options, kind: ContentKind): Promise<void> {
  expect(errorsOf(await formatted(text, options), kind)).toEqual(errorsOf(text, kind));
}

function errorsOf(text: string, kind: ContentKind): string[] {
  const { diagnostics } = lint(parse(text, { kind }).document);
  const errors = diagnostics.filter(({ code, severity }) => severity === "error" && code !== "content-too-large");
  return errors.map(({ code }) => code);
}

function findings(text: string, kind: ContentKind): string[] {
  const { diagnostics, failures } = lint(parse(text, { kind }).document);
  expect(failures).toEqual([]);
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

const laws: Readonly<Record<string, Law>> = {
  "what is formatted stays as it is": isStable,
  "the text says what it said": saysTheSame,
  "no comment is lost": keepsComments,
  "shell text is the same to a shell": keepsShellText,
  "line ends and a byte order mark do not matter": takesAnyLineEnd,
  "a clean template stays clean": staysClean,
  "no error of the linter comes or goes": keepsErrors,
};

test("there is something to format", () => {
  expect(samples.length).toBeGreaterThan(dockerfiles.length > 0 ? 800 : 200);
});

/** Where a text breaks a law, in which layout and how. */
async function broken(law: Law, { name, text, kind }: Sample): Promise<string[]> {
  const results = await Promise.allSettled(layouts.map(async (options) => law(text, options, kind)));
  return results.flatMap((result, index) =>
    result.status === "rejected" ? [`${name} ${JSON.stringify(layouts[index])}: ${String(result.reason)}`] : [],
  );
}

describe.each(Object.entries(laws))("%s", (_name, law) => {
  test("in every sound sample, in every layout", { timeout }, async () => {
    const all = await Promise.all(samples.map(async (sample) => broken(law, sample)));
    expect(all.flat()).toEqual([]);
  });

  test("in any sound text", { timeout }, async () => {
    await assert(
      asyncProperty(oneof(soundTemplate, shellTemplate), async (text) => {
        expect(await broken(law, { name: "text", text, kind: "build" })).toEqual([]);
      }),
      { numRuns },
    );
  });
});

/** What shfmt lays out means the same to it, all else is as ever, and what is laid out stays so. */
async function staysTheSameWithShfmt(text: string): Promise<void> {
  const options: Options = { buildcontentShell: "format" };
  const once = await formatted(text, options);
  expect(await formatted(once, options)).toBe(once);
  await keepsComments(text, options);
  const shell = ({ lines }: ShellText): string | undefined => meaning(lines.map((line) => line.text).join(" "));
  expect(firstDifference(parse(withLineFeeds(text)).document, parse(once).document, { shell })).toBeUndefined();
}

describe("with shfmt", () => {
  test("in every sound sample", { timeout }, async () => {
    const results = await Promise.allSettled(samples.map(async ({ text }) => staysTheSameWithShfmt(text)));
    const all = results.flatMap((result, index) =>
      result.status === "rejected" ? [`${samples[index]?.name}: ${String(result.reason)}`] : [],
    );
    expect(all).toEqual([]);
  });

  test("in any sound text", { timeout }, async () => {
    await assert(asyncProperty(oneof(soundTemplate, shellTemplate), staysTheSameWithShfmt), { numRuns });
  });
});

/** A part of the work is done, and what is left is the rest of it. */
async function aRangeIsAPart(text: string, from: number, to: number): Promise<void> {
  const rangeOf = ({ length }: string): Options => {
    const [rangeStart = 0, rangeEnd = 0] = [from, to].map((at) => Math.round(at * length)).toSorted((a, b) => a - b);
    return { rangeStart, rangeEnd };
  };
  const source = withLineFeeds(text);
  const ofRange = await formatted(source, rangeOf(source));
  expect(firstDifference(parse(source).document, parse(ofRange).document)).toBeUndefined();
  const whole = await formatted(source);
  expect(await formatted(ofRange)).toBe(whole);
  expect(await formatted(whole, rangeOf(whole))).toBe(whole);
}

describe("a range is formatted as a part of the whole", () => {
  const place = double({ min: 0, max: 1, noNaN: true });

  test("in every sound sample", { timeout }, async () => {
    const results = await Promise.allSettled(
      samples.flatMap(({ text }) => [0, 0.3, 0.6].map(async (from) => aRangeIsAPart(text, from, from + 0.4))),
    );
    expect(results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []))).toEqual([]);
  });

  test("in any sound text", { timeout }, async () => {
    await assert(
      asyncProperty(tuple(oneof(soundTemplate, shellTemplate), place, place), async ([text, from, to]) =>
        aRangeIsAPart(text, from, to),
      ),
      { numRuns },
    );
  });
});
