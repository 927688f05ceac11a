/** Offsets, lines and columns. */

import { describe, expect, test } from "vitest";
import { createLineMap, offsetAt, positionAt } from "../src/index.ts";

describe("lines", () => {
  test.each([
    ["", [0]],
    ["a", [0]],
    ["a\n", [0, 2]],
    ["a\nb\nc", [0, 2, 4]],
    ["a\r\nb\r\n", [0, 3, 6]],
    ["a\rb\r", [0, 2, 4]],
    ["\n\r\n\r\r\n", [0, 1, 3, 4, 6]],
    ["a\u2028b\u0085c\vd\fe", [0]],
  ])("of %j start at %j", (text, starts) => {
    expect(createLineMap(text)).toEqual({ starts, length: text.length });
  });
});

describe("an offset", () => {
  const text = "RUN a\r\n  b\n\n😀c";
  const map = createLineMap(text);

  test.each([
    [0, 0, 0],
    [5, 0, 5],
    [6, 0, 6],
    [7, 1, 0],
    [10, 1, 3],
    [11, 2, 0],
    [12, 3, 0],
    [14, 3, 2],
    [15, 3, 3],
  ])("%i is line %i, column %i, and the other way round", (offset, line, column) => {
    expect(positionAt(map, offset)).toEqual({ line, column });
    expect(offsetAt(map, { line, column })).toBe(offset);
  });

  test("outside the text is moved to its nearest end", () => {
    expect(positionAt(map, -3)).toEqual({ line: 0, column: 0 });
    expect(positionAt(map, 99)).toEqual({ line: 3, column: 3 });
  });
});

describe("a place outside the text", () => {
  const map = createLineMap("ab\ncd\n");

  test.each([
    ["a column past the end of its line is the start of the next", 0, 9, 3],
    ["a column past the end of the last line is the end of the text", 2, 9, 6],
    ["a line past the end is the end of the text", 9, 0, 6],
    ["a line before the first is the start of the text", -1, 9, 0],
    ["a line far before the first is the start of the text", -9, 9, 0],
    ["a column before the first is the start of its line", 1, -4, 3],
  ])("%s", (_name, line, column, offset) => {
    expect(offsetAt(map, { line, column })).toBe(offset);
  });
});
