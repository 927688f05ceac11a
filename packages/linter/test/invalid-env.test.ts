import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../parser/test/processor-time.ts";

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

  test("is not closed where the next line is no command, and may be the rest of the text", () => {
    for (const [command, rule] of [
      ["ENV A", "invalid-env"],
      ["LABEL a", "invalid-label"],
    ]) {
      expect(fixed(`${command}="1\n2"\n`, rule)).toBeUndefined();
      expect(fixed(`${command}='1\r\n# note\r\n  2\r\n`, rule)).toBeUndefined();
      expect(fixed(`${command}="1\n# note\nRUN a\n`, rule)).toBe(`${command}="1"\n# note\nRUN a\n`);
    }
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

describe("what stands between two pairs in the place of a blank", () => {
  test.each([
    ['ENV A="b",C="d"\n', 'ENV A="b" C="d"\n'],
    ['ENV A="b"C="d"\n', 'ENV A="b" C="d"\n'],
    ['ENV A="b";\n', 'ENV A="b"\n'],
    ['ENV A="1"\u00A0B="2"\n', 'ENV A="1" B="2"\n'],
    ['ENV A="1",\u3000B="2"\n', 'ENV A="1" B="2"\n'],
    ["ENV A=1\u00A0B=2\n", "ENV A=1 B=2\n"],
    ['ENV A="1" \u3000B="2"\n', 'ENV A="1"  B="2"\n'],
    ['ENV A="1",\\\n    B="2"\n', 'ENV A="1"\\\n    B="2"\n'],
    ['ENV A="1"，B="2"\n', 'ENV A="1" B="2"\n'],
  ])("%j", (text, expected) => {
    const { diagnostics } = lint(parse(text).document);
    expect(diagnostics.map(({ code, fix }) => [code, fix?.safety])).toEqual([["invalid-env", "unsafe"]]);
    expect(fixed(text)).toBe(expected);
  });

  test("a blank that is none is named", () => {
    const messages = lint(parse('ENV A="1"\u00A0B="2"\u3000C="3"\n').document).diagnostics.map(
      ({ message }) => message,
    );
    expect(messages).toEqual(["A no-break space (U+00A0) separates no words: write a blank in its place."]);
  });

  test("is none inside quotes, or where the rest of the line is the value", () => {
    expect(places('ENV A="1\u3000B=2" C="a,b;"\nENV D good\u3000morning\n')).toEqual([]);
  });
});

describe("characters of a Chinese input method", () => {
  test.each([
    ["ENV A=“x y”\n", 'ENV A="x y"\n'],
    ["ENV A=‘x’\n", 'ENV A="x"\n'],
    ['ENV A＝"1"\n', 'ENV A="1"\n'],
    ["ENV A：“b c”\n", 'ENV A="b c"\n'],
    ["ENV A ＝ b\n", 'ENV A="b"\n'],
    ['ENV A="web”\n', 'ENV A="web"\n'],
    ["ENV A=web”\n", 'ENV A="web"\n'],
  ])("%j", (text, expected) => {
    const { diagnostics } = lint(parse(text).document);
    expect(diagnostics.map(({ code, fix }) => [code, fix?.safety])).toEqual([["invalid-env", "unsafe"]]);
    expect(fixed(text)).toBe(expected);
  });

  test("may stand in a value", () => {
    expect(places('ENV A="“x”：y＝z" B=他说“好” C=it’s\n')).toEqual([]);
  });

  test("are found in labels too", () => {
    expect(fixed("LABEL team “web”\n", "invalid-label")).toBe('LABEL team="web"\n');
    expect(fixed("LABEL 用途：“测试”\n", "invalid-label")).toBe('LABEL 用途="测试"\n');
  });
});

test("a missing opening quote is put in", () => {
  expect(fixed('ENV A=b"\n')).toBe('ENV A="b"\n');
  expect(fixed('ENV A=one two"\n')).toBe('ENV A="one two"\n');
});

test("a colon without a blank takes the place of an equals sign as one with a blank does", () => {
  expect(fixed('ENV A:"b"\n')).toBe('ENV A="b"\n');
  expect(fixed('ENV X="1" A:"b" C="d"\n')).toBe('ENV X="1" A="b" C="d"\n');
  expect(fixed('LABEL a:b:"c"\n', "invalid-label")).toBe('LABEL a:b="c"\n');
});

test("no message shows the value of a name that says secret", () => {
  const values = [
    "=mango",
    "='mango'",
    "=mango mango",
    '="mango',
    '=mango"',
    '="mango",B="1"',
    ": mango",
    " = mango",
    "=“mango”",
  ];
  const texts = values.flatMap((value) => [`ENV PASSWORD${value}\n`, `LABEL password${value}\n`]);
  for (const text of [...texts, "LABEL password mango\n", 'ENV PASSWORD="a"mango\n']) {
    for (const { message, fix } of lint(parse(text).document).diagnostics) {
      expect(message + (fix?.title ?? "")).not.toContain("mango");
    }
  }
});

test("a megabyte of pairs that are nearly well-formed is read in reasonable time", () => {
  for (const piece of [
    'A:"b" ',
    'A＝"b" ',
    "A=“b ",
    'A="b",',
    'A="b"C',
    "\u3000A ",
    "A：b ",
    'A\u00A0B="c"',
    "用＝“x” ",
  ]) {
    for (const command of ["ENV", "LABEL"]) {
      const { document } = parse(`${command} X="1" ${piece.repeat(1_000_000 / piece.length)}`);
      const start = processorTime();
      lint(document);
      expect(processorTime() - start).toBeLessThan(5000);
    }
  }
});
