/** Edge cases of default-type-mismatch: which values fit a type. */

import { expect, test } from "vitest";
import { findings, fixed, script } from "./component-findings.ts";

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
  ["String", "'no'"],
  ["String", "nope"],
  ["String", "y"],
  ["String", "10:99"],
  ["String", "1.2.3"],
  ["String", "2026-01"],
  ["String", "a_1"],
  ["String", "192.168.0.1"],
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

test.each([
  ["no", "truth value false"],
  ["Yes", "truth value true"],
  ["ON", "truth value true"],
  ["off", "truth value false"],
  ["22:22", "number 1342"],
  ["1:30:00", "number 5400"],
  ["1_000", "number 1000"],
  ["-0b101", "number -5"],
  ["0_14", "number 12"],
  ["2026-1-31", "date"],
  ["2026-01-31 10:00:00", "date"],
  ["012", "number 12"],
  ["0o14", "number 12"],
  ["1.10", "number 1.1"],
])("a String is %s in quotes, and else the %s to a reader of YAML", (value, reading) => {
  expect(found("String", value)).toEqual([expect.stringContaining(reading)]);
  const text = (written: string): string =>
    script("echo {{ it }}", `Parameters:\n  it:\n    Type: String\n    DefaultValue: ${written}\n`);
  expect(fixed("default-type-mismatch", text(value))).toBe(text(`"${value}"`));
});

test("a value with a tag has no fix", () => {
  for (const value of ["!!int 012", "!!int &a 012"]) {
    const text = script("echo {{ it }}", `Parameters:\n  it:\n    Type: String\n    DefaultValue: ${value}\n`);
    expect(fixed("default-type-mismatch", text)).toBe(text);
  }
});

test("yes is true where a Boolean is asked for", () => {
  const text = (written: string): string =>
    script("echo {{ it }}", `Parameters:\n  it:\n    Type: Boolean\n    DefaultValue: ${written}\n`);
  expect(fixed("default-type-mismatch", text("yes"))).toBe(text("true"));
  expect(fixed("default-type-mismatch", text('"off"'))).toBe(text("false"));
});
