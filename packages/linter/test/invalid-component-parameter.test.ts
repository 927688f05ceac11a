import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function found(text: string): ReturnType<typeof lint>["diagnostics"] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "invalid-component-parameter");
}

function places(text: string): string[] {
  return found(text).map(({ span }) => text.slice(span.start, span.end));
}

test("a repeated name points back to the first", () => {
  const text = "COMPONENT ic-a --n 1 \\\n    --n 2\n";
  expect(found(text).map(({ span, related }) => [span.start, related?.[0]?.span.start])).toEqual([[27, 15]]);
});

test("a value may begin with a dash, and be quoted like a name", () => {
  expect(places('COMPONENT ic-a --offset -1 --opts -Xmx1g --flag "--force"\n')).toEqual([]);
});

test("what stands in a comment is no parameter", () => {
  expect(places("COMPONENT ic-a --n 1 # --m \\\n    --k 2\n")).toEqual(["# --m"]);
});

test("a name without a value is told apart from one with an empty value", () => {
  expect(places("COMPONENT ic-a --n= --m\n")).toEqual(["--n", "--m"]);
  expect(places('COMPONENT ic-a --n ""\n')).toEqual([]);
});
