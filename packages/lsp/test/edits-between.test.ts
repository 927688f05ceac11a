/** Edits between texts, applied as an editor does: by positions, in either way of counting columns. */

import { createLineMap } from "@buildcontent/parser";
import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { files, examples } from "../../../test/samples.ts";
import { formatInBrowser } from "../src/browser-formatter.ts";
import type { PositionEncoding } from "../src/convert.ts";
import { editsBetween } from "../src/edits-between.ts";
import { createFormatting } from "../src/features/formatting.ts";
import { applied } from "./text-edits.ts";
import { open } from "./marked.ts";
import { toTextEdits } from "../src/workspace-edit.ts";

test.each([
  ["a\nb\nc\n", "a\nB\nc\n", ["b→B"]],
  ["run a\nrun b\n", "RUN a\nRUN b\n", ["run→RUN", "run→RUN"]],
  ["a\n b\n c\n", "a\n   b\n   c\n", ["→  ", "→  "]],
  ["a\n\n\n\nb\n", "a\n\nb\n", ["\n\n→"]],
  ["a", "a\n", ["→\n"]],
  ["a\r\nb\r\n", "a\nb\n", ["\r\n→\n", "\r\n→\n"]],
  ["😀", "😁", ["😀→😁"]],
  ["a\n", "a\n", []],
])("%j to %j", (before, after, expected) => {
  const edits = editsBetween(before, after);
  expect(edits.map(({ span, text }) => `${before.slice(span.start, span.end)}→${text}`)).toEqual(expected);
});

const line = constantFrom("a", "a b", "b", "é", "😀", "😁", "", " ", "\u2028");
const lineEnd = constantFrom("\n", "\r\n", "\r");
const text = array(line).chain((lines) =>
  array(lineEnd, { minLength: lines.length, maxLength: lines.length }).map((ends) =>
    lines.map((one, index) => one + (ends[index] ?? "")).join(""),
  ),
);

test("They give the other text exactly", () => {
  assert(
    property(text, text, constantFrom("utf-16", "utf-8"), (before, after, encoding) => {
      expect(through(before, after, encoding)).toBe(after);
    }),
  );
});

test("They do where more has changed than a difference is looked for in", () => {
  const before = "a\nb\n".repeat(1_000);
  const after = "c\nd\ne\n".repeat(1_000);
  expect(through(before, after, "utf-16")).toBe(after);
});

function through(before: string, after: string, encoding: PositionEncoding): string {
  const lines = { text: before, lineMap: createLineMap(before), encoding };
  return applied(lines, toTextEdits(lines, editsBetween(before, after)));
}

test("What formatting answers gives the formatted text exactly, whatever the line ends are", async () => {
  const { document } = createFormatting(() => undefined);
  const params = { options: { tabSize: 2, insertSpaces: true } };
  const wrong: string[] = [];
  for (const sample of [...examples, ...files]) {
    for (const end of ["\n", "\r\n"]) {
      const { source, session } = open(sample.text.replace(/\r?\n/g, end));
      // oxlint-disable-next-line no-await-in-loop -- one text after the other
      const edits = await document(source, params, session);
      // oxlint-disable-next-line no-await-in-loop -- see above
      const expected = await formatInBrowser({
        path: undefined,
        folder: undefined,
        text: source.text,
        syntax: source.document.syntax,
        range: undefined,
        tabWidth: 2,
        useTabs: false,
        shell: "preserve",
      });
      const isRight =
        edits === null ? "error" in expected : "text" in expected && applied(source, edits) === expected.text;
      if (!isRight) wrong.push(`${sample.name} ${JSON.stringify(end)}`);
    }
  }
  expect(wrong).toEqual([]);
});
