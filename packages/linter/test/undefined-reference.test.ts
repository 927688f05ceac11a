/** Edge cases of undefined-reference, forward-reference and undefined-output: which name a reference means. */

import { expect, test } from "vitest";
import { findings, fixed, script } from "./component-findings.ts";
import { processorTime } from "../../parser/test/processor-time.ts";

const about = (text: string): string[] =>
  ["undefined-reference", "forward-reference", "undefined-output"].flatMap((rule) => findings(rule, text));

test("a parameter whose key stands in quotes is known by its name", () => {
  const parameters = 'Parameters:\n  "my-version":\n    Type: String\n';
  expect(about(script('"{{ my-version }}"', parameters))).toEqual([]);
});

test("names may have dots", () => {
  const parameters = "Parameters:\n  jdk.version:\n    Type: String\n";
  const text = `${script('"{{ jdk.version }}"', parameters)}  - Name: step.two
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ step.one.stdout }} {{ run.stdout }}
  - Name: step.three
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ step.two.stdout }} {{ jdk.version }}
`;
  expect(about(text)).toEqual([
    'step: No parameter or earlier task is named "step": add it to Parameters, or write a name that is there.',
  ]);
});

test("a parameter and a task of one name: the output decides which is meant", () => {
  const parameters = "Parameters:\n  run:\n    Type: String\n";
  const text = `${script("echo {{ run }}", parameters)}  - Name: second
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ run }} {{ run.stdout }}
`;
  expect(about(text)).toEqual([]);
});

test("a task is suggested with its output, and only one that has run and has one", () => {
  const text = `Tasks:
  - Name: reboot-now
    Action: Reboot
  - Name: list
    Action: RunShellCommand
    Properties:
      commandContent: ls {{ rebootnow }} {{ checks }}
  - Name: check
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ lists }}
`;
  expect(about(text).map((line) => line.split(": ", 1)[0])).toEqual(["rebootnow", "checks", "lists"]);
  expect(fixed("undefined-reference", text)).toBe(text.replace("{{ lists }}", "{{ list.stdout }}"));
});

test("blanks around the dot, and a dollar before the name", () => {
  const parameters = "Parameters:\n  version:\n    Type: String\n";
  expect(fixed("undefined-reference", script('"{{ $version }} {{.version}}"', parameters))).toBe(
    script('"{{ version }} {{version}}"', parameters),
  );
});

test("an output that is missing after its dot", () => {
  const text = `${script("ls")}  - Name: second
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ run. }} {{ run.stdout.text }}
`;
  expect(fixed("undefined-output", text)).toBe(text.replace("run. ", "run.stdout ").replace("stdout.text", "stdout"));
});

test("nothing is said about names where the text is no YAML", () => {
  expect(about(script('"{{ lost }}"\n    - broken: [', ""))).toEqual([]);
});

test("nothing is said about references outside properties and default values", () => {
  const text = `${script("ls")}    When: "{{ lost }}"
Outputs:
  lost: "{{ lost }}"
`;
  expect(about(text)).toEqual([]);
});

test("no more than one thing is said about a task that runs later", () => {
  const text = `${script("echo {{ second }}")}  - Name: second
    Action: Reboot
`;
  expect(about(text)).toEqual([
    'second: The task "second" runs after this one, so there is no output of it yet: move it before this task.',
  ]);
});

test("many names and many references that mean none take little time", () => {
  const parameters = Array.from({ length: 10_000 }, (_, index) => `  parameter${index}:\n    Type: String\n`).join("");
  const references = "{{ a.b.c.d.parametre }} ".repeat(15_000);
  const start = processorTime();
  const found = findings("undefined-reference", script(`"${references}"`, `Parameters:\n${parameters}`));
  expect(found.length).toBe(15_000);
  expect(processorTime() - start).toBeLessThan(5000);
});
