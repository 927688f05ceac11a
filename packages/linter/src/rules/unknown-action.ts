/** An action is one of the table. */

import { actions, type Span } from "@buildcontent/parser";
import { brokenLines } from "../components/broken-lines.ts";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";
import { nearest } from "../text/suggest.ts";
import { isMissing } from "../components/task-keys.ts";

const names = actions.map(({ name }) => name);

export const rule: Rule = defineRule({
  id: "unknown-action",
  severity: "error",
  fix: "unsafe",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "An action that does not exist.", zh: "不存在的操作。" },
  why: {
    en: "A component has the actions of [this page](../actions.md) and no others; those of OOS, such as `ACS::ECS::RunCommand`, cannot be used. Their names are written exactly so, in upper and lower case.",
    zh: "组件只能使用[此页](../actions.md)列出的操作，不能使用 `ACS::ECS::RunCommand` 等 OOS 操作。操作名称区分大小写。",
  },
  messages: {
    unknown: {
      en: `"{action}" is no action of a component: write one of ${names.join(", ")}.`,
      zh: `“{action}”不是组件的操作：请写 ${names.join("、")} 之一。`,
    },
    typo: {
      en: '"{action}" is no action of a component: did you mean {near}?',
      zh: "“{action}”不是组件的操作：是否想写 {near}？",
    },
    case: {
      en: 'Actions are written exactly as in the documentation: write {near} instead of "{action}".',
      zh: "操作名称须与文档完全一致：请把“{action}”改为 {near}。",
    },
    oos: {
      en: '"{action}" is an action of OOS, which components do not have: write RunShellCommand or RunPowerShellCommand, or another of their own.',
      zh: "“{action}”是 OOS 的操作，组件不支持：请改用 RunShellCommand、RunPowerShellCommand 或组件的其他操作。",
    },
    write: { en: "Write {near}", zh: "改为 {near}" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: reboot
#           ^^^^^^ unknown-action: Actions are written exactly as in the documentation: write Reboot instead of "reboot".
`,
        fixed: "Tasks:\n  - Name: restart\n    Action: Reboot\n",
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: Rebot
#           ^^^^^ unknown-action: "Rebot" is no action of a component: did you mean Reboot?
`,
        fixed: "Tasks:\n  - Name: restart\n    Action: Reboot\n",
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: ACS::ECS::RebootInstance
#           ^^^^^^^^^^^^^^^^^^^^^^^^ unknown-action: "ACS::ECS::RebootInstance" is an action of OOS, which components do not have: write RunShellCommand or RunPowerShellCommand, or another of their own.
  - Name: install
    Action: PackageInstall
#           ^^^^^^^^^^^^^^ unknown-action: "PackageInstall" is no action of a component: write one of RunShellCommand, RunPowerShellCommand, InvokeCommand, OSSDownload, OSSUpload, WebDownload, Reboot.
`,
      },
    ],
    good: [{ content: "component", text: "Tasks:\n  - Name: restart\n    Action: Reboot\n" }],
  },
  check({ text, report }) {
    let isBroken: (span: Span) => boolean = () => false;
    return {
      Component(component) {
        isBroken = brokenLines(text, component);
      },
      Task({ action }) {
        if (action === undefined || isMissing(action) || names.includes(action.text) || action.type === "alias") return;
        const { span } = action;
        if (isBroken(span)) return;
        const name = action.type === "string" ? action.text : text.slice(span.start, span.end);
        const near = names.find((known) => known.toLowerCase() === name.toLowerCase());
        if (near !== undefined) {
          const fix = {
            title: { message: "write", data: { near } },
            safety: "safe",
            edits: [replace(span, near)],
          } as const;
          report({ message: "case", data: { action: name, near }, span, fix });
        } else if (/^ACS::/i.test(name)) report({ message: "oos", data: { action: name }, span });
        else {
          const guess = nearest(name, names);
          if (guess === undefined) report({ message: "unknown", data: { action: name }, span });
          else {
            const fix = { title: { message: "write", data: { near: guess } }, edits: [replace(span, guess)] } as const;
            report({ message: "typo", data: { action: name, near: guess }, span, fix });
          }
        }
      },
    };
  },
});
