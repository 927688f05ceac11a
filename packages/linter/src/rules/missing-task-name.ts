/** Every task has a name. */

import { defineRule, type Rule } from "../rule.ts";
import { firstKeyOf, hasMergeKey, isMissing, isMisspelt } from "../components/task-keys.ts";

export const rule: Rule = defineRule({
  id: "missing-task-name",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A task without a name.", zh: "任务没有名称。" },
  why: {
    en: "`Name` is required. Later tasks refer to the output of a task by it.",
    zh: "`Name` 是必填项，后面的任务通过它引用该任务的输出。",
  },
  messages: {
    missing: {
      en: "The task has no name: add Name: with a name of its own.",
      zh: "任务没有名称：请加上 Name:，并写一个不重复的名称。",
    },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Action: Reboot
#   ^^^^^^ missing-task-name: The task has no name: add Name: with a name of its own.
  - Name:
#   ^^^^ missing-task-name
    Action: Reboot
`,
      },
    ],
    good: [{ content: "component", text: "Tasks:\n  - Name: restart\n    Action: Reboot\n" }],
  },
  check({ report }) {
    return {
      Task(task, { problems }) {
        if (problems.length > 0 || isMisspelt(task, "Name") || hasMergeKey(task.entries)) return;
        const span = firstKeyOf(task, "Name");
        if (span !== undefined && isMissing(task.name)) report({ message: "missing", span });
      },
    };
  },
});
