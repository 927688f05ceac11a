/** What the tests of growth measure by: time in the square is told, even where it hides behind work in proportion. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { growthBound, growthOf } from "./growth.ts";

/** The lines of a text, copied whenever there is one more. */
function linesByCopies(text: string): readonly string[] {
  let lines: readonly string[] = [];
  for (const line of text.split("\n")) lines = lines.concat(line);
  return lines;
}

const commands = (length: number): string => "RUN a\n".repeat(length / 6);

/** Enough to tell, where the time is in the square. */
const longest = 400_000;

test("time in proportion is not told", async () => {
  const run = (text: string): unknown => text.split("\n").map((line, index) => ({ line: line.toLowerCase(), index }));
  expect(await growthOf({ inputOf: commands, run })).toBeLessThan(growthBound);
});

test("time in the square is told", async () => {
  expect(await growthOf({ inputOf: commands, run: linesByCopies }, longest)).toBeGreaterThan(growthBound);
});

test("so it is behind the time to parse, which is most of it on a short text", async () => {
  const run = (text: string): unknown => [parse(text), linesByCopies(text)];
  expect(await growthOf({ inputOf: commands, run }, longest)).toBeGreaterThan(growthBound);
});
