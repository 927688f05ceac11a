/** The time to check a text by all rules grows with its length and no faster, however hostile the text is. */

import { type ContentKind, type Document, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test, vi } from "vitest";
import { growthBound, growthOf, type Work } from "./growth.ts";
import { hostileText, named, type Recipe, recipes } from "./hostile-texts.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Longer texts in YAML are not read. */
const longestComponent = 900_000;

const script = "Tasks:\n  - Action: RunShellCommand\n    Properties:\n      commandContent: ";

const components: readonly Recipe[] = [
  ["openings of references in a script", "{{", `${script}"`, '"\n'],
  ["references in a script", "{{ a }}", `${script}"`, '"\n'],
  ["lines of a script", "        echo $A\n", `${script}|\n`],
  ["tasks", (index) => `  - Name: a${index}\n    Action: Reboot\n`, "Tasks:\n"],
  ["parameters of a component", (index) => `  a${index}:\n    Type: String\n`, "Parameters:\n"],
  ["keys that nobody knows", (index) => `key${index}: a\n`],
  ["items of a list", "- a\n"],
  ["brackets of a list", "[", "Tasks: "],
];

test.each(named(recipes))("a template: %s", async (_name, recipe) => {
  expect(await growthOf(linting(recipe, "build"))).toBeLessThan(growthBound);
});

test.each(named(components))("a component: %s", async (_name, recipe) => {
  expect(await growthOf(linting(recipe, "component"), longestComponent)).toBeLessThan(growthBound);
});

/** A document is checked once: the second time, some of what is known of it need not be found out again. */
function linting(recipe: Recipe, kind: ContentKind): Work<Document> {
  return {
    inputOf: (length) => parse(hostileText(recipe, length), { kind }).document,
    run: (document) => lint(document),
  };
}
