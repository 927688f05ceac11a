/** A value that begins with a reference stands in quotes. */

import { type Node, type Reference, walk, type YamlValue } from "@buildcontent/parser";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "unquoted-reference",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  summary: {
    en: "A reference that YAML does not read as text because it has no quotes.",
    zh: "引用没有加引号，YAML 不会把它读作文本。",
  },
  why: {
    en: "To YAML an opening brace at the start of a value begins a map, so `key: {{ name }}` is a map in a map, and `key: {{ name }}/bin` is an error. The documentation writes references like that and the service may put values in their place first, but editors, formatters and other YAML tools cannot read the file, or change it. Quotes make the value a text for all of them.\n\nIn block scalars (`|`, `>`) and where text stands before the reference no quotes are needed, except inside `[…]` and `{…}`.",
    zh: "在 YAML 中，值开头的花括号表示映射，因此 `key: {{ name }}` 是嵌套的映射，而 `key: {{ name }}/bin` 是错误。文档就是这样书写引用的，服务也可能先替换引用再解析，但编辑器、格式化工具和其他 YAML 工具无法读取这样的文件，或者会改写它。加上引号后，所有工具都会把它读作文本。\n\n在块文本（`|`、`>`）中，或引用前面有其他文本时，不需要引号；但在 `[…]` 和 `{…}` 中仍然需要。",
  },
  messages: {
    unquoted: {
      en: "Without quotes YAML does not read {reference} as text: put the whole value in double quotes, {quoted}.",
      zh: "没有引号时，YAML 不会把 {reference} 读作文本：请给整个值加上双引号，即 {quoted}。",
    },
    fix: { en: "Put the value in double quotes", zh: "给值加上双引号" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Parameters:
  bucket:
    Type: String
  folder:
    Type: String
    DefaultValue: /opt/app
Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: {{ bucket }}
#                 ^^^^^^^^^^^^ unquoted-reference: Without quotes YAML does not read {{ bucket }} as text: put the whole value in double quotes, "{{ bucket }}".
      objectName: app/app.tar.gz
      destinationDir: {{ folder }}/downloads # kept for the next task
#                     ^^^^^^^^^^^^ unquoted-reference: Without quotes YAML does not read {{ folder }} as text: put the whole value in double quotes, "{{ folder }}/downloads".
`,
        fixed: `Parameters:
  bucket:
    Type: String
  folder:
    Type: String
    DefaultValue: /opt/app
Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: "{{ bucket }}"
      objectName: app/app.tar.gz
      destinationDir: "{{ folder }}/downloads" # kept for the next task
`,
      },
      {
        content: "component",
        text: `Parameters:
  user:
    Type: String
Tasks:
  - Name: invoke
    Action: InvokeCommand
    Properties:
      commandId: c-hz01abc234def
      parameters: { user: {{user}}, home: /home/{{ user }} }
#                         ^^^^^^^^ unquoted-reference: Without quotes YAML does not read {{user}} as text: put the whole value in double quotes, "{{user}}".
#                                               ^^^^^^^^^^ unquoted-reference: Without quotes YAML does not read {{ user }} as text: put the whole value in double quotes, "/home/{{ user }}".
`,
        fixed: `Parameters:
  user:
    Type: String
Tasks:
  - Name: invoke
    Action: InvokeCommand
    Properties:
      commandId: c-hz01abc234def
      parameters: { user: "{{user}}", home: "/home/{{ user }}" }
`,
      },
      {
        content: "component",
        text: `Parameters:
  tool:
    Type: String
Tasks:
  - Name: run
    Action: RunShellCommand
    Properties:
      commandContent: {{ tool }} --pattern "\\.log$"
#                     ^^^^^^^^^^ unquoted-reference: Without quotes YAML does not read {{ tool }} as text: put the whole value in double quotes, "{{ tool }} --pattern \\"\\\\.log$\\" --keep 7".
        --keep 7
`,
        fixed: `Parameters:
  tool:
    Type: String
Tasks:
  - Name: run
    Action: RunShellCommand
    Properties:
      commandContent: "{{ tool }} --pattern \\"\\\\.log$\\" --keep 7"
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  folder:
    Type: String
Tasks:
  - Name: prepare
    Action: RunShellCommand
    Properties:
      commandContent: |
        {{ folder }}/prepare.sh
      workingDir: "{{ folder }}"
  - Name: list
    Action: RunShellCommand
    Properties:
      commandContent: ls {{ folder }}
`,
      },
    ],
  },
  check({ text, report }) {
    return {
      Component(component) {
        // Where the text is broken, what looks like the value may be more, or less, than it.
        if (component.problems.length > 0) return;
        walk(component, (node, ancestors) => {
          if (node.kind !== "YamlValue" || node.style !== "plain") return;
          const reference = unreadable(node, ancestors);
          if (reference === undefined) return;
          const quoted = JSON.stringify(node.text);
          report({
            message: "unquoted",
            data: { reference: sourceOf(text, reference), quoted },
            span: reference.span,
            fix: { title: { message: "fix" }, edits: [replace(node.span, quoted)] },
          });
        });
      },
    };
  },
});

/** The first reference of a plain scalar that is no text there: one at its start, and in a flow collection any. */
function unreadable({ references }: YamlValue, ancestors: readonly Node[]): Reference | undefined {
  const bare = references.find((reference) => reference.bare);
  if (bare !== undefined || references.length === 0) return bare;
  const inFlow = ancestors.some((node) => node.kind === "YamlValue" && node.style === "flow");
  return inFlow ? references[0] : undefined;
}
