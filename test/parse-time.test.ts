/** The time to parse grows with the length of the text and no faster, however hostile the text is. */

import { parse } from "@buildcontent/parser";
import { expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 });

const small = 32 * 1024;
const factor = 32;

/** Time in proportion is 32 times as much for a megabyte, time in the square 1,024 times: five times off is neither. */
const bound = 5 * factor;

/** What a text of a length is made of: what comes again and again, perhaps after a beginning and before an end. */
type Recipe = readonly [name: string, piece: string | ((index: number) => string), start?: string, end?: string];

const recipes: readonly Recipe[] = [
  ["backslashes at the ends of lines", "\\\n", "RUN a "],
  ["backslashes", "\\", "USER "],
  ["backslashes with blanks", "\\          ", 'ENV a="'],
  ["double quotes", '"', "ENV a="],
  ["pairs of quotes and an escape", '""', "ENV a=", "\\a"],
  ["quoted words", "'a' ", "LABEL a "],
  ["open quotes", 'ENV a="\n'],
  ["strings of an array", '"a",', "CMD ["],
  ["arrays in RUN", 'RUN ["a", "b\n'],
  ["opening brackets", "[ ", "CMD "],
  ["brackets without blanks", "[", "RUN "],
  ["closing brackets", "]", "CMD ["],
  ["markers of heredocs", "<<A ", "RUN "],
  ["markers of heredocs in COPY", "<<A ", "COPY "],
  ["commands with the same heredoc", "RUN <<A\n"],
  ["commands with heredocs of their own", (index) => `RUN <<A${index}\n`],
  ["heredocs with bodies", "RUN <<A\nb\nA\n"],
  ["quotes behind <<", '<<"', "RUN "],
  ["commands", "RUN a\n"],
  ["commands of several kinds", 'ENV a=b\nCOPY a b\nCMD ["a"]\nwhat\n'],
  ["comments", "# a\n"],
  ["comments in one continuation", "# a\n", "RUN a \\\n", "b"],
  ["comments inside quotes", "# a\n", 'ENV a="b \\\n', 'c"'],
  ["blank lines", "\r\n"],
  ["blank lines before YAML", "\r\n", "", "Tasks:"],
  ["comments before a command", " # a\r\n", "", "RUN a"],
  ["blanks", " ", "RUN a", "b"],
  ["one word", "a", "COPY ", "://b /c"],
  ["one line", "a", "RUN "],
  ["colons", ":", "COMPONENT acs:"],
  ["slashes", "/", "COMPONENT acs:ecs:r:1:imagecomponent/"],
  ["flags", "--a ", "CMD ", "["],
  ["lone surrogates", "\uD800"],
];

const cases = recipes.map(([name, ...parts]) => [name, parts] as const);

test.each(cases)("%s", (_name, [piece, start = "", end = ""]) => {
  const short = start + fill(piece, small) + end;
  const long = start + fill(piece, small * factor) + end;
  const [shortTime, longTime] = [least(5, () => timeToParse(short)), least(3, () => timeToParse(long))];
  expect(longTime / Math.max(shortTime, 0.5)).toBeLessThan(bound);
});

function fill(piece: Recipe[1], length: number): string {
  if (typeof piece === "string") return piece.repeat(length / piece.length);
  let text = "";
  for (let index = 0; text.length < length; index++) text += piece(index);
  return text;
}

/** In milliseconds of this process, so that others on the machine do not count. */
/** The least of some measurements: what else the machine does can only add to them. */
function least(count: number, measure: () => number): number {
  return Math.min(...Array.from({ length: count }, measure));
}

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
