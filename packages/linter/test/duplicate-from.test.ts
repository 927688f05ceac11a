import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

test("two FROM in a component are told apart from two in a template: each one is wrong there", () => {
  const text = "FROM IMAGE:m-bp1g7004ksh0oeuco7jk\nFROM IMAGE:m-bp1g7004ksh0oeuco7jl\n";
  const codes = (kind: "component" | "build"): string[] =>
    lint(parse(text, { kind }).document).diagnostics.map(({ code }) => code);
  expect(codes("component")).toEqual(["from-in-component", "from-in-component"]);
  expect(codes("build")).toContain("duplicate-from");
});
