import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

test("a text whose words are no commands is not empty", () => {
  const { diagnostics } = lint(parse("hello\n").document);
  expect(diagnostics.map(({ code }) => code)).not.toContain("empty-template");
});
