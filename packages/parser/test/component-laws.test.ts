/** The laws of the YAML format's tree on real components, on any text, and on real components that somebody is typing in. */

import { readdirSync, readFileSync } from "node:fs";
import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  double,
  nat,
  oneof,
  property,
  record,
  string,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLaws } from "./component-laws.ts";

const folder = new URL("components/", import.meta.url);
const components = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);

const indentation = ["\n", "\n  ", "\n    ", "\n- ", "\n  - ", " ", "  ", "\t", "\r", "\r\n"];
const indicators = [
  ": ",
  ":",
  "- ",
  "-",
  "? ",
  "?",
  "[",
  "]",
  "{",
  "}",
  ",",
  "#",
  " # c",
  "\n# c",
  "'",
  "''",
  '"',
  '\\"',
  "\\",
  "\\\n",
];
const blocks = ["|", ">", "|2", "|-", "|+", ">-", ">1", "|\n", "|\n  ", ">\n    "];
const references = ["{{ a }}", "{{a.stdout}}", "{{", "}}", "{{ }}"];
const properties = ["&a", "&a ", "*a", "*a ", "!", "!t ", "!!str ", "!!int ", "!!binary ", "!!set ", "!!omap "];
const scalars = ["a", "b", "1", "0x1", "1.5", "true", "null", "~", "<<", "<<: *a", "😀", "\uD800"];
const documents = ["---", "\n---\n", "...", "\n...\n", "%YAML 1.1", "\n%YAML 1.1\n---\n", "\uFEFF"];
const format = ["Name", "Properties:", "\n  Action: RunShellCommand\n", "commandContent: |\n"];
/** NUL, what the yaml package means by control characters, line ends of other languages, blanks, characters of private use. */
const traps = ["\0", "\u0002", "\u0018", "\u001F", "\u0085", "\u00A0", "\u2028", "\uE000", "\uE001", "\uE002"];

const piece = constantFrom(
  ...indentation,
  ...indicators,
  ...blocks,
  ...references,
  ...properties,
  ...scalars,
  ...documents,
  ...format,
  ...traps,
);

const anyText = string({ unit: "binary", maxLength: 200 }).map((text) => `Tasks:\n${text}`);

const pieces = array(piece, { maxLength: 60 }).map((parts) => `Tasks:\n${parts.join("")}`);

const edit = record({
  place: double({ min: 0, max: 1, noNaN: true }),
  removed: nat({ max: 12 }),
  inserted: oneof(constant(""), piece),
});

const edited: Arbitrary<string> = record({
  component: constantFrom(...components.map(([, text]) => text)),
  edits: array(edit, { maxLength: 6 }),
}).map(({ component, edits }) => {
  let text = component;
  for (const { place, removed, inserted } of edits) {
    const start = Math.floor(place * text.length);
    text = text.slice(0, start) + inserted + text.slice(start + removed);
  }
  return `Tasks:\n${text}`;
});

/** How many generated texts the laws are held to; `LAW_RUNS=100000` for a long search. */
const numRuns = Number(process.env["LAW_RUNS"] ?? 300);

describe("the laws hold on", () => {
  test.each(components)("%s", (_name, text) => {
    expect(() => {
      checkLaws(text);
    }).not.toThrow();
  });

  test.each([
    ["any text", anyText],
    ["pieces of YAML", pieces],
    ["components with edits", edited],
  ])(
    "%s",
    (_name, text) => {
      assert(property(text, checkLaws), { numRuns });
    },
    10_000 + 20 * numRuns,
  );
});
