/** A map has each key once. */

import { type Entry, type Span, walk } from "@buildcontent/parser";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "duplicate-yaml-key",
  severity: "error",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "The same key twice in one map.", zh: "同一映射中的键重复。" },
  why: {
    en: "YAML allows each key once. Some programs refuse the text, others take the first or the last value without a word; which of them the service is, is not documented.",
    zh: "YAML 的映射中每个键只能出现一次。有的程序会报错，有的会不加提示地取第一个或最后一个值；服务如何处理，文档没有说明。",
  },
  messages: {
    duplicate: {
      en: 'The key "{key}" stands in this map already: keep one of them.',
      zh: "这个映射中已经有键“{key}”：请只保留一个。",
    },
    first: { en: "The first one is here.", zh: "第一个在这里。" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
      commandContent: systemctl enable nginx
#     ^^^^^^^^^^^^^^ duplicate-yaml-key: The key "commandContent" stands in this map already: keep one of them.
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx && systemctl enable nginx
`,
      },
    ],
  },
  check({ report }) {
    const check = (entries: readonly Entry[]): void => {
      const first = new Map<string, Span>();
      for (const { name, key } of entries) {
        const earlier = first.get(name);
        if (earlier === undefined) first.set(name, key.span);
        else {
          const related = [{ message: "first", span: earlier }] as const;
          report({ message: "duplicate", data: { key: name }, span: key.span, related });
        }
      }
    };
    return {
      Component(component) {
        check(component.entries);
        walk(component, (node) => {
          if (node.kind === "YamlValue") check(node.entries);
        });
      },
    };
  },
});
