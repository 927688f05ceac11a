/** The law of parsing again after an edit: it gives what parsing from scratch gives. */

import { parse, reparse } from "@buildcontent/parser";
import { array, assert, constantFrom, nat, oneof, property, tuple } from "fast-check";
import { expect, test, vi } from "vitest";
import { corpus } from "./corpus.ts";
import { someText } from "./generated.ts";
import { failing } from "./samples.ts";

const numRuns = Number(process.env["LAW_RUNS"] ?? 500);

vi.setConfig({ testTimeout: 60_000 + 10 * numRuns });

/** What decides where commands start and end, and what they are. */
const pieces = [
  "",
  " ",
  "a",
  "\n",
  "\r",
  "\r\n",
  "\\",
  "\\\n",
  "#",
  '"',
  "[",
  "RUN a\n",
  "<<E",
  "\nE\n",
  "\uFEFF",
  "Tasks:\n",
];

function holds(before: string, after: string): void {
  expect(reparse(parse(before).document, after)).toEqual(parse(after));
}

/** A text with so many characters from an offset on replaced. */
function edited(text: string, start: number, length: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(start + length);
}

test("after any edits of any text, one on top of the other", () => {
  const edit = tuple(nat(), nat({ max: 9 }), oneof({ weight: 9, arbitrary: constantFrom(...pieces) }, someText));
  assert(
    property(someText, array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
      let last = parse(text);
      for (const [at, length, inserted] of edits) {
        const before = last.document.text;
        const after = edited(before, at % (before.length + 1), length, inserted);
        last = reparse(last.document, after);
        expect(last).toEqual(parse(after));
      }
    }),
    { numRuns },
  );
});

test("after each piece comes in at places all over each file, and goes again", () => {
  const numbered = corpus.map(({ name, text }, number) => ({ name, text, number }));
  const broken = failing(numbered, ({ text, number }) => {
    for (let index = number % 4; index < pieces.length; index += 4) {
      const piece = pieces[index] ?? "";
      const start = Math.floor((text.length * (index + 1)) / (pieces.length + 1));
      const after = edited(text, start, index % 3, piece);
      holds(text, after);
      holds(after, text);
    }
  });
  expect(broken).toEqual([]);
});

test.each([
  ["RUN cat <<E\nRUN a\n", "RUN cat <<E\nRUN a\nE\n", "a heredoc gets its end"],
  ["RUN cat <<E\nRUN a\nE\nRUN b\n", "RUN cat <\nRUN a\nE\nRUN b\n", "a heredoc loses its marker"],
  ["RUN a\nRUN b\nRUN c\n", "RUN a \\\nRUN b\nRUN c\n", "a command swallows the next"],
  ["RUN a\n\uFEFFRUN b\n", "RUN a\n\uFEFFRUN bc\n", "a byte order mark stands before a command"],
  ["Tasks:\n", "RUN a\n", "YAML becomes a template"],
  ["RUN a\n", "Tasks:\n", "a template becomes YAML"],
  ["", "RUN a\n", "all comes in"],
  ["# a\nRUN a\n", "", "all goes"],
])("%j to %j and back: %s", (before, after) => {
  expect(reparse(parse(before).document, after)).toEqual(parse(after));
  expect(reparse(parse(after).document, before)).toEqual(parse(before));
});

test("what stands before the edit is taken over", () => {
  const { document } = parse("RUN a\nRUN b\nRUN c\nRUN d\n");
  const { commands } = reparse(document, "RUN a\nRUN b\nRUN cc\nRUN d\n").document;
  expect(commands.map((command, index) => command === document.commands[index])).toEqual([true, true, false, false]);
});
