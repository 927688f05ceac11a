import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

function fixed(text: string): string | undefined {
  const fix = lint(parse(text).document).diagnostics.find(({ code }) => code === "invalid-workdir")?.fix;
  return fix && applyFixes(text, [fix]);
}

test("a path in two lines is not quoted over the line break", () => {
  expect(fixed("WORKDIR /opt/web \\\n  server\n")).toBeUndefined();
});

test("a path with other quotes or escapes in it is not quoted again", () => {
  expect(fixed("WORKDIR /opt/the\\ web server\n")).toBeUndefined();
});

test("a comment is not moved away from a backslash", () => {
  expect(fixed("WORKDIR /opt/web\\  # note\n")).toBeUndefined();
});
