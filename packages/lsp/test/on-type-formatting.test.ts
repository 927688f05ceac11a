/** A newline as it is typed: the cursor stands where the editor has put it, after its own indentation of the new line. */

import { expect, test } from "vitest";
import { toPosition } from "../src/convert.ts";
import { onTypeFormatting } from "../src/features/on-type-formatting.ts";
import { defaultSettings } from "../src/settings.ts";
import { type MarkedOptions, open } from "./marked.ts";
import { applied } from "./text-edits.ts";

const yaml: MarkedOptions = { uri: "file:///ws/a.imagecomponent.yaml" };

test.each<[string, string, MarkedOptions?]>([
  // After `\` a new line is one level deep, or as deep as the one above.
  ["RUN a \\\n<|>", "RUN a \\\n    "],
  ["RUN a \\\r\n<|>\r\nRUN b\r\n", "RUN a \\\r\n    \r\nRUN b\r\n"],
  ["RUN a \\\n    b \\\n<|>", "RUN a \\\n    b \\\n    "],
  ["RUN a \\\n    if b; then \\\n        c; \\\n  <|>", "RUN a \\\n    if b; then \\\n        c; \\\n        "],
  ["  RUN a \\\n  <|>", "  RUN a \\\n    "],
  ['ENV A="b" \\\n<|>', 'ENV A="b" \\\n    '],
  ["RUN a \\\n<|>b\n", "RUN a \\\n    b\n"],
  ["RUN a \\\n  # why\n  b \\\n<|>", "RUN a \\\n  # why\n  b \\\n  "],
  ["RUN a\\\n<|>", "RUN a\\\n    "],
  // Where nothing continues any more, the next command starts at the margin.
  ["RUN a \\\n    b\n    <|>", "RUN a \\\n    b\n"],
  ["RUN a \\\n    b\n    <|>\nRUN c\n", "RUN a \\\n    b\n\nRUN c\n"],
  // What is in the line already is not moved, and nothing is added to it.
  ["RUN a \\\n    b\n    <|>c \\\n    d\n", "RUN a \\\n    b\n    c \\\n    d\n"],
  ["RUN a\n<|>", "RUN a\n"],
  ["RUN a\n  <|>", "RUN a\n  "],
  // Blanks would become a part of what is in quotes, of a word, or of a heredoc.
  ["RUN echo 'a \\\n<|>", "RUN echo 'a \\\n"],
  ["RUN ab\\\n<|>cd\n", "RUN ab\\\ncd\n"],
  ["RUN cat <<E \\\n<|>\nE\n", "RUN cat <<E \\\n\nE\n"],
  ["# a \\\n<|>", "# a \\\n"],
  ["RUN a \\\n  # b \\\n<|>c\n", "RUN a \\\n  # b \\\nc\n"],
  ["<|>RUN a", "RUN a"],
  // Scripts in YAML have their own indentation.
  [
    "Tasks:\n  - Name: a\n    Properties:\n      commandContent: |\n        a \\\n<|>",
    "Tasks:\n  - Name: a\n    Properties:\n      commandContent: |\n        a \\\n",
    yaml,
  ],
])("%j", (marked, expected, how) => {
  expect(typed(marked, { tabSize: 4, insertSpaces: true }, how)).toBe(expected);
});

test.each([
  [{ tabSize: 2, insertSpaces: true }, "RUN a \\\n  "],
  [{ tabSize: 8, insertSpaces: false }, "RUN a \\\n\t"],
  [{ tabSize: 1e9, insertSpaces: true }, `RUN a \\\n${" ".repeat(16)}`],
])("with %j", (options, expected) => {
  expect(typed("RUN a \\\n<|>", options)).toBe(expected);
});

test("Nothing is answered where formatting is off, or for another character", () => {
  const { source, offset, session } = open("RUN a \\\n<|>");
  const position = toPosition(source, offset);
  const params = { textDocument: { uri: source.uri }, position, options: { tabSize: 4, insertSpaces: true } };
  expect(onTypeFormatting(source, { ...params, ch: "}" }, session)).toBeNull();
  session.settings = new Map([["", { ...defaultSettings, format: { enable: false, shell: "preserve" } }]]);
  expect(onTypeFormatting(source, { ...params, ch: "\n" }, session)).toBeNull();
});

function typed(marked: string, options: { tabSize: number; insertSpaces: boolean }, how?: MarkedOptions): string {
  const { source, offset, session } = open(marked, how);
  const textDocument = { uri: source.uri };
  const params = { textDocument, position: toPosition(source, offset), options, ch: "\n" };
  return applied(source, onTypeFormatting(source, params, session) ?? []);
}
