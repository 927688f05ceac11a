import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { describe, expect, test } from "vitest";

function fixed(text: string): string | undefined {
  const found = lint(parse(text).document).diagnostics.find(({ code }) => code === "from-not-first");
  return found?.fix && applyFixes(text, [found.fix]);
}

test("of two late FROM only the first is out of order, the second is a duplicate", () => {
  const { diagnostics } = lint(parse("RUN a\nFROM IMAGE:m-a\nFROM IMAGE:m-b\n").document);
  const codes = diagnostics
    .filter(({ code }) => code === "from-not-first" || code === "duplicate-from")
    .map(({ code, span }) => [code, span.start]);
  expect(codes).toEqual([
    ["from-not-first", 6],
    ["duplicate-from", 21],
  ]);
});

test("a FROM that follows the first one is not out of order", () => {
  const { diagnostics } = lint(parse("FROM IMAGE:m-a\nRUN a\nFROM IMAGE:m-b\n").document);
  expect(diagnostics.map(({ code }) => code)).not.toContain("from-not-first");
});

describe("the fix", () => {
  test("keeps the byte order mark first", () => {
    expect(fixed("\uFEFFRUN a\nFROM IMAGE:m-a\n")).toBe("\uFEFFFROM IMAGE:m-a\nRUN a\n");
  });

  test("keeps CRLF", () => {
    expect(fixed("# top\r\n\r\nRUN a\r\nFROM IMAGE:m-a\r\n")).toBe("# top\r\n\r\nFROM IMAGE:m-a\r\nRUN a\r\n");
  });

  test("works on a last line without a line end", () => {
    expect(fixed("  RUN a\n  FROM IMAGE:m-a")).toBe("FROM IMAGE:m-a\n  RUN a");
  });

  test("goes before the comments of the first command, a suppression among them", () => {
    expect(fixed("# imglint-disable-next-line x\nRUN a\nFROM IMAGE:m-a\n")).toBe(
      "FROM IMAGE:m-a\n# imglint-disable-next-line x\nRUN a\n",
    );
  });

  test("is not offered where FROM would swallow the first command", () => {
    expect(fixed("RUN a\nFROM IMAGE:m-a \\\n")).toBeUndefined();
  });
});
