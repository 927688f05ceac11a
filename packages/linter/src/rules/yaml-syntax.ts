/** A component in YAML can be read as YAML. */

import { firstProblems } from "../components/broken-lines.ts";
import { createMeanings } from "../components/yaml-syntax-meaning.ts";
import { yamlSyntaxTexts } from "../components/yaml-syntax-texts.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "yaml-syntax",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  apiCodes: ["InvalidParameter.Content"],
  summary: { en: "A component whose text is no YAML.", zh: "组件的文本不是合法的 YAML。" },
  why: {
    en: "A component in YAML is one document: a map with `Parameters` and `Tasks`. Where its text cannot be read as YAML, no task of it can run. One mistake often shows up some lines later; the first message is the one to look at.",
    zh: "YAML 格式的组件是一个文档：含有 `Parameters` 和 `Tasks` 的映射。文本无法按 YAML 读取时，任何任务都不能执行。一个错误往往在几行之后才显现，请先看第一条消息。",
  },
  messages: yamlSyntaxTexts,
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: restart
      Action: Reboot
#     ^^^^^^^^^^^^^^ yaml-syntax: The indentation of this line fits no level above: indent the keys of one map alike.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: echo Ready: yes
#                     ^^^^^^^^^^^^^^^ yaml-syntax: A colon inside a value makes it a key: put the value in quotes, or write a long one below a | of its own.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: %APP_HOME%/start
#                     ^ yaml-syntax: A value cannot start with this character in YAML: put the value in quotes.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: "restart
#         ^ yaml-syntax: The quote is not closed: write " where the value ends.
    Action: Reboot
`,
      },
      {
        content: "component",
        text: `Tasks: [{ Name: restart, Action: Reboot }
#      ^ yaml-syntax: The "[" is not closed: write its counterpart where the list or the map ends.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action Reboot
#   ^^^^^^^^^^^^^ yaml-syntax: No colon stands behind "Action Reboot": write a key, a colon, a blank and the value.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: "type C:\\data"
#                             ^ yaml-syntax: This is no escape of YAML: in double quotes write \\\\ for a "\\", or use single quotes.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: Reboot
---
#^^ yaml-syntax: A second YAML document starts here, and a component has one: remove the --- and what follows it.
Tasks: []
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: "restart" now
#                   ^^^ yaml-syntax: The value ends at its ", and "now" follows: put all of it in quotes, or below a | of its own.
    Action: Reboot
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: [ -f /etc/app.conf ] || install-app
#                                          ^^^^^^^^^^^^^^ yaml-syntax: The value ends at its ], and "|| install-app" follows: put all of it in quotes, or below a | of its own.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: |
      yum install -y nginx
#     ^^^^^^^^^^^^^^^^^^^^ yaml-syntax: This line is not indented deeper than the key of the | above: put blanks before every line of the text.
      systemctl enable nginx
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: |
        cat > /etc/motd <<EOF
Welcome
#^^^^^^ yaml-syntax: This line is indented less than the first line of the text below the |: indent all of them alike.
EOF
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: | yum install -y nginx
#                       ^^^^^^^^^^^^^^^^^^^^ yaml-syntax: A text starts on the line below its |: move "yum install -y nginx" there.
        systemctl enable nginx
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent:
        yum install -y nginx
#       ^^^^^^^^^^^^^^^^^^^^ yaml-syntax: A text with colons needs a | to stand below its key: write "commandContent: |" on the line above.
        echo Ready: yes
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
      systemctl enable nginx
#     ^^^^^^^^^^^^^^^^^^^^^^ yaml-syntax: "systemctl enable nginx" is no key with a value: indent it deeper if it belongs to the text above, and put that below a | of its own.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: "yum install -y nginx"# the web server
#                                           ^ yaml-syntax: A comment needs a blank before its #: write one, or put all of the value in quotes if it is none.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: {{ script }
#                     ^^ yaml-syntax: The reference is not closed: write }} behind its name, and put the whole value in double quotes.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action:Reboot
#         ^ yaml-syntax: No blank stands behind the colon of "Action:Reboot": write a key, a colon, a blank and the value.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action：Reboot
#         ^ yaml-syntax: The colon of "Action：Reboot" is a full-width one: write ":" and a blank.
`,
      },
      {
        content: "component",
        text: `Tasks:
  -Name: restart
# ^ yaml-syntax: No blank stands behind this "-": write "- " before the first key of each task.
   Action: Reboot
`,
      },
      {
        content: "component",
        text: `Tasks: - Name: restart
#      ^ yaml-syntax: A list cannot start behind a key: put the "-" on the next line, or the value in quotes.
         Action: Reboot
`,
      },
      {
        content: "component",
        text: `Tasks:
  Name: restart
  - Action: Reboot
# ^ yaml-syntax: A "-" starts an item of a list, and the lines above are none: put a "-" before the first key of each task.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - { Name: restart Action: Reboot }
#           ^^^^^^^^^^^^^^^^^^^^^^ yaml-syntax: Between brackets a comma ends each value: put one before the next key, or the value in quotes.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - { Name: restart, Action: Reboot }}
#                                    ^ yaml-syntax: This "}" closes nothing: remove it, or put the value in quotes.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - { Name: restart,, Action: Reboot }
#                   ^ yaml-syntax: The YAML is broken here: check quotes, colons and indentation of this line and of the one above.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: *reboot
#           ^^^^^^^ yaml-syntax: "*reboot" refers to an anchor that is not there: put a text that starts with * in quotes.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
\t  Action: Reboot
#^^ yaml-syntax: A tab indents this line, and YAML takes blanks only: write two blanks for each level.
`,
      },
    ],
    good: [{ content: "component", text: "Tasks:\n  - Name: restart\n    Action: Reboot\n" }],
  },
  check({ text, report }) {
    return {
      Component(component) {
        const meaningOf = createMeanings(text, component);
        for (const problem of firstProblems(text, component)) {
          const finding = meaningOf(problem);
          if (finding !== undefined) report(finding);
        }
      },
    };
  },
});
