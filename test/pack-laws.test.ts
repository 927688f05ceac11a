/** The laws of packing: what is sent says what the template says, and nothing else. */

import { type ContentKind, parse } from "@buildcontent/parser";
import { assert, property } from "fast-check";
import { lint, packDocument, type PackedText } from "imglint";
import { expect, test } from "vitest";
import { someText } from "./generated.ts";
import { examples, failing, files, type Sample } from "./samples.ts";

const numRuns = Number(process.env["LAW_RUNS"] ?? 200);

const samples: readonly Sample[] = [...files, ...examples];

function errorsOf(text: string, kind: ContentKind): readonly string[] {
  const { diagnostics } = lint(parse(text, { kind }).document, { inlineSuppressions: false });
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

/** Blank lines that stand for something: those of heredocs, and of scalars in YAML. */
function mayHaveBlankLines(text: string, kind: ContentKind): boolean {
  const { syntax, commands } = parse(text, { kind }).document;
  return syntax === "yaml" || commands.some(({ arguments: words }) => JSON.stringify(words).includes('"Heredoc"'));
}

/** Broken YAML and open quotes: nobody can say what they mean, and it need not be proven that packing keeps it. */
function isBroken(text: string, kind: ContentKind): boolean {
  const { document, diagnostics } = parse(text, { kind });
  return (document.component?.problems.length ?? 0) > 0 || diagnostics.some(({ code }) => code !== "unknown-command");
}

/** What is proven is clean, and stays as it is when it is packed again. */
function holds({ text, kind }: Omit<Sample, "name">, { isProven, text: packed }: PackedText): void {
  if (!isProven) return;
  const { syntax } = parse(text, { kind }).document;
  // Only a block of YAML takes the end of its last line with it.
  expect(packed).not.toMatch(syntax === "yaml" ? /\r|^\uFEFF/ : /\r|^\uFEFF|\n$/);
  const blankLines = packed.match(/(?<=^|\n)[ \t]*(?=\n|$)/g) ?? [];
  expect(packed === "" || mayHaveBlankLines(text, kind) ? [] : blankLines).toEqual([]);
  expect(packDocument(parse(packed, { kind, syntax }).document)).toEqual({ text: packed, isProven: true });
}

test("a packed template says the same, without comments, blank lines and carriage returns, and stays as it is when packed again", () => {
  const check = (sample: Sample): void => {
    const packed = packDocument(parse(sample.text, sample).document);
    expect(packed.isProven || isBroken(sample.text, sample.kind)).toBe(true);
    holds(sample, packed);
  };
  for (const lineEnd of ["\n", "\r\n", "\r"]) {
    expect(failing(samples, (sample) => check({ ...sample, text: sample.text.replace(/\r?\n/g, lineEnd) }))).toEqual(
      [],
    );
  }
});

test("of any text without errors what is proven is clean", () => {
  assert(
    property(someText, (text) => {
      const packed = packDocument(parse(text).document);
      if (errorsOf(text, "build").length === 0) holds({ text, kind: "build" }, packed);
    }),
    { numRuns },
  );
});

test("a template without errors has none when it is packed", () => {
  const sound = samples.filter(({ text, kind }) => errorsOf(text, kind).length === 0);
  expect(sound.length).toBeGreaterThan(100);
  const broken = sound.filter(({ text, kind }) => {
    const packed = packDocument(parse(text, { kind }).document);
    return errorsOf(packed.text, kind).length > 0;
  });
  expect(broken.map(({ name }) => name)).toEqual([]);
});
