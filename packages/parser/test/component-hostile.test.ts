/** Texts that are made to cost time or memory: each is read, or refused, in time that grows with its length and no faster. */

import { describe, expect, test } from "vitest";
import { read } from "./component-laws.ts";
import { syntaxOf } from "../src/syntax.ts";
import { processorTime } from "./processor-time.ts";

function codesOf(text: string): string[] {
  return [...new Set(read(text).component.problems.map(({ code }) => code))];
}

/** About `length` characters of the same. */
function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

const timeout = 120_000;

describe("refused at once", () => {
  test("10 MB of text", () => {
    const start = processorTime();
    expect(codesOf(`Tasks:\n${fill("- a\n", 10_000_000)}`)).toEqual(["TOO_LONG"]);
    expect(processorTime() - start).toBeLessThan(1000);
  });

  test("one character too many, not the longest text that is read", () => {
    expect(codesOf(`Tasks: ${"a".repeat(1_000_000 - 7)}`)).toEqual([]);
    expect(codesOf(`Tasks: ${"a".repeat(1_000_000 - 6)}`)).toEqual(["TOO_LONG"]);
  });

  test.each([
    ["lists in flow style", "Tasks: " + "[".repeat(10_000)],
    ["closed lists in flow style", `Tasks: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["maps in flow style", "Tasks: " + "{a: ".repeat(10_000)],
    ["lists in block style on one line", "Tasks:\n" + "- ".repeat(10_000) + "a\nParameters:"],
    ["keys in block style on one line", "Tasks:\n" + "? ".repeat(10_000) + "a"],
    [
      "maps in block style",
      `${Array.from({ length: 600 }, (_, depth) => `${" ".repeat(depth)}Tasks:\n`).join("")}a: b`,
    ],
    ["braces", "Tasks:\n- " + "{{".repeat(100_000)],
  ])("nesting without an end: %s", (_name, text) => {
    expect(codesOf(text)).toEqual(["TOO_DEEP"]);
  });
});

test("as deep as it may be", () => {
  expect(codesOf(`Tasks: ${"[".repeat(90)}${"]".repeat(90)}`)).toEqual([]);
});

test("aliases of aliases are not followed", () => {
  const laughs = Array.from(
    { length: 30 },
    (_, index) => ` - &l${index} [${index === 0 ? "a" : fill(`*l${index - 1},`, 200)}]\n`,
  );
  const { component } = read(`Tasks:\n${laughs.join("")}`);
  expect(component.problems).toEqual([]);
  expect(component.tasks.map(({ value }) => value.items.length)).toHaveLength(30);
});

test("an alias of no anchor is a problem, also one of a later anchor", () => {
  const { component } = read("Tasks: [*b, &b x, *b]\n");
  expect(component.problems).toEqual([{ code: "BAD_ALIAS", span: { start: 8, end: 10 } }]);
});

test.each([
  ["100,000 list items", `Tasks:\n${"- a\n".repeat(100_000)}`],
  ["100,000 comments", `Tasks:\n${"# a\n".repeat(100_000)}`],
  ["references one after the other", `Tasks: a${"{{a}}".repeat(199_000)}`],
  ["a block of 990,000 characters", `Tasks: |\n ${"a".repeat(990_000)}`],
])(
  "read in time: %s",
  (_name, text) => {
    const start = processorTime();
    expect(codesOf(text)).toEqual([]);
    expect(processorTime() - start).toBeLessThan(30_000);
  },
  timeout,
);

test("a text of many documents is read up to the second", () => {
  expect(read(`Tasks: []\n${fill("---\n[\n", 100_000)}`).component.problems).toMatchObject([{ code: "MULTIPLE_DOCS" }]);
});

describe("four times the text takes no more than ten times the time:", () => {
  test.each<[string, (length: number) => string]>([
    ["references in one value", (length) => `Tasks:\n  a: x${fill("{{a}}", length)}`],
    ["values that are references", (length) => `Tasks:\n${fill("  - a: {{a}}\n", length)}`],
    ["references that are not closed", (length) => `Tasks: |\n ${fill("{{a ", length)}`],
    ["a plain scalar", (length) => `Tasks: ${"a".repeat(length)}`],
    ["a plain scalar of many lines", (length) => `Tasks: a\n${fill(" b\n", length)}`],
    ["a quoted scalar of many lines", (length) => `Tasks: "a\n${fill(" b\\\n", length)}"`],
    ["a quote that is not closed", (length) => `Tasks: "${fill("a ", length)}`],
    ["a literal block", (length) => `Tasks: |\n${fill("  b\r\n", length)}`],
    ["a literal block of empty lines", (length) => `Tasks: |\n${fill("\n", length)} a`],
    ["literal blocks", (length) => `Tasks:\n${fill("- |\n  a\n", length)}`],
    ["a folded block", (length) => `Tasks: >\n${fill("  b\n", length)}`],
    ["blanks", (length) => `Tasks: |\n${" ".repeat(length)}a`],
    ["comments", (length) => `Tasks:\n${fill("# a\n", length)}`],
    [
      "empty lines, then comments in a list",
      (length) => `Tasks:\n- a\n${fill("\n", length / 2)}${fill("  # a\n", length / 2)}`,
    ],
    ["a list in block style", (length) => `Tasks:\n${fill("- a\n", length)}`],
    ["a list on one line", (length) => `Tasks: [${fill("a,", length)}]`],
    ["a map on one line", (length) => `Tasks: {${fill("a: b,", length)}}`],
    ["one key again and again", (length) => `Tasks:\n${fill("  a: b\n", length)}`],
    ["keys without colons", (length) => `Tasks:\n${fill("a\n", length / 4)}`],
    ["brackets that close nothing", (length) => `Tasks: ${"]".repeat(length / 4)}`],
  ])(
    "%s",
    (_name, make) => {
      const [small, large] = [make(40_000), make(160_000)];
      const limit = 200 + 10 * Math.min(timeOf(small), timeOf(small), timeOf(small));
      const time = timeOf(large);
      expect(time < limit ? time : timeOf(large)).toBeLessThan(limit);
    },
    timeout,
  );
});

/** How many milliseconds it takes to read a text. */
function timeOf(text: string): number {
  const start = processorTime();
  read(text);
  return processorTime() - start;
}

test.each([
  ["empty lines", "\n"],
  ["comments that end in CRLF", "# a\r\n"],
  ["blanks", " "],
  ["a comment", "#"],
  ["document starts", "---\n"],
])("which syntax 4 MB are in is told in time: %s", (_name, piece) => {
  const start = processorTime();
  expect(syntaxOf(`${fill(piece, 4_000_000)}RUN a`)).toBe("commands");
  expect(processorTime() - start).toBeLessThan(5000);
});
