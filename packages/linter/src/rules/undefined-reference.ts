/** A reference names a parameter or a task. */

import type { Reference, Span } from "@buildcontent/parser";
import { isBuiltIn, namesOf, placedReferences, suggestionFor, targetOf } from "../components/names.ts";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "undefined-reference",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  summary: {
    en: "A reference that names neither a parameter nor a task.",
    zh: "引用的名称既不是参数，也不是任务。",
  },
  why: {
    en: "`{{ name }}` stands for a parameter of the component and `{{ task.stdout }}` for what an earlier task printed. A name that is neither has no value to put in its place. Letter case counts.\n\nThe templates of other tools, such as `docker inspect --format '{{ .State.Running }}'`, are written in the same braces. How to keep them is not documented; a shell script can build them from strings in which no two braces stand side by side: `'{''{ .State.Running }''}'`.\n\nReferences to what the service may provide itself, such as `{{ ACS::RegionId }}`, are allowed and told as an info: which of them a component can use is not documented.",
    zh: "`{{ name }}` 表示组件的参数，`{{ task.stdout }}` 表示前面某个任务的输出。两者都不是的名称没有可以替换的值。名称区分大小写。\n\n其他工具的模板也使用同样的花括号，例如 `docker inspect --format '{{ .State.Running }}'`。文档没有说明如何保留它们；在 Shell 脚本中可以用字符串拼接，避免两个花括号相邻：`'{''{ .State.Running }''}'`。\n\n`{{ ACS::RegionId }}` 这类可能由服务提供的引用是允许的，只给出提示：文档没有说明组件可以使用哪些。",
  },
  messages: {
    builtIn: {
      en: "{source} is a built-in of the service, and which of them a component has is not documented: try it before you rely on it.",
      zh: "{source} 是服务的内置变量，文档没有说明组件可以使用哪些：请先验证再使用。",
    },
    unknown: {
      en: 'No parameter or earlier task is named "{name}": add it to Parameters, or write a name that is there.',
      zh: "没有名为“{name}”的参数或前面的任务：请在 Parameters 中添加，或改为已有的名称。",
    },
    suggest: {
      en: 'No parameter or earlier task is named "{name}": did you mean {reference}?',
      zh: "没有名为“{name}”的参数或前面的任务：是否应为 {reference}？",
    },
    code: {
      en: '"{source}" is written like a reference, but is none to a parameter or task: where a script needs these braces itself, write them so that no two stand side by side.',
      zh: "“{source}”的写法与引用相同，但引用的不是参数或任务：如果脚本本身需要这些花括号，请避免两个花括号相邻。",
    },
    empty: {
      en: '"{source}" names nothing: write the name of a parameter, or of an earlier task with its output, between the braces.',
      zh: "“{source}”中没有名称：请在花括号中写参数名，或前面某个任务的名称及其输出。",
    },
    fix: { en: "Write {reference}", zh: "改为 {reference}" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Parameters:
  jdkVersion:
    Type: String
    DefaultValue: "21"
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: |
        yum install -y java-{{ jdkVerison }}-openjdk
#                              ^^^^^^^^^^ undefined-reference: No parameter or earlier task is named "jdkVerison": did you mean {{ jdkVersion }}?
        alternatives --set java java-{{JdkVersion}}
#                                      ^^^^^^^^^^ undefined-reference: No parameter or earlier task is named "JdkVersion": did you mean {{ jdkVersion }}?
`,
        fixed: `Parameters:
  jdkVersion:
    Type: String
    DefaultValue: "21"
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: |
        yum install -y java-{{ jdkVersion }}-openjdk
        alternatives --set java java-{{jdkVersion}}
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: find-jdk
    Action: RunShellCommand
    Properties:
      commandContent: readlink -f /usr/bin/java
  - Name: use-jdk
    Action: RunShellCommand
    Properties:
      commandContent: echo "JAVA={{ findjdk.stdout }}" >> /etc/environment
#                                   ^^^^^^^ undefined-reference: No parameter or earlier task is named "findjdk": did you mean {{ find-jdk.stdout }}?
`,
        fixed: `Tasks:
  - Name: find-jdk
    Action: RunShellCommand
    Properties:
      commandContent: readlink -f /usr/bin/java
  - Name: use-jdk
    Action: RunShellCommand
    Properties:
      commandContent: echo "JAVA={{ find-jdk.stdout }}" >> /etc/environment
`,
      },
      {
        content: "component",
        text: `Parameters:
  port:
    Type: Number
    DefaultValue: 8080
Tasks:
  - Name: configure
    Action: RunShellCommand
    Properties:
      commandContent: echo "port={{ Parameters.port }}" > /etc/app.conf
#                                   ^^^^^^^^^^ undefined-reference: No parameter or earlier task is named "Parameters": did you mean {{ port }}?
`,
        fixed: `Parameters:
  port:
    Type: Number
    DefaultValue: 8080
Tasks:
  - Name: configure
    Action: RunShellCommand
    Properties:
      commandContent: echo "port={{ port }}" > /etc/app.conf
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: build
    Action: RunShellCommand
    Properties:
      commandContent: make install
      workingDir: "{{ sourceFolder }}"
#                     ^^^^^^^^^^^^ undefined-reference: No parameter or earlier task is named "sourceFolder": add it to Parameters, or write a name that is there.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: check
    Action: RunShellCommand
    Properties:
      commandContent: |
        docker inspect --format '{{ .State.Running }}' web
#                                ^^^^^^^^^^^^^^^^^^^^ undefined-reference: "{{ .State.Running }}" is written like a reference, but is none to a parameter or task: where a script needs these braces itself, write them so that no two stand side by side.
        echo {{}}
#            ^^^^ undefined-reference: "{{}}" names nothing: write the name of a parameter, or of an earlier task with its output, between the braces.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: note-region
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ ACS::RegionId }} > /etc/build-region
#                             ^^^^^^^^^^^^^ undefined-reference: {{ ACS::RegionId }} is a built-in of the service, and which of them a component has is not documented: try it before you rely on it.
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  jdkVersion:
    Type: String
    DefaultValue: "21"
