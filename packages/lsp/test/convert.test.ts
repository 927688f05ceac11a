import { createLineMap } from "@buildcontent/parser";
import { array, assert, constantFrom, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { type Lines, toOffset, toPosition } from "../src/convert.ts";

/** Counts each time from the start of the line, as nobody can get it wrong. */
function columnOf(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return Buffer.byteLength(text.slice(start, offset));
}

test("Columns of long lines are those that are counted from the line's start", () => {
  const piece = constantFrom(
    "a",
    "é",
    "网",
    "🙂",
    "\ud83d",
    "\n",
    "a".repeat(500),
    "网".repeat(1000),
    "🙂".repeat(700),
  );
  assert(
    property(array(piece, { maxLength: 12 }), nat(), (pieces, place) => {
      const text = pieces.join("");
      const lines: Lines = { text, lineMap: createLineMap(text), encoding: "utf-8" };
      const offset = place % (text.length + 1);
      const position = toPosition(lines, offset);
      expect(position.character).toBe(columnOf(text, offset));
      const isInPair = offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
      expect(toOffset(lines, position)).toBe(isInPair ? offset - 1 : offset);
    }),
    { numRuns: 2000 },
  );
});
