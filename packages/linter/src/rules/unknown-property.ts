/** A task has the properties of its action, and no others. */

import { actionRow, actions, type Span } from "@buildcontent/parser";
import { brokenLines } from "../components/broken-lines.ts";
import { propertyEntries } from "../components/names.ts";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";
import { nearest } from "../text/suggest.ts";

export const rule: Rule = defineRule({
  id: "unknown-property",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  summary: { en: "A property that the action does not have.", zh: "操作没有的属性。" },
  why: {
    en: "What an action takes stands on [the page of actions](../actions.md). A name that is not there is most likely misspelt, or belongs to another action.",
    zh: "每个操作接受的属性见[操作](../actions.md)。其中没有的名称多半是拼写错误，或者属于另一个操作。",
  },
  messages: {
    unknown: {
      en: "{action} has no property {property}: it takes {properties}.",
      zh: "{action} 没有属性 {property}，它的属性有：{properties}。",
    },
    typo: {
      en: "{action} has no property {property}: did you mean {near}?",
      zh: "{action} 没有属性 {property}：是否想写 {near}？",
    },
    other: {
      en: "{action} has no property {property}, which {other} has: check the action, or remove the property.",
      zh: "{action} 没有属性 {property}，该属性属于 {other}：请检查操作，或删除该属性。",
    },
    write: { en: "Write {near}", zh: "改为 {near}" },
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
      userName: root
#     ^^^^^^^^ unknown-property: RunShellCommand has no property userName: did you mean username?
`,
        fixed: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
      username: root
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
      timeout: 60
#     ^^^^^^^ unknown-property: RunShellCommand has no property timeout, which WebDownload has: check the action, or remove the property.
      environment: web
#     ^^^^^^^^^^^ unknown-property: RunShellCommand has no property environment: it takes commandContent, workingDir, username.
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
      commandContent: yum install -y nginx
      username: root
`,
      },
    ],
  },
  check({ text, report }) {
    let isBroken: (span: Span) => boolean = () => false;
    return {
      Component(component) {
        isBroken = brokenLines(text, component);
      },
      Task(task) {
        const row = actionRow(task.action?.text ?? "");
        if (row === undefined) return;
        const known = row.properties.map(({ name }) => name);
        const entries = propertyEntries(task);
        const given = new Set(entries.map(({ name }) => name));
        for (const { name, key } of entries) {
          if (known.includes(name) || isBroken(key.span)) continue;
          const data = { action: row.name, property: name };
          const { span } = key;
          const near = nearest(name, known);
          const other = actions.find(({ properties }) => properties.some((property) => property.name === name));
          if (near !== undefined && other === undefined) {
            const isFree = !given.has(near);
            const fix = { title: { message: "write", data: { near } }, edits: [replace(span, near)] } as const;
            report({ message: "typo", data: { ...data, near }, span, ...(isFree && { fix }) });
          } else if (other !== undefined) {
            report({ message: "other", data: { ...data, other: other.name }, span });
          } else report({ message: "unknown", data: { ...data, properties: known.join(", ") }, span });
        }
      },
    };
  },
});
