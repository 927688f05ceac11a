/** Edge cases of invalid-user: names in full-width characters. */

import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

function found(text: string): ReturnType<typeof lint>["diagnostics"] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "invalid-user");
}

test.each([
  ["USER ａｐｐ", "USER app"],
  ['USER "ａpp－１"', 'USER "app-1"'],
])("%s becomes %s", (text, result) => {
  const diagnostics = found(text);
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining("full-width")]);
  expect(
    applyFixes(
      text,
      diagnostics.flatMap(({ fix }) => fix ?? []),
    ),
  ).toBe(result);
});

test.each(["USER app", "USER 用户", "USER ａｐｐ！", "USER $ａ"])("nothing is said about %s", (text) => {
  expect(found(text)).toEqual([]);
});
