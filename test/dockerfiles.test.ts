/** Where commands begin and end is as Docker has it: the list of commands is that of dockerfile-ast. */

import { createLineMap, parse, positionAt } from "@buildcontent/parser";
import { DockerfileParser } from "dockerfile-ast";
import { expect, test } from "vitest";
import { corpus, dockerfiles, type Sample } from "./corpus.ts";

/** Each command as its keyword in upper case with its first and last line, counted from 1. */
function ours(text: string): string[] {
  const map = createLineMap(text);
  return parse(text).document.commands.map(({ keyword, span }) => {
    const [first, last] = [positionAt(map, span.start).line + 1, positionAt(map, span.end).line + 1];
    return `${keyword.text.toUpperCase()} ${first}-${last}`;
  });
}

function theirs(text: string): string[] {
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => {
      const { start, end } = instruction.getRange();
      return `${instruction.getKeyword()} ${start.line + 1}-${end.line + 1}`;
    });
}

/**
 * Where the two differ on purpose: heredocs, escape directives and text in YAML, which are not commands here; a byte order mark and
 * CR, which dockerfile-ast does not know; `\\` at a line's end, which for it goes on as after a `\`, but not for Docker itself.
 */
function isComparable({ text }: Sample): boolean {
  const different = /<<-?["'\w]|^#\s*escape\s*=|^\uFEFF|\r(?!\n)|\\\\[ \t]*$/im;
  return parse(text).document.syntax === "commands" && !different.test(text);
}

const comparable = corpus.filter(isComparable);

test("there is something to compare", () => {
  expect(comparable.length).toBeGreaterThan(dockerfiles.length > 0 ? 500 : 50);
});

test("each file has the same commands on the same lines", () => {
  const different = comparable.filter(({ text }) => ours(text).join("\n") !== theirs(text).join("\n"));
  expect(different.map(({ name, text }) => ({ name, ours: ours(text), theirs: theirs(text) }))).toEqual([]);
});
