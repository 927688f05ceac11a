/** What a finding is known by when its file changes. */

import type { Diagnostic } from "@buildcontent/parser";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprintsOf } from "../src/fingerprint.ts";

/** The fingerprints of findings of one rule, one for each word `bad` in a text. */
function prints(text: string, code = "keyword-case"): readonly string[] {
  const diagnostics = [...text.matchAll(/bad/g)].map(({ index }): Diagnostic => {
    return { code, severity: "error", message: "", span: { start: index, end: index + 3 } };
  });
  const found = fingerprintsOf(text, diagnostics);
  return diagnostics.map((diagnostic) => found.get(diagnostic) ?? "");
}

describe("a fingerprint stays", () => {
  test.each([
    ["when lines come before it", "RUN a\nRUN bad\n", "# new\n\nRUN a\nRUN bad\n"],
    ["when other lines change", "RUN a\nRUN bad\nRUN b\n", "RUN bad\nRUN c\n"],
    ["when it is indented in another way", "RUN bad\n", "\t  RUN bad \n"],
    ["when line ends change", "RUN a\nRUN bad\nRUN b\n", "RUN a\r\nRUN bad\r\nRUN b\r\n"],
    ["at the end of a text without a line end", "RUN bad\n", "RUN bad"],
  ])("%s", (_title, before, after) => {
    expect(prints(after)).toEqual(prints(before));
  });

  test("whatever is added behind it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (more) => {
        expect(prints(`RUN bad\n${more}`)[0]).toBe(prints("RUN bad\n")[0]);
      }),
    );
  });
});

describe("a fingerprint is another", () => {
  test("for another rule, and for other words in the line", () => {
    expect(prints("RUN bad\n", "heredoc")).not.toEqual(prints("RUN bad\n"));
    expect(prints("RUN bad x\n")).not.toEqual(prints("RUN bad\n"));
  });

  test("for each finding on equal lines, and on one line", () => {
    expect(new Set(prints("RUN bad\nRUN bad\nRUN bad bad\n")).size).toBe(4);
  });
});

test("a finding over lines is known by all of them, and not by the line behind a line end that it takes in", () => {
  const printOf = (text: string, end: number): string | undefined => {
    const diagnostic: Diagnostic = { code: "heredoc", severity: "error", message: "", span: { start: 0, end } };
    return fingerprintsOf(text, [diagnostic]).get(diagnostic);
  };
  expect(printOf("RUN a \\\n  b\nRUN c\n", 12)).toBe(printOf("RUN a \\\nb\nRUN d\n", 9));
  expect(printOf("RUN a \\\n  b\nRUN c\n", 12)).not.toBe(printOf("RUN a \\\n  c\nRUN c\n", 12));
});

test("an empty text with a finding has one", () => {
  const diagnostic: Diagnostic = {
    code: "empty-template",
    severity: "warning",
    message: "",
    span: { start: 0, end: 0 },
  };
  expect(fingerprintsOf("", [diagnostic]).get(diagnostic)).toMatch(/^[0-9a-f]{32}$/);
});
