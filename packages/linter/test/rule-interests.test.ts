/** What a rule looks at is the same for every document, which the engine relies on where it starts a rule or leaves it out. */

import { parse } from "@buildcontent/parser";
import { describe, expect, test } from "vitest";
import { readMarks } from "../src/examples/marks.ts";
import { interestsOf } from "../src/rule-interests.ts";
import { rules } from "../src/rules/index.ts";

/** The texts of all rules' examples, each read as all that it may be. */
const documents = rules
  .flatMap(({ examples }) => [...examples.bad, ...examples.good])
  .flatMap(({ text }) =>
    (["build", "test", "component"] as const).map((kind) => parse(readMarks(text).text, { kind }).document),
  );

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test.each(["linux", "windows"] as const)("looks at the same nodes in every document for %s", (os) => {
    const keys = [...interestsOf([rule]).all.keys()];
    expect(keys.length).toBeGreaterThan(0);
    const others = documents
      .map((document) => Object.keys(rule.check({ ...context(document), os })))
      .filter((found) => found.join() !== keys.join());
    expect(others).toEqual([]);
  });
});

function context(document: (typeof documents)[number]): Parameters<(typeof rules)[number]["check"]>[0] {
  return {
    document,
    text: document.text,
    os: "linux",
    limits: { bytes: 16_384, commands: 127 },
    options: {},
    components: new Map(),
    suppressions: [],
    ruleIds: [],
    report: () => undefined,
  };
}
