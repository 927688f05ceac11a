import { type Diagnostic, parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

function findings(text: string): readonly Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "parser-directive");
}

function fixed(text: string): string {
  return applyFixes(
    text,
    findings(text).flatMap(({ fix }) => fix ?? []),
  );
}

test("after a byte order mark, with CRLF", () => {
  expect(findings("\uFEFF# syntax=a\r\nRUN a\r\n").map(({ span }) => span)).toEqual([{ start: 1, end: 11 }]);
  expect(fixed("# syntax=a\r\nRUN a\r\n")).toBe("RUN a\r\n");
});

test("below a suppression", () => {
  const text = "# imglint-disable-next-line parser-directive\n# syntax=a\n# escape=b\nRUN a\n";
  expect(findings(text).map(({ span }) => text.slice(span.start, span.end))).toContain("# escape=b");
});

test("not in YAML", () => {
  expect(findings("# syntax=a\nTasks:\n  - Name: a\n")).toEqual([]);
});
