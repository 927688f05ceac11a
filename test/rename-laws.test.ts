/** The law of renaming a variable: there and back again is the same text, and in between the new name stands where the old one did. */

import { parse } from "@buildcontent/parser";
import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { variablesOf } from "../packages/lsp/src/symbols/variables.ts";
import { someText } from "./generated.ts";
import { examples, failing, files } from "./samples.ts";

const numRuns = Number(process.env["LAW_RUNS"] ?? 200);

const newName = "RENAMED_BY_A_TEST";

/** The text with all places of a variable written anew. */
function renamed(text: string, name: string, to: string): string {
  return variablesOf(parse(text).document)
    .filter((variable) => variable.name === name)
    .map(({ span }) => span)
    .toSorted((a, b) => b.start - a.start)
    .reduce((before, { start, end }) => before.slice(0, start) + to + before.slice(end), text);
}

function placesOf(text: string, name: string): number {
  return variablesOf(parse(text).document).filter((variable) => variable.name === name).length;
}

/** Renames each variable of a text, and gives how many there are. */
function renameEach(text: string): number {
  const names = new Set(variablesOf(parse(text).document).map(({ name }) => name));
  for (const name of names) {
    const between = renamed(text, name, newName);
    expect([name, placesOf(between, newName), placesOf(between, name)]).toEqual([name, placesOf(text, name), 0]);
    expect(renamed(between, newName, name)).toBe(text);
  }
  return names.size;
}

test("every variable of every sample can be renamed, and renamed back", () => {
  const samples = [...examples, ...files];
  let count = 0;
  expect(failing(samples, ({ text }) => (count += renameEach(text)))).toEqual([]);
  expect(count).toBeGreaterThan(20);
});

test("and of generated texts", () => {
  assert(
    property(someText, (text) => void renameEach(text)),
    { numRuns },
  );
});
