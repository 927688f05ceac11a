/** schemas/config.schema.json: what it takes and refuses is what the command takes and refuses. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { createLineMap, positionAt } from "@buildcontent/parser";
import { rules } from "imglint";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { badConfigs } from "./bad-configs.ts";
import { readJsonConfig } from "../src/config/read-json.ts";
import { readYamlConfig } from "../src/config/read-yaml.ts";
import { starterConfig } from "../src/config/starter.ts";
import { type ConfigTree, plainOf } from "../src/config/tree.ts";
import { validateConfig } from "../src/config/validate.ts";

const root = join(import.meta.dirname, "../../..");
const schema: object = JSON.parse(readFileSync(join(root, "schemas/config.schema.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addKeyword("markdownDescription");
const isValid = ajv.compile(schema);

/** What the command says of a tree: `line:column`. */
function placesOf(text: string, tree: ConfigTree): string[] {
  const map = createLineMap(text);
  const problems = tree.root === undefined ? tree.problems : validateConfig(tree.root, "en").problems;
  return problems.map(({ span }) => {
    const { line, column } = positionAt(map, span.start);
    return `${line + 1}:${column + 1}`;
  });
}

/** What the schema says of a value. */
function schemaErrors(value: unknown): string[] {
  return isValid(value) ? [] : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The blocks of a language in the pages about configuration, by page and line. */
const examples = ["docs/config.md", "docs/zh/config.md"].flatMap((page) => {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```(yaml|json|jsonc)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = "", 2: code = "", index }) => {
      return [`${page}:${text.slice(0, index).split("\n").length}`, language, code] as const;
    },
  );
});

test("the pages have examples", () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)("the example at %s is right, in %s", (_, language, code) => {
  const tree = language === "yaml" ? readYamlConfig(code) : readJsonConfig(code);
  expect(placesOf(code, tree)).toEqual([]);
  expect(schemaErrors(tree.root === undefined ? {} : plainOf(tree.root))).toEqual([]);
});

test("the examples' configuration is right", () => {
  const text = readFileSync(join(root, "examples/.imglint.yaml"), "utf8");
  expect(isValid(parseYaml(text))).toBe(true);
});

test.each(badConfigs.filter(({ beyondSchema }) => beyondSchema !== true).map((bad) => [bad.mistake, bad] as const))(
  "%s is refused by the schema, too",
  (_, { yaml, said }) => {
    expect(isValid(parseYaml(yaml))).toBe(false);
    const places = said.map((text) => text.split(": ")[0]);
    expect(placesOf(yaml, readYamlConfig(yaml))).toEqual(places);
  },
);

test.each(["en", "zh"] as const)("what init writes is right, and with its # removed, too: %s", (locale) => {
  const text = starterConfig("imglint:strict", locale);
  expect(placesOf(text, readYamlConfig(text))).toEqual([]);
  const whole = starterConfig(undefined, locale).replace(/^# (?=[a-zA-Z]+:(?: \S+)?$| )/gm, "");
  expect(placesOf(whole, readYamlConfig(whole))).toEqual([]);
  expect(schemaErrors(parseYaml(whole))).toEqual([]);
  expect(Object.keys(parseYaml(whole)).length).toBe(11);
});

test("every rule is in it, with its options and its default", () => {
  const text = JSON.stringify(schema);
  for (const { id, options } of rules) {
    expect(text).toContain(`"${id}":{"$ref"`);
    for (const name of Object.keys(options)) expect(text).toContain(`"${name}":{"description"`);
  }
});
