import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function codes(text: string): string[] {
  return lint(parse(text).document).diagnostics.map(({ code }) => code);
}

test("a FROM with another mistake is told about that one only", () => {
  expect(codes("FROM\nRUN a\n")).toEqual(["empty-command"]);
  expect(codes("FROM ubuntu:22.04\nRUN a\n")).toEqual(["invalid-from"]);
  expect(codes("FROM IMAGE:m-a AS build\nRUN a\n")).toEqual(["multi-stage"]);
  expect(codes("RUN a\nFROM IMAGE:m-a\n")).toEqual(["from-not-first"]);
  expect(codes("FROM IMAGE:m-a\nFROM IMAGE:m-b\n")).toEqual(["deprecated-from", "duplicate-from"]);
});

test("a masked id is no other mistake of FROM's", () => {
  expect(codes("FROM IMAGE:m-bp1g7004ksh0oeuco****\nRUN a\n")).toContain("deprecated-from");
});
