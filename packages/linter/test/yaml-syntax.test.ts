/** Edge cases of yaml-syntax that its examples cannot show. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { lint } from "../src/index.ts";
import { processorTime } from "../../parser/test/processor-time.ts";

function findings(text: string): string[] {
  return lint(parse(text, { kind: "component" }).document).diagnostics.map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

test("a text of ten megabytes is refused at once, beside its size", () => {
  const found = findings(`Tasks:\n${"  - Name: restart\n".repeat(600_000)}`);
  expect(found.filter((line) => line.startsWith("yaml-syntax"))).toEqual([
    "yaml-syntax: The text is far larger than a component may be, and is not read: move scripts to files of their own.",
  ]);
});

test("ten thousand levels of nesting are one message", () => {
  expect(findings(`Tasks: ${"[".repeat(10_000)}\n`)).toEqual([
    "yaml-syntax: Maps and lists are nested deeper here than any component needs: check the brackets and the indentation.",
  ]);
});

test("aliases that would grow without bound are not followed", () => {
  const levels = Array.from({ length: 40 }, (_, level) => `  l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}]`);
  const started = process.memoryUsage().heapUsed;
  findings(`Tasks:\n  l-1: &l-1 [x]\n${levels.join("\n")}\n`);
  expect(process.memoryUsage().heapUsed - started).toBeLessThan(64 * 1024 * 1024);
});

test("YAML in a template is not read as a component", () => {
  const { diagnostics } = lint(parse("Tasks: [\n").document);
  expect(diagnostics.map(({ code }) => code)).toEqual(["yaml-in-template"]);
});

test("a script that starts with * is no alias of anything", () => {
  const script = (text: string): string =>
    `Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: ${text}\n`;
  expect(findings(script("*.sh"))).toEqual([
    'yaml-syntax: "*.sh" refers to an anchor that is not there: put a text that starts with * in quotes.',
  ]);
});

test("what an alias or a merge key brings is not said to be missing", () => {
  const task = "  - Name: a\n    Action: RunShellCommand\n    Properties: &p\n      commandContent: ls\n";
  expect(findings(`Tasks:\n${task}  - Name: b\n    Action: RunShellCommand\n    Properties: *p\n`)).toEqual([]);
});

test("Parameters and Properties that are lists are told as that", () => {
  expect(
    findings(
      "Parameters:\n  - Name: a\nTasks:\n  - Name: b\n    Action: Reboot\n    Properties:\n      - forceStop: true\n",
    ),
  ).toEqual([
    "invalid-parameter-type: Parameters is a map: write the name of each parameter, a colon, and Type a line below it, without a -.",
    "missing-property: Properties is a map: write a property, a colon and its value a line, without a -.",
  ]);
});

test("lines of a text that stand too far left are one message", () => {
  const below = (lines: string): string[] =>
    findings(`Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: |\n${lines}`);
  expect(below("        cat <<EOF\nx\n\ny\nEOF\n")).toEqual([
    "yaml-syntax: This line is indented less than the first line of the text below the |: indent all of them alike.",
  ]);
  expect(below("          echo a\n        echo b: c\n        echo d\n")).toHaveLength(1);
  expect(below("      echo a\r\n      echo b\r\n")).toHaveLength(1);
});

test("a key without its colon is told as that, below a text too", () => {
  expect(
    findings(
      "Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: |\n        ls\n      username root\n",
    ),
  ).toEqual(['yaml-syntax: No colon stands behind "username root": write a key, a colon, a blank and the value.']);
});

test("what is no list or no text for want of a blank or a | is one message", () => {
  const broken = [
    "Tasks:\n  -Name: a\n   Action: Reboot\n",
    "Tasks:\n  Name: a\n  - Action: Reboot\n",
    "Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: {{ a }\n      username: root\n",
    "Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent:\n        echo a: b\n        echo c\n",
    "Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: [ -f /a ] || ls\n",
    "Parameters:\n- x\n y: z\nTasks:\n  - Name: a\n    Action: Reboot\n",
  ];
  for (const text of broken) expect(findings(text)).toHaveLength(1);
});

test("a tab before a line of a script is told as a tab", () => {
  expect(
    findings(
      "Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: |\n        if\n\t\tls\n",
    ),
  ).toEqual(["yaml-syntax: A tab indents this line, and YAML takes blanks only: write two blanks for each level."]);
});

test.each([
  ["with a mistake on each line", `Tasks:\n${"  - Name: a: b\n".repeat(14_000)}`],
  ["with mistakes on one line", `Tasks: [${"{a: @},".repeat(30_000)}]\n`],
  ["with line ends of old", `Tasks:\r${"  - Name: a: b\r".repeat(14_000)}`],
  ["with a text that lost its place in each task", `Tasks:\n${"  - Name: |\n  x\n".repeat(14_000)}`],
  ["with misspelt properties", `Tasks:\n  - Action: Reboot\n    Properties:\n${"      forceStp: true\n".repeat(9000)}`],
])("a large component %s does not take long", (_, text) => {
  const { document } = parse(text, { kind: "component" });
  const start = processorTime();
  lint(document);
  expect(processorTime() - start).toBeLessThan(5000);
});
