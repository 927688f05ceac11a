import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function found(text: string): number[] {
  const { diagnostics, failures } = lint(parse(text).document);
  expect(failures).toEqual([]);
  return diagnostics.filter(({ code }) => code === "escaped-line-break").map(({ span }) => span.start);
}

test("a content of one line that lost its line breaks is one finding", () => {
  expect(found('RUN a\\nRUN b\\nENV C="1"')).toEqual([5]);
});

test("what stands in quotes, or is no line break, is not reported", () => {
  expect(found("RUN printf 'a\\nRUN b'\n")).toEqual([]);
  expect(found('RUN python3 -c "print()\\nRUN b"\n')).toEqual([]);
  expect(found("RUN a\\\\nRUN b\n")).toEqual([]);
  expect(found("RUN a\\nRUNTIME b\\nrun c\n")).toEqual([]);
});

test("long texts made to cost time are read once", () => {
  for (const piece of ["\\n ", "\\\\", "\\r", "'\\n", "\\nRUN"]) {
    expect(found(`RUN ${piece.repeat(300_000 / piece.length)}`).length).toBeLessThan(2);
  }
}, 5000);
