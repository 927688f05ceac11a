/** The time to parse grows with the length of the text and no faster, however hostile the text is. */

import { parse } from "@buildcontent/parser";
import { expect, test, vi } from "vitest";
import { hostileText, named, recipes } from "./hostile-texts.ts";

vi.setConfig({ testTimeout: 60_000 });

const small = 32 * 1024;
const factor = 32;

/** Time in proportion is 32 times as much for a megabyte, time in the square 1,024 times: five times off is neither. */
const bound = 5 * factor;

test.each(named(recipes))("%s", (_name, recipe) => {
  const short = hostileText(recipe, small);
  const long = hostileText(recipe, small * factor);
  const [shortTime, longTime] = [least(5, () => timeToParse(short)), least(3, () => timeToParse(long))];
  expect(longTime / Math.max(shortTime, 0.5)).toBeLessThan(bound);
});

/** The least of some measurements: what else the machine does can only add to them. */
function least(count: number, measure: () => number): number {
  return Math.min(...Array.from({ length: count }, measure));
}

/** In milliseconds of this process, so that others on the machine do not count. */
function timeToParse(text: string): number {
  const start = process.cpuUsage();
  parse(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

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
