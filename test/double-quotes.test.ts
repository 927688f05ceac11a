/** Which values of ENV and LABEL are put in double quotes: the safe fix and the formatter agree, on what means the same to any reader. */

import { applyFixes } from "imglint";
import { expect, test } from "vitest";
import { findings } from "./checked.ts";
import { formatted } from "./formatted.ts";

/** A value, and what it is in double quotes; nothing where that may mean something else. */
const values: readonly (readonly [string, string?])[] = [
  ["", '""'],
  ["''", '""'],
  ["/opt/app-1.0_x86+64", '"/opt/app-1.0_x86+64"'],
  ["-Da=b,c=d", '"-Da=b,c=d"'],
  ["user@host:/dir#1%2^3!", '"user@host:/dir#1%2^3!"'],
  ["1.18.0-1~bookworm", '"1.18.0-1~bookworm"'],
  ["平台", '"平台"'],
  ["/opt/bin:$PATH", '"/opt/bin:$PATH"'],
  ["${HOME}/bin", '"${HOME}/bin"'],
  ["'it is'", '"it is"'],
  ["'~/*; (a|b) & {c} <d> [e]?'", '"~/*; (a|b) & {c} <d> [e]?"'],
  ["~"],
  ["~/bin"],
  ["/bin:~/bin"],
  ["a=~/bin"],
  ["*"],
  ["a?"],
  ["[ab]"],
  ["{a,b}"],
  ["a;b"],
  ["a&b"],
  ["a|b"],
  ["a<b>c"],
  ["(a)"],
  ["a\\ b"],
  ["it\\'s"],
  ['\\"a\\"'],
  ["\\$HOME"],
  ["a\\\\b"],
  ["`date`"],
  ["$(date)"],
  ["$((1+2))"],
  ["${A:-b}"],
  ["$1"],
  ["$$"],
  ["5$"],
  ["$'a'"],
  ["'$HOME'"],
  ["'`date`'"],
  ["'C:\\dir'"],
  [`'say "a"'`],
  ['"$APP"_v1'],
  ['"/a":"/b"'],
  ["a'b'"],
  ["他说“好”"],
  ["'it’s'"],
];

test.each(values)("ENV A=%s", async (value, quoted) => {
  const text = `ENV A=${value} B="1"\n`;
  const expected = quoted === undefined ? text : `ENV A=${quoted} B="1"\n`;
  const found = findings({ text, kind: "build" }).filter(({ code }) => code === "unquoted-env-value");
  expect(found).toHaveLength(1);
  expect(
    applyFixes(
      text,
      found.flatMap(({ fix }) => (fix?.safety === "safe" ? [fix] : [])),
    ),
  ).toBe(expected);
  expect(await formatted(text)).toBe(expected);
});
