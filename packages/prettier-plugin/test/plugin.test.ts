/** What the plugin is to Prettier, wherever Prettier runs, and what it does when it is wrong itself. */

import { fileURLToPath } from "node:url";
import { parse } from "@buildcontent/parser";
import { build } from "esbuild";
import { rules } from "imglint";
import { formatWithCursor, getSupportInfo } from "prettier";
import { format } from "prettier/standalone";
import { describe, expect, test } from "vitest";
import * as plugin from "../src/index.ts";
import { aboutForm } from "../src/print/suppressed.ts";
import { type Piece, printTemplate } from "../src/print/template.ts";
import { prove, proveTemplate } from "../src/proof.ts";

describe("without Node.js", () => {
  test.each([
    ["buildcontent", "run   a\n", "RUN a\n"],
    ["buildcontent", "Tasks:\n- Name: {{ a }}\n", "Tasks:\n  - Name: {{ a }}\n"],
    ["buildcontent-yaml", "Tasks:\n- Name:   a\n", "Tasks:\n  - Name: a\n"],
  ])("%s: %j", async (parser, text, expected) => {
    expect(await format(text, { parser, plugins: [plugin] })).toBe(expected);
  });

  test("a bundle for browsers needs nothing but what it has", async () => {
    const { outputFiles, errors } = await build({
      entryPoints: [fileURLToPath(new URL("../src/index.ts", import.meta.url))],
      bundle: true,
      write: false,
      platform: "browser",
      format: "esm",
      conditions: ["source"],
      external: ["@wasm-fmt/shfmt"],
      logLevel: "silent",
    });
    expect(errors).toEqual([]);
    expect(outputFiles[0]?.text).not.toMatch(/from\s*"node:/);
  });
});

test("Prettier knows the languages and the option", async () => {
  const { languages, options } = await getSupportInfo({ plugins: [plugin] });
  expect(languages.map(({ name }) => name)).toEqual(expect.arrayContaining(["buildcontent", "buildcontent-yaml"]));
  expect(options.find(({ name }) => name === "buildcontentShell")).toMatchObject({ default: "preserve" });
});

test.each([
  ["commands", "run  a\n".repeat(20_000)],
  ["lines with comments", `RUN a \\\n${"# b\n   c \\\n".repeat(10_000)}d\n`],
  ["pairs on lines", `ENV ${"A=b \\\n# c\n".repeat(10_000)}D=e\n`],
  ["strings on lines", `CMD [${'"a" \\\n,'.repeat(10_000)}"b"]\n`],
  ["quotes in quotes", `RUN ${'"$('.repeat(20_000)} \\\n a\n`],
  ["blanks", `RUN a${" ".repeat(100_000)}b${" ".repeat(100_000)}\\\n c\n#${" ".repeat(100_000)}d\n`],
])("the time for many %s grows with their number", async (_name, text) => {
  const start = performance.now();
  await format(text, { parser: "buildcontent", plugins: [plugin] });
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("a cursor stays in its word", async () => {
  const text = "run   echo a\nenv   B=c\n";
  const { formatted, cursorOffset } = await formatWithCursor(text, {
    parser: "buildcontent",
    plugins: [plugin],
    cursorOffset: text.indexOf("=c"),
  });
  expect(formatted.slice(cursorOffset)).toBe('="c"\n');
});

test("the rules about form that a comment can hide are rules", () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(aboutForm.filter((id) => !ids.has(id))).toEqual([]);
});

describe("the proof of a template", () => {
  const text = "run  a\nRUN b\n# c\n\nENV D=e F=g\nRESTART\n";
  const template = { kind: "Template", document: parse(text).document } as const;
  const printed = printTemplate(template, { printWidth: 80, tabWidth: 2 });

  /** Whether it lets pass what was printed with other pieces. */
  function passes(pieces: readonly Piece[]): boolean {
    try {
      proveTemplate(template, { text: pieces.map((piece) => `${piece.text}\n`).join(""), pieces });
      return true;
    } catch {
      return false;
    }
  }

  test("lets pass what is right", () => {
    expect(printed.text).toBe('RUN a\nRUN b\n# c\n\nENV D="e" F="g"\nRESTART\n');
    expect(passes(printed.pieces)).toBe(true);
  });

  test.each(printed.pieces.map((piece, index) => [index, piece] as const))(
    "sees to it that piece %i",
    (index, piece) => {
      const without = printed.pieces.toSpliced(index, 1);
      expect(passes(without)).toBe(false);
      expect(passes(printed.pieces.toSpliced(index, 0, piece))).toBe(false);
      expect(passes(without.toSpliced(index === 0 ? 2 : 0, 0, piece))).toBe(false);
      for (const other of [
        `${piece.text} x`,
        `${piece.text}\nRESTART`,
        `${piece.text} \\`,
        piece.text.slice(0, -1),
        "",
      ]) {
        // A last \\ takes in nothing, and a comment has none.
        const isHarmless = other.endsWith("\\") && index === printed.pieces.length - 1;
        expect([other, passes(without.toSpliced(index, 0, { ...piece, text: other }))]).toEqual([other, isHarmless]);
      }
    },
  );
});

describe("the proof", () => {
  test.each([
    ["RUN a\nRESTART\n", "RUN a\n", "(2:1)"],
    ["RUN a  b\n", "RUN a b\n", "(1:5)"],
    ["# a\nRUN b\n", "RUN b\n", "(1:1)"],
    ["RUN a\n", 'RUN a\nENV A="b\n', "(2:1)"],
    ["ENV A='$b'\n", 'ENV A="$b"\n', "(1:5)"],
  ])("does not let %j become %j", (before, printed, place) => {
    const { document } = parse(before);
    expect(() => prove(document, printed)).toThrow(/would have changed .* please report it.*\(\d+:\d+\)$/);
    expect(() => prove(document, printed)).toThrow(place);
  });
});

test.each(["RUN a\u2028\nCMD ['\\\n", "RUN \u2029\u2028 a\nCMD ['a\u2028\\\n", "Tasks: \u2028\n- a: [\u2029'\n"])(
  "an error in %j is shown in its place, whatever Prettier takes for a line",
  async (text) => {
    const parser = text.startsWith("Tasks") ? "buildcontent-yaml" : "buildcontent";
    await expect(format(text, { parser, plugins: [plugin] })).rejects.toMatchObject({
      name: "SyntaxError",
      message: expect.stringMatching(/\(2:\d+\)\n[^]*\^/),
    });
  },
);
