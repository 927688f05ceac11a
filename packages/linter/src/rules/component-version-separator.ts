/** The version of a component stands after `/`. */

import { namedVersion } from "../commands/component-version.ts";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "component-version-separator",
  severity: "warning",
  fix: "safe",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  summary: { en: "`:` before the version of a component.", zh: "组件版本前面是 `:`。" },
  why: {
    en: "One table of the documentation has `:` before the version of a component, while every worked example there has `/`. Write it as the examples do.",
    zh: "文档中有一处表格在组件版本前写 `:`，而所有完整的示例都写 `/`。请按示例的写法书写。",
  },
  messages: {
    colon: {
      en: 'The version stands after "/" in every example of the documentation, not after ":": write {name}/{version}.',
      zh: "文档的所有示例中版本前面都是“/”而不是“:”：请写成 {name}/{version}。",
    },
    fix: { en: 'Write "/" before the version', zh: "在版本前面写“/”" },
  },
  examples: {
    bad: [
      {
        text: `COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk:1.0.2 --vendor dragonwell
#                                                                    ^ component-version-separator: The version stands after "/" in every example of the documentation, not after ":": write install-jdk/1.0.2.
`,
        fixed: `COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.2 --vendor dragonwell
`,
      },
      {
        text: `COMPONENT \\
    acs:ecs:cn-hangzhou:123456789012:imagecomponent/web:nginx:1.*.*
#                                                            ^ component-version-separator
`,
        fixed: `COMPONENT \\
    acs:ecs:cn-hangzhou:123456789012:imagecomponent/web:nginx/1.*.*
`,
      },
    ],
    good: [
      { text: "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.2\n" },
      { text: "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/web:nginx/1.*.*\n" },
    ],
  },
  check({ report }) {
    return {
      ComponentReference(reference) {
        const { name, separator, version } = namedVersion(reference) ?? {};
        if (name === undefined || !version?.text || separator?.text !== ":") return;
        report({
          message: "colon",
          data: { name: name.text, version: version.text },
          span: separator.span,
          fix: { title: { message: "fix" }, edits: [replace(separator.span, "/")] },
        });
      },
    };
  },
});
