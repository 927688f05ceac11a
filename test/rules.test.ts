/** Every rule is held to its examples, and to what every rule must have. */

import { parse } from "@buildcontent/parser";
import { applyFixes, type Example, exampleConfig, lint, markOf, readMarks, type Rule, rules } from "imglint";
import { describe, expect, test } from "vitest";
import { describeMarks } from "./marks.ts";

function check(rule: Rule, example: Example, text: string): ReturnType<typeof lint> {
  return lint(parse(text, { kind: example.content ?? "build" }).document, exampleConfig(rule, example));
}

function fixAll(rule: Rule, example: Example, text: string): string {
  const { diagnostics } = check(rule, example, text);
  return applyFixes(
    text,
    diagnostics.filter(({ code }) => code === rule.id).flatMap(({ fix }) => fix ?? []),
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test.each(rule.examples.bad.map((example, index) => [index + 1, example] as const))(
    "bad example %i",
    (_number, example) => {
      const { text, marks } = readMarks(example.text);
      const { diagnostics, failures } = check(rule, example, text);
      expect(failures).toEqual([]);
      expect(
        describeMarks(
          diagnostics.map((diagnostic) => markOf(text, diagnostic)),
          marks,
        ),
      ).toEqual(describeMarks(marks));
      expect(marks.map((mark) => mark.rule)).toContain(rule.id);
    },
  );

  test.each(rule.examples.good.map((example, index) => [index + 1, example] as const))(
    "good example %i",
    (_number, example) => {
      const { diagnostics, failures } = check(rule, example, example.text);
      expect(failures).toEqual([]);
      expect(diagnostics).toEqual([]);
    },
  );

  test.each(
    rule.examples.bad.flatMap((example, index) =>
      example.fixed === undefined ? [] : [[index + 1, example, example.fixed] as const],
    ),
  )("the fix of bad example %i", (_number, example, fixed) => {
    const once = fixAll(rule, example, readMarks(example.text).text);
    expect(once).toBe(fixed);
    expect(fixAll(rule, example, once)).toBe(fixed);
    expect(check(rule, example, fixed).diagnostics.map(({ code }) => code)).not.toContain(rule.id);
  });

  test("has a bad and a good example, a fixed one where it has a fix, and none where it has none", () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(rule.examples.bad.some(({ fixed }) => fixed !== undefined)).toBe(rule.fix !== "none");
  });

  test("has every text in both languages, with the same parameters", () => {
    for (const { en, zh } of [rule.summary, rule.why, ...Object.values(rule.messages)]) {
      expect(en).not.toBe("");
      expect(`${en} ${zh}`).not.toContain("TODO");
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(parameters(zh)).toEqual(parameters(en));
    }
  });

  test("claims that the service rejects only what the documentation says", () => {
    if (rule.basis === "doc") return;
    for (const { en, zh } of [rule.why, ...Object.values(rule.messages)]) {
      expect(en).not.toMatch(/service (?:rejects|refuses)/i);
      expect(zh).not.toMatch(/服务会?拒绝/);
    }
  });
});

function parameters(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}

test("ids are unique and in order", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted());
});
