import { type Diagnostic, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function findings(text: string): readonly Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "repeated-startup-command");
}

test("names the first of them, and leaves an empty one alone", () => {
  const text = "CMD\nCMD a\nCMD b\nCMD c\n";
  expect(findings(text).map(({ span, related }) => [span.start, related?.[0]?.span])).toEqual([
    [10, { start: 4, end: 7 }],
    [16, { start: 4, end: 7 }],
  ]);
});
