/** A reference is to an earlier task. */

import { namesOf, placedReferences, targetOf } from "../components/names.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "forward-reference",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  summary: {
    en: "A reference to the output of a task that has not run yet.",
    zh: "引用了尚未执行的任务的输出。",
  },
  why: {
    en: "Tasks run in the order in which they are written. Where a task starts, only the tasks before it have an output; its own, and those of the tasks after it, do not exist yet. Move the task whose output is needed to an earlier place.",
    zh: "任务按书写顺序依次执行。某个任务开始时，只有它前面的任务有输出，它自己和后面任务的输出都还不存在。请把需要其输出的任务移到前面。",
  },
  messages: {
    later: {
      en: 'The task "{name}" runs after this one, so there is no output of it yet: move it before this task.',
      zh: "任务“{name}”在当前任务之后执行，此时还没有输出：请把它移到当前任务之前。",
    },
    self: {
      en: 'The task "{name}" refers to its own output, which is not there before it has run: read it in a later task.',
      zh: "任务“{name}”引用了自己的输出，而执行完成之前没有输出：请在后面的任务中引用。",
    },
    parameter: {
      en: 'A default value is settled before any task runs, so it cannot hold the output of "{name}": refer to the task in the properties of a later one.',
      zh: "默认值在任务执行之前就已确定，不能包含任务“{name}”的输出：请在后面任务的属性中引用该任务。",
    },
    task: { en: 'The task "{name}" is here.', zh: "任务“{name}”在这里。" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: use-jdk
    Action: RunShellCommand
    Properties:
      commandContent: echo "JAVA_HOME={{ find-jdk.stdout }}" >> /etc/environment
#                                        ^^^^^^^^ forward-reference: The task "find-jdk" runs after this one, so there is no output of it yet: move it before this task.
  - Name: find-jdk
    Action: RunShellCommand
    Properties:
      commandContent: ls -d /usr/lib/jvm/java-21*
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: count
    Action: RunShellCommand
    Properties:
      commandContent: |
        rpm -qa | wc -l
        echo "{{ count.stdout }} packages"
#                ^^^^^ forward-reference: The task "count" refers to its own output, which is not there before it has run: read it in a later task.
`,
      },
      {
        content: "component",
        text: `Parameters:
  home:
    Type: String
    DefaultValue: "{{ find-jdk.stdout }}"
#                     ^^^^^^^^ forward-reference: A default value is settled before any task runs, so it cannot hold the output of "find-jdk": refer to the task in the properties of a later one.
Tasks:
  - Name: find-jdk
    Action: RunShellCommand
    Properties:
      commandContent: ls -d /usr/lib/jvm/java-21*
  - Name: use-jdk
    Action: RunShellCommand
    Properties:
      commandContent: echo "JAVA_HOME={{ home }}" >> /etc/environment
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Tasks:
  - Name: find-jdk
    Action: RunShellCommand
    Properties:
      commandContent: ls -d /usr/lib/jvm/java-21*
  - Name: use-jdk
    Action: RunShellCommand
    Properties:
      commandContent: echo "JAVA_HOME={{ find-jdk.stdout }}" >> /etc/environment
`,
      },
    ],
  },
  check({ report }) {
    return {
      Component(component) {
        const names = namesOf(component);
        for (const { reference, place } of placedReferences(component)) {
          const target = targetOf(reference, names);
          if (target?.kind !== "task" || target.place < place) continue;
          const { name } = target;
          const { start } = reference.name.span;
          const task = target.task.name;
          report({
            message: place < 0 ? "parameter" : target.place === place ? "self" : "later",
            data: { name },
            span: { start, end: start + name.length },
            ...(task && { related: [{ message: "task", data: { name }, span: task.span }] }),
          });
        }
      },
    };
  },
});
