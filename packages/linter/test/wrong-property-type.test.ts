/** Edge cases of wrong-property-type: what fits a String. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { lint } from "../src/index.ts";
import { findings, fixed, script } from "./component-findings.ts";

test.each(["true", "12", "1.10", "[a]", "{ a: b }"])("a script is no %s", (value) => {
  expect(findings("wrong-property-type", script(value)).length).toBe(1);
});

test.each(['"true"', "'12'", "yes", "12 monkeys", "{{ a }}", "|\n        12", "!!str 12"])(
  "a script may be %s",
  (value) => {
    expect(findings("wrong-property-type", script(value))).toEqual([]);
  },
);

test("a number for a text is a warning, a list is an error, and neither is more than what the rule is set to", () => {
  const severities = (value: string, severity?: "info"): string[] =>
    lint(parse(script(value), { kind: "component" }).document, {
      ...(severity && { rules: { "wrong-property-type": { severity } } }),
    })
      .diagnostics.filter(({ code }) => code === "wrong-property-type")
      .map((found) => found.severity);
  expect(severities("12")).toEqual(["warning"]);
  expect(severities("[a]")).toEqual(["error"]);
  expect(severities("12", "info")).toEqual(["info"]);
});

test("the fix puts a value into quotes, after its anchor", () => {
  expect(fixed("wrong-property-type", script("1.10"))).toBe(script('"1.10"'));
  expect(fixed("wrong-property-type", script("&a 1.10"))).toBe(script('&a "1.10"'));
});
