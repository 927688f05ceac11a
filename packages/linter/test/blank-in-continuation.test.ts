import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

test.each([
  ["LF", "RUN a \\\n\n\n  b\n", [{ start: 8, end: 10 }], "RUN a \\\n  b\n"],
  ["CRLF", "RUN a \\\r\n \r\n  b\r\n", [{ start: 9, end: 12 }], "RUN a \\\r\n  b\r\n"],
  ["CR", "RUN a \\\r\r  b\r", [{ start: 8, end: 9 }], "RUN a \\\r  b\r"],
  ["a quote", 'ENV a="1 \\\n\n2"\n', [{ start: 11, end: 12 }], 'ENV a="1 \\\n2"\n'],
])("neighbouring empty lines are one finding, with their line ends: %s", (_, text, spans, fixed) => {
  const found = lint(parse(text).document).diagnostics.filter(({ code }) => code === "blank-in-continuation");
  expect(found.map(({ span }) => span)).toEqual(spans);
  expect(
    applyFixes(
      text,
      found.flatMap(({ fix }) => fix ?? []),
    ),
  ).toBe(fixed);
});
