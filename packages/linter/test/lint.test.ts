/** The engine: what it makes of rules and of what they report. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { lint } from "../src/lint.ts";
import { defineRule, type Rule, type Visitor } from "../src/rule.ts";

/** A rule with one text, for tests of the engine. */
function rule(id: string, check: (tell: (word: string, start: number, end: number) => void) => Visitor): Rule {
  return defineRule({
    id,
    severity: "warning",
    fix: "safe",
    basis: "ours",
    since: "0",
    summary: { en: "s", zh: "摘要" },
    why: { en: "w", zh: "原因" },
    messages: { found: { en: "Found {word}.", zh: "发现 {word}。" } },
    examples: { bad: [], good: [] },
    check: ({ report }) =>
      check((word, start, end) => report({ message: "found", data: { word }, span: { start, end } })),
  });
}

const { document } = parse("RUN true\nRESTART\n");

test("a rule that throws loses its findings in that document, and the others keep theirs", () => {
  const broken = rule("broken", (tell) => ({
    RUN: () => tell("early", 0, 1),
    RESTART: () => {
      throw new Error("a bug");
    },
  }));
  const sound = rule("sound", (tell) => ({ RESTART: () => tell("it", 9, 16) }));
  const { diagnostics, failures } = lint(document, {}, [broken, sound]);
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual(["sound: Found it."]);
  expect(failures).toEqual([{ rule: "broken", error: new Error("a bug") }]);
});

test("no command is known to be sound after a rule threw, which has not looked at those that came then", () => {
  const broken: Rule = {
    ...rule("broken", (tell) => ({
      RUN: ({ span }) => {
        if (span.start === 0) throw new Error("a bug");
        tell("it", span.start, span.end);
      },
    })),
    scope: "command",
  };
  const { sound } = lint(parse("RUN boom\nRUN bad\n").document, { sound: new Set() }, [broken]);
  const { diagnostics } = lint(parse("\nRUN bad\n").document, { ...(sound && { sound }) }, [broken]);
  expect(diagnostics).toHaveLength(1);
});

test("a rule that throws before it looks at anything is named, too", () => {
  const broken = rule("broken", () => {
    throw new Error("a bug");
  });
  expect(lint(document, {}, [broken]).failures).toHaveLength(1);
});

test("findings come in the order of the text, then of the rules, each once", () => {
  const late = rule("b", (tell) => ({
    Document: () => {
      tell("2", 9, 16);
      tell("1", 0, 3);
      tell("1", 0, 3);
    },
  }));
  const early = rule("a", (tell) => ({ Document: () => tell("1", 0, 3) }));
  const { diagnostics } = lint(document, {}, [late, early]);
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "a: Found 1.",
    "b: Found 1.",
    "b: Found 2.",
  ]);
});

test("what a message quotes is one short line without control characters", () => {
  const quoting = (word: string): string | undefined =>
    lint(document, {}, [rule("a", (tell) => ({ Document: () => tell(word, 0, 1) }))]).diagnostics[0]?.message;
  expect(quoting("a \\\n    b")).toBe("Found a b.");
  expect(quoting("a\x1b[31m\nb\u202E")).toBe("Found a\\u{1b}[31m\\u{a}b\\u{202e}.");
  expect(quoting("x".repeat(500))).toBe(`Found ${"x".repeat(79)}….`);
  expect(quoting("😀".repeat(500))).toMatch(/^Found (?:😀)+….$/u);
});

test("severity and language come from the configuration", () => {
  const found = rule("a", (tell) => ({ Document: () => tell("es", 0, 1) }));
  expect(lint(document, { locale: "zh", rules: { a: { severity: "error" } } }, [found]).diagnostics[0]).toMatchObject({
    severity: "error",
    message: "发现 es。",
  });
  expect(lint(document, { rules: { a: { severity: "off" } } }, [found]).diagnostics).toEqual([]);
});
