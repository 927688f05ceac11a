import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function codes(text: string, kind: "build" | "component" = "build"): string[] {
  return lint(parse(text, { kind }).document).diagnostics.map(({ code }) => code);
}

test("masked ids and placeholders are not called wrong", () => {
  expect(codes("FROM IMAGE:m-bp1g7004ksh0oeuco****\n")).not.toContain("invalid-from");
  expect(codes("FROM IMAGE:<image-id>\n")).not.toContain("invalid-from");
});

test("a flag before the image is left to the rule on flags", () => {
  expect(codes("FROM --platform=linux/amd64 IMAGE:m-bp1g7004ksh0oeuco7jk\n")).not.toContain("invalid-from");
  expect(codes("FROM --platform=linux/amd64\n")).not.toContain("invalid-from");
});

test("in a component neither the image nor the stage is talked about", () => {
  expect(codes("FROM ubuntu:22.04 AS build\n", "component")).not.toContain("invalid-from");
  expect(codes("FROM ubuntu:22.04 AS build\n", "component")).not.toContain("multi-stage");
});
