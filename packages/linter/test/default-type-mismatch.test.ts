/** Edge cases of default-type-mismatch: which values fit a type. */

import { expect, test } from "vitest";
import { findings, script } from "./component-findings.ts";

function found(type: string, value: string): string[] {
  return findings(
    "default-type-mismatch",
    script("echo {{ it }}", `Parameters:\n  it:\n    Type: ${type}\n    DefaultValue: ${value}\n`),
  );
}

test.each([
  ["Number", "1e3"],
  ["Number", "0x1F"],
  ["Number", "-.5"],
  ["Number", '"-0.5"'],
  ["Boolean", "True"],
  ["Boolean", "'false'"],
  ["String", '""'],
  ["String", "true"],
  ["String", "1530026218947063"],
  ["Number", '"{{ other }}"'],
  ["string", "[1]"],
  ["Integer", "x"],
])("%s takes %s", (type, value) => {
  expect(found(type, value)).toEqual([]);
});

test.each([
  ["Number", "1,000"],
  ["Number", "''"],
  ["Number", "true"],
  ["Number", "null"],
  ["Boolean", "0"],
  ["Boolean", '"True"'],
  ["String", "~"],
  ["String", "{}"],
  ["String", "007"],
  ["String", "1.0"],
  ["String", "12345678901234567890"],
])("%s does not take %s", (type, value) => {
  expect(found(type, value).length).toBe(1);
});
