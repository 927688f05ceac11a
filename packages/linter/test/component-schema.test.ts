/** schemas/component.schema.json against the rules: what they find right has to be right for it, and what it can see it has to see. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { actions, parse } from "@buildcontent/parser";
import { type Example, rules } from "imglint";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { readMarks } from "../src/examples/marks.ts";

const root = join(import.meta.dirname, "../../..");

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
ajv.addVocabulary(["enumDescriptions", "patternErrorMessage"]);
const isValid = ajv.compile(JSON.parse(readFileSync(join(root, "schemas/component.schema.json"), "utf8")));

/** The rules about what a schema can describe: keys, their presence, the types of their values. */
const structural = new Set([
  "unknown-key",
  "missing-tasks",
  "missing-task-name",
  "missing-action",
  "unknown-action",
  "missing-property",
  "unknown-property",
  "wrong-property-type",
  "invalid-parameter-type",
]);

/** What is wrong with a component for an editor that has the schema. */
function errorsOf(text: string): string[] {
  const value: unknown = parseYaml(text, { uniqueKeys: false, logLevel: "silent" });
  if (isValid(value)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** The examples that are components in YAML, by the rule and their number. */
function componentsOf(examples: (rule: (typeof rules)[number]) => readonly Example[]): [string, Example][] {
  return rules.flatMap((rule) =>
    examples(rule).flatMap((example, index): [string, Example][] => {
      const { document } = parse(readMarks(example.text).text, { kind: example.content ?? "build" });
      return document.content === "component" && document.component !== undefined
        ? [[`${rule.id} ${index + 1}`, example]]
        : [];
    }),
  );
}

test.each(componentsOf(({ examples }) => examples.good))("good example %s is right", (_, { text }) => {
  expect(errorsOf(text)).toEqual([]);
});

const bad = componentsOf(({ examples }) => examples.bad).map(([title, { text }]) => [title, readMarks(text)] as const);

test.each(bad.filter(([, { marks }]) => marks.some(({ rule }) => structural.has(rule))))(
  "bad example %s is wrong",
  (_, { text }) => {
    expect(errorsOf(text)).not.toEqual([]);
  },
);

test.each(readdirSync(join(root, "examples")).filter((name) => /\.imagecomponent\.ya?ml$/.test(name)))(
  "examples/%s is right",
  (name) => {
    expect(errorsOf(readFileSync(join(root, "examples", name), "utf8"))).toEqual([]);
  },
);

/** A component with one task. */
function task(action: string, properties: string): string {
  return `Tasks:\n  - Name: it\n    Action: ${action}\n${properties === "" ? "" : `    Properties: ${properties}\n`}`;
}

const download = "sourcePath: https://example.com/a, destinationDir: /opt";

describe("a value", () => {
  test.each(["{ forceStop: true }", '{ forceStop: "false" }', '{ forceStop: "{{ force }}" }', "{}", ""])(
    "of a Boolean may be %s",
    (properties) => {
      expect(errorsOf(task("Reboot", properties))).toEqual([]);
    },
  );

  test.each(["5", "1.5", '"600"', '"{{ time }}"', '"{{ minutes }}0"'])("of a Number may be %s", (value) => {
    expect(errorsOf(task("WebDownload", `{ ${download}, timeout: ${value} }`))).toEqual([]);
  });

  test.each(["10m", "true", "[1]", "null", '""'])("of a Number may not be %s", (value) => {
    expect(errorsOf(task("WebDownload", `{ ${download}, timeout: ${value} }`))).not.toEqual([]);
  });

  test.each(["{ a: 1, b: [x] }", '"{{ all }}"'])("of a Map may be %s", (value) => {
    expect(errorsOf(task("InvokeCommand", `{ commandId: c-1, parameters: ${value} }`))).toEqual([]);
  });

  test.each(["text", '"{{ a }}, {{ b }}"', "[a]", "3"])("of a Map may not be %s", (value) => {
    expect(errorsOf(task("InvokeCommand", `{ commandId: c-1, parameters: ${value} }`))).not.toEqual([]);
  });

  test.each(["text", '"12"', '"true"', '"{{ a }}"'])("of a String may be %s", (value) => {
    expect(errorsOf(task("InvokeCommand", `{ commandId: ${value} }`))).toEqual([]);
  });

  test.each(["null", "12", "true", "[a]", "{ a: 1 }"])("of a String may not be %s", (value) => {
    expect(errorsOf(task("InvokeCommand", `{ commandId: ${value} }`))).not.toEqual([]);
  });
});

test.each([
  ["a key that the format does not have", "Tasks:\n  - Name: it\n    Action: Reboot\nOutputs: {}\n"],
  ["no tasks", "Parameters: {}\n"],
  ["an empty list of tasks", "Tasks: []\n"],
  ["a task without a name", "Tasks:\n  - Action: Reboot\n"],
  ["a task without an action", "Tasks:\n  - Name: it\n"],
  ["a task with a key that tasks do not have", "Tasks:\n  - Name: it\n    Action: Reboot\n    When: x\n"],
  ["an unknown action", task("RunCommand", "{}")],
  ["an action in another case", task("reboot", "{}")],
  ["a property of another action", task("Reboot", "{ timeout: 5 }")],
  ["a parameter without a type", `Parameters:\n  a: {}\n${task("Reboot", "")}`],
  ["a type of another name", `Parameters:\n  a:\n    Type: string\n${task("Reboot", "")}`],
  ["a default value of another type", `Parameters:\n  a: { Type: Number, DefaultValue: x }\n${task("Reboot", "")}`],
])("%s is wrong", (_, text) => {
  expect(errorsOf(text)).not.toEqual([]);
});

test.each(
  actions.flatMap(({ name, properties }) =>
    properties.flatMap((property) => (property.required ? [[name, property.name, properties] as const] : [])),
  ),
)("%s without %s is wrong", (action, missing, properties) => {
  const others = properties.filter(({ required, name }) => required && name !== missing);
  expect(errorsOf(task(action, `{ ${others.map(({ name }) => `${name}: x`).join(", ")} }`))).not.toEqual([]);
  expect(errorsOf(task(action, ""))).not.toEqual([]);
});
