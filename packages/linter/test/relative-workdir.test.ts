import { type Diagnostic, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function findings(text: string): readonly Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "relative-workdir");
}

test("is said once", () => {
  expect(findings("WORKDIR a\nWORKDIR b\n")).toHaveLength(1);
  expect(findings("WORKDIR .\n")[0]?.message).toContain('"/opt/app"');
});

test.each([
  ["／opt", "/opt"],
  ["／ｏｐｔ/app", "/opt/app"],
  ["数据", "/opt/数据"],
])("%s is meant as %s", (path, meant) => {
  expect(findings(`WORKDIR ${path}\n`)[0]?.message).toContain(`"${meant}"`);
});
