/** A component is called with a value that does not fit the parameter's type. */

import { linkedCall } from "../components/linked-component.ts";
import { defineRule, type Rule } from "../rule.ts";

const component = `Parameters:
  jdkVersion:
    Type: Number
    DefaultValue: 17
  headless:
    Type: Boolean
    DefaultValue: true
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-jdk {{ jdkVersion }} {{ headless }}
`;

export const rule: Rule = defineRule({
  id: "component-parameter-type",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A value that does not fit the type of a component's parameter.",
    zh: "传给组件的值与参数类型不符。",
  },
  why: {
    en: "A parameter of a component is a `String`, a `Number` or a `Boolean`. A Number takes digits, with a sign and a fraction if need be; a Boolean takes `true` or `false`. It is checked for the components that the configuration links to a file.",
    zh: "组件参数的类型为 `String`、`Number` 或 `Boolean`。Number 只接受数字（可带符号和小数），Boolean 只接受 `true` 或 `false`。只检查配置中关联到文件的组件。",
  },
  messages: {
    number: {
      en: '"{value}" is no number, and parameter "{parameter}" of component "{component}" is a Number: write digits.',
      zh: "“{value}”不是数字，而组件“{component}”的参数“{parameter}”是 Number：请写数字。",
    },
    boolean: {
      en: '"{value}" is neither true nor false, and parameter "{parameter}" of component "{component}" is a Boolean: write one of them.',
      zh: "“{value}”既不是 true 也不是 false，而组件“{component}”的参数“{parameter}”是 Boolean：请写其中之一。",
    },
  },
  examples: {
    bad: [
      {
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: component } },
        text: `COMPONENT ic-bp1d3k7x9w2hqz5mvf8t --jdkVersion latest --headless yes
#                                              ^^^^^^ component-parameter-type: "latest" is no number, and parameter "jdkVersion" of component "ic-bp1d3k7x9w2hqz5mvf8t" is a Number: write digits.
#                                                                ^^^ component-parameter-type: "yes" is neither true nor false, and parameter "headless" of component "ic-bp1d3k7x9w2hqz5mvf8t" is a Boolean: write one of them.
`,
      },
    ],
    good: [
      {
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: component } },
        text: 'COMPONENT ic-bp1d3k7x9w2hqz5mvf8t --jdkVersion 21 --headless "false"\n',
      },
    ],
  },
  check({ components, report }) {
    return {
      COMPONENT(command) {
        const call = linkedCall(command, components);
        if (call === undefined) return;
        const types = new Map(call.declared.map(({ name, type }) => [name.text, type?.text]));
        for (const { name, value } of call.passed) {
          if (value === undefined) continue;
          const data = { value: value.value, parameter: name.text, component: call.name };
          const type = types.get(name.text);
          if (type === "Number" && !/^[+-]?\d+(?:\.\d+)?$/.test(value.value)) {
            report({ message: "number", data, span: value.span });
          } else if (type === "Boolean" && !/^(?:true|false)$/i.test(value.value)) {
            report({ message: "boolean", data, span: value.span });
          }
        }
      },
    };
  },
});
