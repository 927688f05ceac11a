import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

test("is off until it is asked for", () => {
  const { diagnostics } = lint(parse("# a\nRUN a\n").document);
  expect(diagnostics.map(({ code }) => code)).not.toContain("no-comments");
});

test("the fix takes the line with it, also the last one and with CRLF", () => {
  const text = "# a\r\nRUN a \\\r\n  # b\r\n  c\r\n# d";
  const { diagnostics } = lint(parse(text).document, { rules: { "no-comments": { severity: "warning" } } });
  const fixed = applyFixes(
    text,
    diagnostics.flatMap(({ code, fix }) => (code === "no-comments" && fix) || []),
  );
  expect(fixed).toBe("RUN a \\\r\n  c");
});
