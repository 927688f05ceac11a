/** What a word means without its quotes and escapes. */

import { describe, expect, test } from "vitest";
import { parse, quoteAfter, type Word } from "../src/index.ts";

/** The first word after RESTART, which takes any. */
function wordIn(text: string): Word | undefined {
  const [command] = parse(`RESTART ${text}`).document.commands;
  return command?.name === "RESTART" ? command.arguments[0] : undefined;
}

describe("a word", () => {
  test.each([
    ["a", "a", "none"],
    ["a=b:c,d", "a=b:c,d", "none"],
    ["#a", "#a", "none"],
    ['"a b"', "a b", "double"],
    ["'a b'", "a b", "single"],
    ['""', "", "double"],
    ["''", "", "single"],
    ['"a"b', "ab", "mixed"],
    ["a'b c'", "ab c", "mixed"],
    [`"a"'b'`, "ab", "mixed"],
    [`"a""b"`, "ab", "mixed"],
    [`"it's"`, "it's", "double"],
    [`'say "hi"'`, 'say "hi"', "single"],
    [String.raw`"a\"b"`, 'a"b', "double"],
    [String.raw`"a\\"`, "a\\", "double"],
    [String.raw`"a\nb\$c"`, String.raw`a\nb\$c`, "double"],
    [String.raw`'a\'`, "a\\", "single"],
    [String.raw`'a\\b'`, String.raw`a\\b`, "single"],
    [String.raw`a\ b`, "a b", "none"],
    [String.raw`a\"b`, 'a"b', "none"],
    [String.raw`a\\"b"`, String.raw`a\b`, "mixed"],
    ['"a\\\nb"', "ab", "double"],
    ['"a \\ \n\n# c\n  b"', "a   b", "double"],
    ["'a\\\r\nb'", "ab", "single"],
    ["a\0b", "a\0b", "none"],
    ["\uD800", "\uD800", "none"],
  ])("%j means %j, its quotes are %s", (source, value, quote) => {
    expect(wordIn(source)).toEqual({
      kind: "Word",
      span: { start: 8, end: 8 + source.length },
      value,
      quote,
      terminated: true,
    });
  });

  test.each([
    ['"', "", "double"],
    ["'", "", "single"],
    ['"a b', "a b", "double"],
    ["'a b", "a b", "single"],
    ['a"b', "ab", "mixed"],
    [`"a"'b c`, "ab c", "mixed"],
    [String.raw`"a\"`, 'a"', "double"],
    ['"a\\\nb', "ab", "double"],
    ['"a\\', "a", "double"],
  ])("%j is not closed; it means %j, its quotes are %s", (source, value, quote) => {
    expect(wordIn(source)).toMatchObject({ value, quote, terminated: false, span: { end: 8 + source.length } });
  });

  test.each([
    ["a blank", "a b", "a"],
    ["a tab", "a\tb", "a"],
    ["a continuation", "a\\\nb", "a"],
    ["a continuation after a quote", '"a b"\\\nc', '"a b"'],
    ["a line end in open quotes", '"a\nb"', '"a'],
  ])("ends at %s", (_name, text, source) => {
    expect(wordIn(text)?.span).toEqual({ start: 8, end: 8 + source.length });
  });
});

describe("the quote that is open", () => {
  test.each([
    ["after nothing", "", undefined],
    ["after plain text", "echo a", undefined],
    ["after an open double quote", 'echo "a', '"'],
    ["after a closed double quote", 'echo "a"', undefined],
    ["after a double quote in single quotes", `echo 'a"`, "'"],
    ["after an escaped quote", 'echo \\"', undefined],
    ["after an escaped quote in double quotes", 'echo "\\"', '"'],
    ["after a backslash in single quotes", "echo '\\'", undefined],
  ])("%s", (_name, shell, quote) => {
    expect(quoteAfter(shell, undefined)).toBe(quote);
  });

  test("goes on from the line before", () => {
    expect(quoteAfter(`a" 'b`, '"')).toBe("'");
    expect(quoteAfter("a", "'")).toBe("'");
  });
});
