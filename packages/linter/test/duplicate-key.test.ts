import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

test("each repetition of a key points back to the first", () => {
  const text = 'ENV A="1" A="2" \\\n    A="3"\n';
  const { diagnostics } = lint(parse(text).document);
  expect(diagnostics.map(({ span, related }) => [span.start, related?.[0]?.span.start])).toEqual([
    [10, 4],
    [22, 4],
  ]);
});
