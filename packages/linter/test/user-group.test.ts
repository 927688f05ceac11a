import { type Diagnostic, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function findings(text: string): readonly Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "user-group");
}

test("several words and open quotes are not its own", () => {
  expect(findings('USER a:b c\nUSER "a:b\n')).toEqual([]);
});

test.each([
  ["USER 1001", ["numeric-user"]],
  ["USER 1001:1001", ["numeric-user"]],
  ["USER 0:0", ["numeric-user"]],
  ['USER "1001:app"', ["numeric-user"]],
  ["USER app:1001", ["user-group"]],
  ["USER root:root", ["user-group"]],
  ["USER app1", []],
  ["USER $ID", []],
])("%s has one finding at most", (text, expected) => {
  expect(lint(parse(text).document).diagnostics.map(({ code }) => code)).toEqual(expected);
});
