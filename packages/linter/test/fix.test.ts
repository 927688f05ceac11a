/** Applying fixes. */

import { expect, test } from "vitest";
import type { Fix } from "@buildcontent/parser";
import { applyFixes } from "../src/fix.ts";

function fix(...edits: readonly (readonly [start: number, end: number, text: string])[]): Fix {
  return { title: "", safety: "safe", edits: edits.map(([start, end, text]) => ({ span: { start, end }, text })) };
}

test("edits are applied wherever they stand in the text", () => {
  expect(applyFixes("abcdef", [fix([4, 5, "E"]), fix([0, 1, "A"], [2, 3, ""])])).toBe("AbdEf");
});

test("of fixes that overlap the first is applied, and the other is left as a whole", () => {
  expect(applyFixes("abcdef", [fix([1, 3, "X"]), fix([2, 4, "Y"], [5, 6, "Z"])])).toBe("aXdef");
});

test("two insertions at one place are two fixes for two passes", () => {
  expect(applyFixes("ab", [fix([1, 1, "x"]), fix([1, 1, "y"])])).toBe("axb");
});

test("an edit that ends where another begins does not touch it", () => {
  expect(applyFixes("abcd", [fix([0, 2, "X"]), fix([2, 4, "Y"])])).toBe("XY");
});
