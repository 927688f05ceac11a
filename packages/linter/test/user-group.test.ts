import { type Diagnostic, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function findings(text: string): readonly Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "user-group");
}

test("several words and open quotes are not its own", () => {
  expect(findings('USER a:b c\nUSER "a:b\n')).toEqual([]);
});
