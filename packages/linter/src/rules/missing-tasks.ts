/** A component in YAML has tasks. */

import type { Component, Entry, Span } from "@buildcontent/parser";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "missing-tasks",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A component in YAML without tasks.", zh: "YAML 格式的组件没有任务。" },
  why: {
    en: "`Tasks` is what a component does: a list of at least one task, run in order. Each of them starts with `-`.",
    zh: "`Tasks` 是组件要做的事情：至少含有一个任务的列表，按顺序执行。每个任务以 `-` 开头。",
  },
  messages: {
    missing: {
      en: "The component has no Tasks: write Tasks: and below it a list of at least one task.",
      zh: "组件没有 Tasks：请写 Tasks:，并在下面列出至少一个任务。",
    },
    empty: {
      en: "Tasks is empty: write at least one task, such as - Name: install with an Action.",
      zh: "Tasks 为空：请至少写一个任务，例如 - Name: install 以及它的 Action。",
    },
    notList: {
      en: "Tasks is a list: put - before the first key of each task.",
      zh: "Tasks 是列表：请在每个任务的第一个键前面加 -。",
    },
    emptyItem: {
      en: "No task stands after this -: write one, or remove the -.",
      zh: "这个 - 后面没有任务：请写一个任务，或删除 -。",
    },
    nested: {
      en: "A second - stands before this task, and each task has one: remove this one.",
      zh: "这个任务前面有两个 -，而每个任务只需一个：请删除这一个。",
    },
    notTask: {
      en: '"{value}" is no task: write a map with Name, Action and Properties.',
      zh: "“{value}”不是任务：请写含有 Name、Action 和 Properties 的映射。",
    },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Parameters: {}
#^^^^^^^^^ missing-tasks: The component has no Tasks: write Tasks: and below it a list of at least one task.
`,
      },
      {
        content: "component",
        text: `Tasks:
#^^^^ missing-tasks: Tasks is empty: write at least one task, such as - Name: install with an Action.
`,
      },
      {
        content: "component",
        text: `Tasks:
#^^^^ missing-tasks: Tasks is a list: put - before the first key of each task.
  Name: restart
  Action: Reboot
`,
      },
      {
        content: "component",
        text: `Tasks:
  - restart
#   ^^^^^^^ missing-tasks: "restart" is no task: write a map with Name, Action and Properties.
  -
# ^ missing-tasks: No task stands after this -: write one, or remove the -.
  - - Name: restart
#   ^ missing-tasks: A second - stands before this task, and each task has one: remove this one.
      Action: Reboot
`,
      },
    ],
    good: [{ content: "component", text: "Tasks:\n  - Name: restart\n    Action: Reboot\n" }],
  },
  check({ text, report }) {
    return {
      Component(component) {
        const tasks = component.entries.find(({ name }) => name === "Tasks");
        if (tasks === undefined) {
          const span = component.entries[0]?.key.span ?? { start: 0, end: 0 };
          if (component.problems.length === 0) report({ message: "missing", span });
          return;
        }
        const message = listProblem(tasks, component);
        if (message !== undefined) report({ message, span: tasks.key.span });
        for (const { type, style, text: value, span } of tasks.value?.items ?? []) {
          if (type === "map" || type === "alias") continue;
          if (type === "list" && style === "block")
            report({ message: "nested", span: { start: span.start, end: span.start + 1 } });
          else if (type === "list")
            report({ message: "notTask", data: { value: text.slice(span.start, span.end) }, span });
          else if (value === "") report({ message: "emptyItem", span: dashBefore(text, span.start) });
          else report({ message: "notTask", data: { value }, span });
        }
      },
    };
  },
});

/** The `-` of an item of which nothing is written. */
function dashBefore(text: string, offset: number): Span {
  const start = Math.max(0, text.lastIndexOf("-", offset));
  return { start, end: start + 1 };
}

function listProblem({ value }: Entry, { problems }: Component): "empty" | "notList" | undefined {
  if (value === undefined || value.type === "null") return problems.length === 0 ? "empty" : undefined;
  if (value.type === "alias") return undefined;
  // Of a broken text it may be no list because of what is broken.
  if (problems.length > 0) return undefined;
  if (value.type !== "list") return "notList";
  return value.items.length === 0 ? "empty" : undefined;
}
