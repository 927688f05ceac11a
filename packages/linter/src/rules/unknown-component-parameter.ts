/** A component is called with a parameter that it does not have. */

import { replace } from "../text/edits.ts";
import { linkedCall } from "../components/linked-component.ts";
import { defineRule, type Rule } from "../rule.ts";
import { nearest } from "../text/suggest.ts";

const component = `Parameters:
  jdkVersion:
    Type: Number
    DefaultValue: 17
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-jdk {{ jdkVersion }}
`;

export const rule: Rule = defineRule({
  id: "unknown-component-parameter",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A call of a component with a parameter that it does not have.",
    zh: "调用组件时传入了它没有的参数。",
  },
  why: {
    en: "What a component takes is what stands under its `Parameters`; a component in the command format takes nothing. A name that is not there is most likely misspelt, and the value does not arrive. It is checked for the components that the configuration links to a file.",
    zh: "组件接受的参数都列在它的 `Parameters` 中；命令格式的组件不接受参数。不在其中的名称多半是拼写错误，值不会传入。只检查配置中关联到文件的组件。",
  },
  messages: {
    unknown: {
      en: 'Component "{component}" has no parameter "{parameter}"; it takes {declared}.',
      zh: "组件“{component}”没有参数“{parameter}”，它的参数有：{declared}。",
    },
    typo: {
      en: 'Component "{component}" has no parameter "{parameter}": did you mean --{near}?',
      zh: "组件“{component}”没有参数“{parameter}”：是否想写 --{near}？",
    },
    none: {
      en: 'Component "{component}" takes no parameters: remove --{parameter} and its value.',
      zh: "组件“{component}”不接受参数：请删除 --{parameter} 和它的值。",
    },
    write: { en: "Write --{near}", zh: "改为 --{near}" },
  },
  examples: {
    bad: [
      {
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: component } },
        text: `COMPONENT ic-bp1d3k7x9w2hqz5mvf8t --jdkversion 21
#                                   ^^^^^^^^^^ unknown-component-parameter: Component "ic-bp1d3k7x9w2hqz5mvf8t" has no parameter "jdkversion": did you mean --jdkVersion?
`,
        fixed: "COMPONENT ic-bp1d3k7x9w2hqz5mvf8t --jdkVersion 21\n",
      },
      {
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: component } },
        text: `COMPONENT ic-bp1d3k7x9w2hqz5mvf8t --home /opt/jdk
#                                   ^^^^ unknown-component-parameter: Component "ic-bp1d3k7x9w2hqz5mvf8t" has no parameter "home"; it takes --jdkVersion.
`,
      },
      {
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: "RUN yum install -y java-17-openjdk\n" } },
        text: `COMPONENT ic-bp1d3k7x9w2hqz5mvf8t --version 17
#                                   ^^^^^^^ unknown-component-parameter: Component "ic-bp1d3k7x9w2hqz5mvf8t" takes no parameters: remove --version and its value.
`,
      },
    ],
    good: [
      {
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: component } },
        text: "COMPONENT ic-bp1d3k7x9w2hqz5mvf8t --jdkVersion 21\n",
      },
    ],
  },
  check({ components, report }) {
    return {
      COMPONENT(command) {
        const call = linkedCall(command, components);
        if (call === undefined) return;
        const declared = call.declared.map(({ name }) => name.text);
        for (const { name } of call.passed) {
          if (declared.includes(name.text)) continue;
          const data = { component: call.name, parameter: name.text };
          const near = nearest(name.text, declared);
          if (near !== undefined) {
            const fix = { title: { message: "write", data: { near } }, edits: [replace(name.span, near)] } as const;
            report({ message: "typo", data: { ...data, near }, span: name.span, fix });
          } else if (declared.length === 0) report({ message: "none", data, span: name.span });
          else {
            const names = declared.map((text) => `--${text}`).join(", ");
            report({ message: "unknown", data: { ...data, declared: names }, span: name.span });
          }
        }
      },
    };
  },
});
