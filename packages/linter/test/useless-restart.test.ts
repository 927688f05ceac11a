import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

const ids = new Set(["consecutive-restart", "useless-restart"]);

function findings(text: string): string[] {
  return lint(parse(text).document)
    .diagnostics.filter(({ code }) => ids.has(code))
    .map(({ code, span }) => `${text.slice(0, span.start).split("\n").length} ${code}`);
}

/** The text after all passes of both rules' fixes. */
function fixed(text: string): string {
  const fixes = lint(parse(text).document).diagnostics.flatMap(({ code, fix }) => (ids.has(code) ? (fix ?? []) : []));
  return fixes.length === 0 ? text : fixed(applyFixes(text, fixes));
}

test("FROM is neither the first command nor the last", () => {
  expect(findings("FROM IMAGE:m-a1\nRESTART\nRUN a")).toEqual(["2 useless-restart"]);
  expect(findings("RUN a\nRESTART\nFROM IMAGE:m-a1")).toEqual(["2 useless-restart"]);
});

test("each RESTART of a row is reported by one rule, and all of the row goes", () => {
  expect(findings("RUN a\nRESTART\nRESTART\nRESTART")).toEqual([
    "2 useless-restart",
    "3 consecutive-restart",
    "4 consecutive-restart",
  ]);
  expect(fixed("RUN a\nRESTART\nRESTART\nRESTART")).toBe("RUN a");
  expect(fixed("RESTART\r\nRESTART\r\nRUN a\r\n")).toBe("RUN a\r\n");
});

test("nothing but RESTART is not made into an empty template", () => {
  expect(findings("RESTART")).toEqual(["1 useless-restart"]);
  expect(fixed("RESTART\nRESTART\n")).toBe("RESTART\n");
});

test("text after RESTART may be a command, and is not removed with it", () => {
  expect(findings("RUN a\nRESTART\nRESTART now\nRUN b")).toEqual([]);
  expect(findings("RUN a\nRESTART now")).toEqual([]);
});

test("a comment in a continuation keeps RESTART from being removed", () => {
  const text = "RUN a\nRESTART\nRESTART \\\n# why\n";
  expect(fixed(text)).toBe(text);
});