Tasks:
  - Name: find-jdk
    Action: RunShellCommand
    Properties:
      commandContent: ls -d /usr/lib/jvm/java-{{ jdkVersion }}*
  - Name: use-jdk
    Action: RunShellCommand
    Properties:
      commandContent: echo "JAVA_HOME={{find-jdk.stdout}}" >> /etc/environment
  - Name: record
    Action: RunShellCommand
    Properties:
      commandContent: |
        docker inspect --format '{''{ .State.Running }''}' web
`,
      },
    ],
  },
  check({ text, report }) {
    return {
      Component(component) {
        // Where the text is broken, the tree may have lost the very name that is looked for.
        if (component.problems.length > 0) return;
        const names = namesOf(component);
        for (const { reference, place } of placedReferences(component)) {
          if (isBuiltIn(reference)) {
            const data = { source: sourceOf(text, reference) };
            report({ message: "builtIn", data, severity: "info", span: innerSpan(reference) });
            continue;
          }
          if (targetOf(reference, names) !== undefined) continue;
          const suggestion = suggestionFor(reference, place, names);
          const source = sourceOf(text, reference);
          const name = reference.name.text.trim() === "" ? reference.text : reference.name.text.trim();
          const span = nameSpan(reference);
          if (suggestion !== undefined) {
            const braced = `{{ ${suggestion.text} }}`;
            report({
              message: "suggest",
              data: { name, reference: braced },
              span,
              fix: {
                title: { message: "fix", data: { reference: braced } },
                edits: [replace(innerSpan(reference), suggestion.text)],
              },
            });
          } else if (reference.text === "") report({ message: "empty", data: { source }, span: reference.span });
          else if (isCode(reference)) report({ message: "code", data: { source }, span: reference.span });
          else report({ message: "unknown", data: { name }, span });
        }
      },
    };
  },
});

/** All that stands between the braces, without the blanks around it. */
function innerSpan({ name: { span }, text }: Reference): Span {
  return { start: span.start, end: span.start + text.length };
}

function nameSpan(reference: Reference): Span {
  const { span, text } = reference.name;
  return text.trim() === "" ? innerSpan(reference) : { start: span.start, end: span.start + text.trimEnd().length };
}

/** Tells code of another tool's templates from a name: `.Names`, `json .`, `range .Items`, `- if x`, `x | y`, `end`. */
function isCode({ text }: Reference): boolean {
  return /^[-.]|[^\p{L}\p{N}_.: -]|\s\.(?:\w|$)|^(?:end|else)$/u.test(text);
}
