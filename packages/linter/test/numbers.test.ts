/** Numbers are written as Node.js writes them in English. */

import { expect, test } from "vitest";
import { grouped } from "../src/text/numbers.ts";

test.each([0, 7, 999, 1000, 16_384, 1_234_567, -5, -1000, 0.5, 1234.5])("%d", (value) => {
  expect(grouped(value)).toBe(value.toLocaleString("en-US"));
});
