/** Tasks have names of their own. */

import type { Span } from "@buildcontent/parser";
import { defineRule, type Rule } from "../rule.ts";
import { isMissing } from "../components/task-keys.ts";

export const rule: Rule = defineRule({
  id: "duplicate-task-name",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  summary: { en: "Two tasks with one name.", zh: "两个任务同名。" },
  why: {
    en: "A reference such as `{{ install.stdout }}` names a task. With two tasks of one name nobody can tell which of them is meant.",
    zh: "`{{ install.stdout }}` 这样的引用通过名称指定任务。两个任务同名时，无法判断指的是哪一个。",
  },
  messages: {
    duplicate: {
      en: 'The name "{name}" is taken by a task above: give this one a name of its own.',
      zh: "名称“{name}”已被前面的任务使用：请换一个名称。",
    },
    first: { en: "The first one is here.", zh: "第一个在这里。" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: Reboot
  - Name: restart
#         ^^^^^^^ duplicate-task-name: The name "restart" is taken by a task above: give this one a name of its own.
    Action: Reboot
`,
      },
    ],
    good: [
      {
        content: "component",
        text: "Tasks:\n  - Name: first restart\n    Action: Reboot\n  - Name: second restart\n    Action: Reboot\n",
      },
    ],
  },
  check({ report }) {
    const first = new Map<string, Span>();
    return {
      Task({ name }) {
        if (name === undefined || isMissing(name)) return;
        const earlier = first.get(name.text);
        if (earlier === undefined) {
          first.set(name.text, name.span);
          return;
        }
        const related = [{ message: "first", span: earlier }] as const;
        report({ message: "duplicate", data: { name: name.text }, span: name.span, related });
      },
    };
  },
});
