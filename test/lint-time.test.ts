/** The time to check a text by all rules grows with its length and no faster, however hostile the text is. */

import { type ContentKind, type Document, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test, vi } from "vitest";
import { processorTime } from "../packages/parser/test/processor-time.ts";
import { hostileText, named, type Recipe, recipes } from "./hostile-texts.ts";

vi.setConfig({ testTimeout: 60_000 });

const small = 16 * 1024;
const factor = 16;

/** Time in proportion is 16 times as much for a quarter of a megabyte, time in the square 256 times. */
const bound = 4 * factor;

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

test.each(named(recipes))("a template: %s", (_name, recipe) => {
  expect(growthOf(recipe, "build")).toBeLessThan(bound);
});

test.each(named(components))("a component: %s", (_name, recipe) => {
  expect(growthOf(recipe, "component")).toBeLessThan(bound);
});

/** How many times longer the long text takes. */
function growthOf(recipe: Recipe, kind: ContentKind): number {
  const documentOf = (length: number): Document => parse(hostileText(recipe, length), { kind }).document;
  const [short, long] = [documentOf(small), documentOf(small * factor)];
  const shortTime = Math.min(...Array.from({ length: 4 }, () => timeToLint(short)));
  const longTime = Math.min(...Array.from({ length: 2 }, () => timeToLint(long)));
  return longTime / Math.max(shortTime, 1);
}

/** In milliseconds of this process. */
function timeToLint(document: Document): number {
  const start = processorTime();
  lint(document);
  return processorTime() - start;
}
