/** A key stands once in an ENV or LABEL. */

import type { KeyValue } from "@buildcontent/parser";
import { hasEquals, type PairCommand, readPairs } from "../commands/pairs.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "duplicate-key",
  severity: "warning",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "The same key twice in one ENV or LABEL.", zh: "同一条 ENV 或 LABEL 中键重复。" },
  why: {
    en: "Only one of the two values can hold, and the documentation does not say which. Most often a line was copied and its key left as it was.",
    zh: "两个值中只能有一个生效，文档没有说明是哪一个。多半是复制了一行却忘了改键。",
  },
  messages: {
    duplicate: {
      en: '"{key}" stands twice in this {command} and can have one value only: remove one of the two, or rename it.',
      zh: "“{key}”在这条 {command} 中出现了两次，但只能有一个值：请删除其中一个，或改名。",
    },
    first: { en: '"{key}" has its first value here.', zh: "“{key}”的第一个值在这里。" },
  },
  examples: {
    bad: [
      {
        text: `ENV APP_HOME="/opt/app" \\
    APP_PORT="8080" \\
    APP_HOME="/srv/app"
#   ^^^^^^^^ duplicate-key: "APP_HOME" stands twice in this ENV and can have one value only: remove one of the two, or rename it.
`,
      },
      {
        text: `LABEL team="web" team="platform"
#                ^^^^ duplicate-key: "team" stands twice in this LABEL and can have one value only: remove one of the two, or rename it.
`,
      },
    ],
    good: [
      { text: 'ENV PATH="/opt/app/bin:$PATH"\nENV PATH="/opt/jdk/bin:$PATH"\n' },
      { text: 'ENV http_proxy="proxy.example.com:8080" HTTP_PROXY="proxy.example.com:8080"\n' },
    ],
  },
  check({ text, report }) {
    const check = (command: PairCommand): void => {
      const pairs = readPairs(text, command).sound;
      if (pairs.length < 2) return;
      const first = new Map<string, KeyValue>();
      for (const pair of pairs.filter(hasEquals)) {
        const { span, text: key } = pair.key;
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, pair);
          continue;
        }
        report({
          message: "duplicate",
          data: { key, command: command.name },
          span,
          related: [{ message: "first", data: { key }, span: earlier.key.span }],
        });
      }
    };
    return { ENV: check, LABEL: check };
  },
});
