/**
 * What formatting makes of a text, case by case: a file of `test/format/` is a case. Its first line is the name of what it shows; then
 *
 *     --- options: printWidth: 40, useTabs: true
 *     --- input
 *     run   a
 *     --- expected
 *     RUN a
 *
 * where the options may be missing. `--- error` in place of `--- expected` is for a text that is left as it is: its line is the
 * message. What cannot be seen is written so that it can: `·` is a blank, `→` a tab, `␍` a carriage return, `⟨BOM⟩` a byte order
 * mark; `⏎` at the end of a part means that the text ends in the line before it without a line break.
 */

import { readdirSync, readFileSync } from "node:fs";
import type { Options } from "prettier";
import { expect, test } from "vitest";
import { formatted } from "./formatted.ts";

const folder = new URL("format/", import.meta.url);

interface Case {
  readonly name: string;
  readonly options: Options;
  readonly input: string;
  readonly expected: string;
  readonly fails: boolean;
}

const layout =
  /^(?<name>[^\n]+)\n(?:--- options: (?<options>[^\n]+)\n)?--- input\n(?<input>[^]*?)--- (?<kind>expected|error)\n(?<expected>[^]*)$/;

function readCase(file: string): Case {
  const { name, options, input, kind, expected } =
    layout.exec(readFileSync(new URL(file, folder), "utf8"))?.groups ?? {};
  if (name === undefined || input === undefined || expected === undefined) throw new Error(`${file} is no case`);
  return {
    name,
    options: readOptions(options ?? ""),
    input: readText(input),
    expected: readText(expected),
    fails: kind === "error",
  };
}

/** `name: value, name: value`, with values as in JSON or as words. */
function readOptions(list: string): Options {
  const pairs = [...list.matchAll(/(\w+): ([^,]+)/g)].map(([, name = "", value = ""]): [string, unknown] => [
    name,
    /^(?:\d+|true|false)$/.test(value) ? JSON.parse(value) : value,
  ]);
  return Object.fromEntries(pairs);
}

function readText(part: string): string {
  const shown = part.replaceAll("·", " ").replaceAll("→", "\t").replaceAll("␍", "\r").replaceAll("⟨BOM⟩", "\uFEFF");
  return shown.endsWith("⏎\n") ? shown.slice(0, -2) : shown;
}

const cases = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .toSorted()
  .map((file) => [file, readCase(file)] as const);

test("each case has a name of its own", () => {
  const names = cases.map(([, { name }]) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.length).toBeGreaterThanOrEqual(80);
});

const formattable = cases.filter(([, { fails }]) => !fails);

test.each(formattable)("%s", async (_file, { options, input, expected }) => {
  expect(await formatted(input, options)).toBe(expected);
});

// A range is another one in the text that was formatted.
test.each(formattable.filter(([, { options }]) => options.rangeStart === undefined))(
  "%s stays as it is",
  async (_file, { options, expected }) => {
    expect(await formatted(expected, options)).toBe(expected);
  },
);

test.each(cases.filter(([, { fails }]) => fails))("%s is an error", async (_file, { options, input, expected }) => {
  await expect(formatted(input, options)).rejects.toThrow(expected.trimEnd());
});
