/** The configuration that an example of a rule is checked with. */

import { parse } from "@buildcontent/parser";
import type { LintConfig } from "../lint.ts";
import type { Example, LinkedComponents, Rule } from "../rule.ts";

/** All rules at their defaults, and the example's own rule on in any case. */
export function exampleConfig(rule: Rule, example: Example): LintConfig {
  const severity = rule.severity === "off" ? "warning" : rule.severity;
  return {
    ...(example.os && { os: example.os }),
    ...(example.components && { components: linked(example.components) }),
    ...(example.limits && { limits: example.limits }),
    rules: { [rule.id]: { severity, ...(example.options && { options: example.options }) } },
  };
}

function linked(components: NonNullable<Example["components"]>): LinkedComponents {
  return new Map(
    Object.entries(components).map(([name, { text, type }]) => {
      const { document } = parse(text, { kind: "component" });
      return [name, { document, ...(type && { type }) }];
    }),
  );
}
