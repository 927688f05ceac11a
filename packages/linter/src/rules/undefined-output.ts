/** What can be referred to of a task is its stdout, and of a parameter its value. */

import { actionRow } from "@buildcontent/parser";
import { hasStdout, namesOf, placedReferences, type Target, targetOf } from "../components/names.ts";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "undefined-output",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  summary: {
    en: "A reference to an output that the task does not have.",
    zh: "引用了任务没有的输出。",
  },
  why: {
    en: "The only documented output is `stdout`, what a task of `RunShellCommand` or `RunPowerShellCommand` printed, and it is referred to as `{{ task.stdout }}`. A parameter is referred to by its name alone. `commandOutput`, `exitCode` and the like belong to other services' templates.",
    zh: "文档中只有一种输出 `stdout`，即 `RunShellCommand` 或 `RunPowerShellCommand` 任务打印的内容，引用写作 `{{ task.stdout }}`。参数只用名称引用。`commandOutput`、`exitCode` 等属于其他服务的模板。",
  },
  messages: {
    missing: {
      en: 'The task "{name}" is referred to without its output: write {reference}.',
      zh: "引用任务“{name}”时没有写输出：请写成 {reference}。",
    },
    other: {
      en: 'The only output of the task "{name}" is stdout, not "{output}": write {reference}.',
      zh: "任务“{name}”唯一的输出是 stdout，不是“{output}”：请写成 {reference}。",
    },
    none: {
      en: 'No output is documented for {action}, so there is nothing to refer to in the task "{name}": have RunShellCommand or RunPowerShellCommand print what you need.',
      zh: "文档中 {action} 没有输出，任务“{name}”没有可以引用的内容：请用 RunShellCommand 或 RunPowerShellCommand 打印所需的内容。",
    },
    parameter: {
      en: '"{name}" is a parameter and has no "{output}": write {reference}.',
      zh: "“{name}”是参数，没有“{output}”：请写成 {reference}。",
    },
    fix: { en: "Write {reference}", zh: "改为 {reference}" },
  },
  examples: {
    bad: [
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
      commandContent: |
        echo "JAVA_HOME={{ find-jdk }}" >> /etc/environment
#                          ^^^^^^^^ undefined-output: The task "find-jdk" is referred to without its output: write {{ find-jdk.stdout }}.
        echo "PATH={{ find-jdk.commandOutput }}/bin:$PATH" >> /etc/environment
#                              ^^^^^^^^^^^^^ undefined-output: The only output of the task "find-jdk" is stdout, not "commandOutput": write {{ find-jdk.stdout }}.
`,
        fixed: `Tasks:
  - Name: find-jdk
    Action: RunShellCommand
    Properties:
      commandContent: ls -d /usr/lib/jvm/java-21*
  - Name: use-jdk
    Action: RunShellCommand
    Properties:
      commandContent: |
        echo "JAVA_HOME={{ find-jdk.stdout }}" >> /etc/environment
        echo "PATH={{ find-jdk.stdout }}/bin:$PATH" >> /etc/environment
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: acme-releases
      objectName: app/app.tar.gz
      destinationDir: /opt/app
  - Name: unpack
    Action: RunShellCommand
    Properties:
      commandContent: tar -xzf {{ download.stdout }}
#                                          ^^^^^^ undefined-output: No output is documented for OSSDownload, so there is nothing to refer to in the task "download": have RunShellCommand or RunPowerShellCommand print what you need.
`,
      },
      {
        content: "component",
        text: `Parameters:
  version:
    Type: String
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx-{{ version.value }}
#                                                     ^^^^^ undefined-output: "version" is a parameter and has no "value": write {{ version }}.
`,
        fixed: `Parameters:
  version:
    Type: String
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx-{{ version }}
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  version:
    Type: String
Tasks:
  - Name: find-jdk
    Action: RunShellCommand
    Properties:
      commandContent: ls -d /usr/lib/jvm/java-{{ version }}*
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
          // forward-reference says enough about a task that has not run.
          if (target === undefined || (target.kind === "task" && target.place >= place)) continue;
          const { start } = reference.name.span;
          const inner = { start, end: start + reference.text.length };
          const problem = problemOf(target);
          if (problem === undefined) continue;
          const { name, output } = target;
          const span = output === undefined || output.text === "" ? inner : output.span;
          if (problem === "none") {
            const action = target.kind === "task" ? (target.task.action?.text ?? "") : "";
            report({ message: "none", data: { action, name }, span });
            continue;
          }
          const right = target.kind === "task" ? `${name}.stdout` : name;
          const written = { reference: `{{ ${right} }}` };
          const fix = { title: { message: "fix", data: written }, edits: [replace(inner, right)] } as const;
          if (problem === "missing") report({ message: "missing", data: { name, ...written }, span, fix });
          else report({ message: problem, data: { name, output: output?.text ?? "", ...written }, span, fix });
        }
      },
    };
  },
});

/** What is wrong with what follows a name. Of a task with an unknown action nothing is said: unknown-action does. */
function problemOf(target: Target): "missing" | "other" | "none" | "parameter" | undefined {
  const { kind, output } = target;
  if (kind === "parameter") return output === undefined ? undefined : "parameter";
  if (actionRow(target.task.action?.text ?? "") === undefined) return undefined;
  if (!hasStdout(target.task)) return "none";
  if (output === undefined || output.text === "") return "missing";
  return output.text === "stdout" ? undefined : "other";
}
