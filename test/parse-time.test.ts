/** The time to parse grows with the length of the text and no faster, however hostile the text is. */

import { parse } from "@buildcontent/parser";
import { expect, test, vi } from "vitest";
import { growthBound, growthOf } from "./growth.ts";
import { hostileText, named, recipes } from "./hostile-texts.ts";

vi.setConfig({ testTimeout: 60_000 });

test.each(named(recipes))("%s", async (_name, recipe) => {
  const growth = await growthOf({ inputOf: (length) => hostileText(recipe, length), run: (text) => parse(text) });
  expect(growth).toBeLessThan(growthBound);
});

test("a hundred thousand commands are all there", () => {
  expect(parse("RUN a\n".repeat(100_000)).document.commands).toHaveLength(100_000);
});

test("a million comments in one continuation are all there", () => {
  expect(parse(`RUN a \\\n${"#\n".repeat(1_000_000)}b`).document.comments).toHaveLength(1_000_000);
});

test.each([
  ["a quoted value of 20 MB", `ENV a="${"a".repeat(20_000_000)}\\"b" c=d`],
  ["a line of 20 MB", `RUN ${"a".repeat(20_000_000)}`],
  ["five million blank lines", "\n".repeat(5_000_000)],
  ["five million blank lines in a continuation", `RUN a \\\n${"\n".repeat(5_000_000)}b`],
])("%s does not overflow the stack", (_name, text) => {
  expect(parse(text).document.commands.length).toBeLessThan(2);
});
