import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { describe, expect, test } from "vitest";

function fixed(text: string, rule = "invalid-env"): string | undefined {
  const found = lint(parse(text).document).diagnostics.find(({ code }) => code === rule);
  return found?.fix && applyFixes(text, [found.fix]);
}

function places(text: string): string[] {
  return lint(parse(text).document)
    .diagnostics.filter(({ code }) => code === "invalid-env")
    .map(({ span }) => text.slice(span.start, span.end));
}

describe("a value that goes on in the next line", () => {
  test("is reported where it goes on, and not repaired", () => {
    const text = 'ENV A="1" \\\r\n    B=two \\\r\n    # words\r\n    words\r\n';
    expect(places(text)).toEqual(["words"]);
    expect(fixed(text)).toBeUndefined();
  });
});

describe("a quote that is not closed", () => {
  test("is not closed at the end of the line where it may have swallowed other pairs", () => {
    expect(fixed('ENV A="1 B=2\n')).toBeUndefined();
    expect(fixed('ENV A="1 B="2"\n')).toBeUndefined();
  });

  test("is found in the form without an equals sign too", () => {
    expect(places('ENV GREETING "good morning\n')).toEqual(['"good morning']);
    expect(fixed('ENV GREETING "good morning\n')).toBe('ENV GREETING "good morning"\n');
  });
});

describe("a comment after the pairs", () => {
  test("goes above the command with the line end of the text, behind a byte order mark", () => {
    expect(fixed('\uFEFFENV A="1" # one\r\nRUN b\r\n')).toBe('\uFEFF# one\r\nENV A="1"\r\nRUN b\r\n');
    expect(fixed('RUN b\r\nENV A="1" # one')).toBe('RUN b\r\n# one\r\nENV A="1"');
  });

  test("has no say in what is a pair", () => {
    expect(places('ENV A="1" # B=2 C\n')).toEqual(["# B=2 C"]);
  });

  test("stays where the command goes on after it", () => {
    const text = 'ENV A="1" # one \\\n    B="2"\n';
    expect(places(text)).toEqual(["# one"]);
    expect(fixed(text)).toBeUndefined();
  });
});

test("pairs with blanks at their equals signs are told apart from one another", () => {
  expect(fixed('ENV A="1" B = "2" C="3"\n')).toBe('ENV A="1" B="2" C="3"\n');
  expect(places('ENV A="1" B = two words C= "3"\n')).toEqual([" = ", "= "]);
  expect(fixed("ENV A = b=c\n")).toBeUndefined();
});

test("an export is taken out only where what it sets is one word", () => {
  expect(fixed("ENV export A=one two\n")).toBeUndefined();
});

test("a label without an equals sign is repaired where its value is plain", () => {
  expect(fixed('LABEL team "web platform"\n', "invalid-label")).toBe('LABEL team="web platform"\n');
  expect(fixed('LABEL team "web" platform\n', "invalid-label")).toBeUndefined();
});
