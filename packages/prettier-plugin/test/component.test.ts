/** Components in YAML: Prettier's layout, with references and scripts as they are. */

import { readdirSync, readFileSync } from "node:fs";
import { firstDifference, parse } from "@buildcontent/parser";
import { readMarks, rules } from "imglint";
import { format, type Options } from "prettier";
import { describe, expect, test } from "vitest";
import * as plugin from "../src/index.ts";

async function formatted(text: string, options: Options = {}): Promise<string> {
  return format(text, { parser: "buildcontent-yaml", plugins: [plugin], ...options });
}

async function fromLines(...lines: readonly string[]): Promise<string[]> {
  return (await formatted(`${lines.join("\n")}\n`)).split("\n").slice(0, -1);
}

describe("references", () => {
  test.each([
    "{{ a }}",
    "{{a}}",
    "{{  a.stdout  }}",
    "{{ a }}/bin",
    "/opt/{{ a }}-{{b}}",
    "'{{ a }}'",
    '"{{ a }}"',
    "[{{ a }}, '{{b}}']",
  ])("%s stays as it is", async (value) => {
    expect(await fromLines("Tasks:", "- Name:   a", `  Action: ${value}`)).toEqual([
      "Tasks:",
      "  - Name: a",
      `  Action: ${value}`.replace(/^/, "  ").replaceAll("'", '"'),
    ]);
  });

  test("in comments and scripts", async () => {
    const lines = [
      "# {{ a }}",
      "Tasks:",
      "  - Name: a",
      "    Properties:",
      "      commandContent: |",
      "        echo {{a}}",
    ];
    expect(await fromLines(...lines)).toEqual(lines);
  });
});

test("scripts keep their lines, blank ones and blanks at their ends too", async () => {
  const script = ["set -eu  ", "", "if a; then", "\tb\t", "    c \\", "fi", "", "# {{ d }}"];
  const lines = (indent: string): string[] => script.map((line) => (line === "" ? line : `${indent}${line}`));
  const start = ["Tasks:", "  - Action: RunShellCommand", "    Properties:", "      commandContent: |"];
  expect(await fromLines(...start, ...lines("          "))).toEqual([...start, ...lines("        ")]);
});

describe("a script keeps its lines wherever it goes", () => {
  const lines = ["  a  ", "b", "", "   {{ c }} \\", "\td"];
  const withIndicator = ["|2", "|2-", "|-2", "|2+", "|4", "|1", ">2", ">2-", "|2 # note", '|2 # "|3" {{ x }}'];
  const without = ["|", "|-", "|+", ">", ">+", "| # note"];
  const scripts: readonly (readonly [string, readonly string[]])[] = [
    ...withIndicator.map((header) => [header, lines] as const),
    ...withIndicator.map((header) => [header, ["", "   ", ...lines]] as const),
    ...withIndicator.map((header) => [header, [...lines, "", ""]] as const),
    ...without.map((header) => [header, lines.slice(1)] as const),
    ...without.map((header) => [header, ["", "", ...lines.slice(1)]] as const),
  ];
  const places = [
    ["Tasks:", "- Name: a", "  Properties:", "    key: "],
    ["Tasks:", "   -   Name: a", "       Properties:", "              key:   "],
    ["Tasks:", "  - Name: a", "    Properties:", "      key: "],
    ["Tasks:", "- key: "],
    ["Tasks:", "  - a: 1", "    b:", "    - - 'k |': "],
  ];

  test.each(scripts)("%s %j", async (header, script) => {
    for (const place of places) {
      const [start, key] = [place.slice(0, -1), place.at(-1) ?? ""];
      const column = key.search(/[a-z']/);
      const indent = " ".repeat(column + Number(/\d/.exec(header)?.[0] ?? 3));
      const body = script.map((line) => (line === "" ? "" : indent + line));
      const text = [...start, key + header, ...body, "z: 1", ""].join("\n");
      for (const tabWidth of [2, 4]) {
        const once = await formatted(text, { tabWidth });
        expect(firstDifference(parse(text).document, parse(once).document)).toBeUndefined();
        expect(await formatted(once, { tabWidth })).toBe(once);
      }
    }
  });

  test("at the indentation that its indicator names", async () => {
    const text = ["Tasks:", "- a: |2-", "      if b; then", "    c", "", "  d: |4", "          e", "      f"];
    expect(await fromLines(...text)).toEqual([
      "Tasks:",
      "  - a: |2-",
      "        if b; then",
      "      c",
      "",
      "    d: |4",
      "            e",
      "        f",
    ]);
  });
});

test("a text that has characters for private use of its own", async () => {
  const text = "Tasks:\n  - Name: \uE000\uE001\uE003 {{ a }}\n";
  expect(await formatted(text)).toBe(text);
});

test("long values and comments are not broken", async () => {
  const text = `# ${"a ".repeat(60)}b\nTasks:\n  - Name: ${"c ".repeat(60)}{{ d }}\n`;
  expect(await formatted(text)).toBe(text);
});

test("comments stay where they are", async () => {
  const lines = [
    "# a",
    "Parameters: # b",
    "  # c",
    "  d: # e",
    "    Type: String # f",
    "    # g",
    "Tasks: # h",
    "  # i",
    "  - Name: j # k",
    "    # l",
    "    Action: RunShellCommand",
    "    Properties: { commandContent: m } # n",
    "  # o",
    "  - # p",
    "    Name: q",
    "    Properties:",
    "      # r",
    "      commandContent: | # s",
    "        # t",
    "        u",
    "      # v",
    "# w",
  ];
  expect((await fromLines(...lines)).filter((line) => line !== "")).toEqual(lines);
});

test("what is no YAML is an error with its place", async () => {
  await expect(formatted("Tasks:\n  - Name: [a\n")).rejects.toThrow(/^This is not valid YAML: .*\(3:\d+\)/);
});

const examples = new URL("../../../examples/", import.meta.url);

const samples: readonly (readonly [string, string])[] = [
  ...readdirSync(examples)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name, readFileSync(new URL(name, examples), "utf8")] as const),
  ...rules.flatMap(({ id, examples: { bad, good } }) =>
    [...bad, ...good].map(({ text }, index) => [`${id} ${index + 1}`, readMarks(text).text] as const),
  ),
].filter(([, text]) => {
  const { syntax, component } = parse(text).document;
  return syntax === "yaml" && component?.problems.length === 0;
});

describe.each(samples)("%s", (_name, text) => {
  test("says what it said, and stays as it is", async () => {
    const once = await formatted(text);
    expect(firstDifference(parse(text).document, parse(once).document)).toBeUndefined();
    expect(await formatted(once)).toBe(once);
    const crlf = text.replaceAll(/\r?\n/g, "\r\n");
    expect(await formatted(crlf, { endOfLine: "auto" })).toBe(once.replaceAll("\n", "\r\n"));
  });

  test("a range is formatted as a part of the whole", async () => {
    const whole = await formatted(text);
    for (const [from, to] of [0, 0.2, 0.4, 0.6, 0.8].map((start) => [start, start + 0.2] as const)) {
      const rangeOf = ({ length }: string): Options => ({
        rangeStart: Math.round(from * length),
        rangeEnd: Math.round(to * length),
      });
      const ofRange = await formatted(text, rangeOf(text));
      expect(firstDifference(parse(text).document, parse(ofRange).document)).toBeUndefined();
      expect(await formatted(ofRange)).toBe(whole);
      expect(await formatted(whole, rangeOf(whole))).toBe(whole);
    }
  });
});
