/** Fixing a text as a whole: passes, and fixes that would break it. */

import { type Edit, parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { type CheckedText, fixText, isSound } from "../src/fix-text.ts";

/** A check that finds each of some words wherever it stands, with a fix that writes another. */
function checker(fixes: Readonly<Record<string, string>>): (text: string) => CheckedText {
  return (text) => {
    const { document, diagnostics: errors } = parse(text);
    const diagnostics = Object.entries(fixes).flatMap(([word, other]) =>
      [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => {
        const span = { start: index, end: index + word.length };
        const edits: Edit[] = [{ span, text: other }];
        const fix = { title: "", safety: "safe" as const, edits };
        return { code: word, severity: "warning" as const, message: "", span, fix };
      }),
    );
    return { document, syntaxErrors: errors.length, diagnostics };
  };
}

const all = (): boolean => true;

test("a fix that brings up another is followed by it", () => {
  const { after, count } = fixText("RUN one\n", checker({ one: "two", two: "three" }), all);
  expect([after.document.text, count]).toEqual(["RUN three\n", 2]);
});

test("fixes that never come to an end stop after ten passes", () => {
  const { after, count } = fixText("RUN 0\n", checker({ "0": "00" }), all);
  expect(count).toBeGreaterThan(9);
  expect(after.document.text).toMatch(/^RUN 0+\n$/);
});

test("a fix that makes an error of syntax is refused, and the others are applied", () => {
  const check = checker({ old: "new", RESTART: "REBOOT" });
  const { after, count, refused } = fixText("RUN old\nRESTART\nRUN old\n", check, all);
  expect([after.document.text, count]).toEqual(["RUN new\nRESTART\nRUN new\n", 2]);
  expect(refused.map(({ code }) => code)).toEqual(["RESTART"]);
});

test("a fix that swallows the next command is refused", () => {
  const { after, refused } = fixText("RUN old\nRUN true\n", checker({ old: "new \\" }), all);
  expect(after.document.text).toBe("RUN old\nRUN true\n");
  expect(refused).toHaveLength(1);
});

test("a fix that takes out a comment that it does not name is refused", () => {
  const before = parse("RUN a\n# why\nRUN b\n").document;
  const edits = [{ span: { start: 4, end: 5 }, text: "x <<E" }];
  const after = parse("RUN x <<E\n# why\nRUN b\nE\n").document;
  const checked = (document: typeof before): { document: typeof before; syntaxErrors: number } => ({
    document,
    syntaxErrors: 0,
  });
  expect(isSound(checked(before), checked(after), [{ title: "", safety: "safe", edits }])).toBe(false);
});
