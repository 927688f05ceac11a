import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

test("the key is found behind a byte order mark, comments and a document marker", () => {
  for (const before of ["\uFEFF", "# Tasks:\r\n\r\n", "# Parameters:\n---\n", "\uFEFF# a\r"]) {
    const { diagnostics } = lint(parse(`${before}Tasks :\n  - Tasks:\n`).document);
    const yaml = diagnostics.filter(({ code }) => code === "yaml-in-template");
    expect(yaml.map(({ span }) => span)).toEqual([{ start: before.length, end: before.length + 5 }]);
  }
});

test("each template has its own API code", () => {
  const codes = (["build", "test"] as const).map(
    (kind) =>
      lint(parse("Tasks:\n", { kind }).document).diagnostics.find(({ code }) => code === "yaml-in-template")?.apiCodes,
  );
  expect(codes).toEqual([["InvalidParameter.BuildContent"], ["InvalidParameter.TestContent"]]);
});
