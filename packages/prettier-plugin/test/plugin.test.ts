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
import { prove } from "../src/proof.ts";

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
