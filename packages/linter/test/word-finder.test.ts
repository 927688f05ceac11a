/** Many words are found in one pass where a search for each would find them. */

import { expect, test } from "vitest";
import { createWordFinder } from "../src/text/word-finder.ts";

const groups = [["he", "she"], ["his"], ["hers", "s.t"]];
const find = createWordFinder(groups);

test.each([
  ["", 0],
  ["her", 1],
  ["USHERS", 1 | 4],
  ["ushis", 2],
  ["hhis", 2],
  ["h is s t", 0],
  ["S.T", 4],
  ["h\u212Ais, \u017Fhe", 1],
  ["he\u00E9rs", 1],
])("in %j", (text, found) => {
  expect(find(text, { start: 0, end: text.length })).toBe(found);
});

test("a word counts where all of it is in the part", () => {
  expect(find("she sells", { start: 1, end: 3 })).toBe(1);
  expect(find("she sells", { start: 1, end: 2 })).toBe(0);
});

test("it finds what indexOf finds, in every text of a few letters", () => {
  const letters = ["h", "e", "i", "s", "r", "."];
  const textsOf = (length: number): string[] =>
    length === 0 ? [""] : textsOf(length - 1).flatMap((text) => letters.map((letter) => text + letter));
  const byIndexOf = (text: string): number =>
    groups.reduce((bits, words, index) => bits | (words.some((word) => text.includes(word)) ? 1 << index : 0), 0);
  const differing = textsOf(5).filter((text) => find(text, { start: 0, end: text.length }) !== byIndexOf(text));
  expect(differing).toEqual([]);
});
