/** Syntax errors: their places and words. */

import { describe, expect, test } from "vitest";
import { parse } from "../src/index.ts";
import { describeDiagnostic } from "./outline.ts";

function errorsIn(text: string): string[] {
  return parse(text).diagnostics.map((diagnostic) => describeDiagnostic(text, diagnostic));
}

describe("a syntax error", () => {
  test.each([
    ["ADD a b", ['1:1 error unknown-command «ADD»: "ADD" is not a command.']],
    ["  \\\n", ['1:3 error unknown-command «\\»: "\\" is not a command.']],
    ["run\n", ["1:1 error missing-argument «run»: run needs an argument."]],
    ["COMPONENT \\\n", ["1:1 error missing-argument «COMPONENT»: COMPONENT needs an argument."]],
    ["RUN --mount=type=cache", ["1:1 error missing-argument «RUN»: RUN needs an argument."]],
    ["ENV a", ['1:5 error missing-value «a»: "a" has no value: write a="value".']],
    ['LABEL a="b" \\\n c', ['2:2 error missing-value «c»: "c" has no value: write c="value".']],
    ['ENV a="b', ['1:7 error quote-not-closed «"b»: The quote in "b is not closed.']],
    ['ENV "a=b', ['1:5 error quote-not-closed «"a=b»: The quote in "a=b is not closed.']],
    ['ENV "a', ['1:5 error quote-not-closed «"a»: The quote in "a is not closed.']],
    ["WORKDIR 'a", ["1:9 error quote-not-closed «'a»: The quote in 'a is not closed."]],
    ['COPY http://a "b', ['1:15 error quote-not-closed «"b»: The quote in "b is not closed.']],
    ["COMPONENT ic-1 --a 'b", ["1:20 error quote-not-closed «'b»: The quote in 'b is not closed."]],
    ["CMD [", ['1:5 error array-not-closed «[»: The array is not closed: "]" is missing.']],
    ["CMD ['a']", ["1:6 error array-single-quotes «'a'»: 'a' is in single quotes: an array takes double quotes."]],
    ["CMD [a]", ['1:6 error array-bare-word «a»: "a" is not in double quotes.']],
    ['CMD ["a]', ['1:6 error array-string-not-closed «"a]»: The string "a] is not closed.']],
    [
      String.raw`CMD ["\a"]`,
      [String.raw`1:6 error array-bad-escape «"\a"»: "\a" is no JSON string: check its escapes.`],
    ],
    ['CMD ["a" "b"]', ['1:10 error array-missing-comma «"b"»: A comma is missing before "b".']],
    ['CMD ["a",]', ["1:9 error array-extra-comma «,»: This comma is one too many."]],
    ['CMD ["a"] b c', ['1:11 error array-text-after «b c»: "b c" stands after the array.']],
  ])("in %j", (text, errors) => {
    expect(errorsIn(text)).toEqual(errors);
  });

  test("quotes a text of several lines on one", () => {
    expect(errorsIn('WORKDIR "a \\\n  # comment\n  b')).toEqual([
      '1:9 error quote-not-closed «"a \\␊  # comment␊  b»: The quote in "a  # comment b is not closed.',
    ]);
  });

  test("quotes the start of a long text", () => {
    const [error] = parse(`WORKDIR "${"😀".repeat(1000)}`).diagnostics;
    expect(error?.message).toBe(`The quote in "${"😀".repeat(78)}… is not closed.`);
  });
});

test("several errors of a template come in the order of the text", () => {
  expect(errorsIn(`ADD a\nENV a="b\nCMD ['c', d]\nRUN`)).toEqual([
    '1:1 error unknown-command «ADD»: "ADD" is not a command.',
    '2:7 error quote-not-closed «"b»: The quote in "b is not closed.',
    "3:6 error array-single-quotes «'c'»: 'c' is in single quotes: an array takes double quotes.",
    '3:11 error array-bare-word «d»: "d" is not in double quotes.',
    "4:1 error missing-argument «RUN»: RUN needs an argument.",
  ]);
});

describe("no syntax error is", () => {
  test.each([
    ["RESTART without an argument", "RESTART"],
    ["RESTART with one, which is a rule's business", "RESTART now"],
    ["an open quote in shell text", "RUN echo 'a"],
    ["an empty value", "ENV a="],
    ["a heredoc without an end", "RUN cat <<a"],
    ["an image without a type", "FROM centos"],
  ])("%s", (_name, text) => {
    expect(errorsIn(text)).toEqual([]);
  });
});
