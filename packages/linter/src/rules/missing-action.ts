/** Every task has an action. */

import { actions } from "@buildcontent/parser";
import { defineRule, type Rule } from "../rule.ts";
import { firstKeyOf, hasMergeKey, isMissing, isMisspelt } from "../components/task-keys.ts";

const names = actions.map(({ name }) => name);

export const rule: Rule = defineRule({
  id: "missing-action",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A task without an action.", zh: "任务没有操作。" },
  why: {
    en: "`Action` is required: it says what the task does. [The page of actions](../actions.md) has all of them.",
    zh: "`Action` 是必填项，表示任务要做什么，见[全部操作](../actions.md)。",
  },
  messages: {
    missing: {
      en: `The task has no action: add Action: with one of ${names.join(", ")}.`,
      zh: `任务没有操作：请加上 Action:，可用的操作有 ${names.join("、")}。`,
    },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: restart
#   ^^^^ missing-action: The task has no action: add Action: with one of RunShellCommand, RunPowerShellCommand, InvokeCommand, OSSDownload, OSSUpload, WebDownload, Reboot.
`,
      },
    ],
    good: [{ content: "component", text: "Tasks:\n  - Name: restart\n    Action: Reboot\n" }],
  },
  check({ report }) {
    return {
      Task(task, { problems }) {
        if (problems.length > 0 || isMisspelt(task, "Action") || hasMergeKey(task.entries)) return;
        const span = firstKeyOf(task, "Action");
        if (span !== undefined && isMissing(task.action)) report({ message: "missing", span });
      },
    };
  },
});
