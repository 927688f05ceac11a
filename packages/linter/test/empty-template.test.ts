import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

test("only an empty component is known to have an API code", () => {
  const codes = (["build", "test", "component"] as const).map(
    (kind) => lint(parse("", { kind }).document).diagnostics.find(({ code }) => code === "empty-template")?.apiCodes,
  );
  expect(codes).toEqual([undefined, undefined, ["InvalidParameter.Content"]]);
});

test("a text whose words are no commands is not empty", () => {
  const { diagnostics } = lint(parse("hello\n").document);
  expect(diagnostics.map(({ code }) => code)).not.toContain("empty-template");
});
