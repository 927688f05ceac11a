/** A component is called without a parameter that it needs. */

import { linkedCall } from "../components/linked-component.ts";
import { defineRule, type Rule } from "../rule.ts";

const component = `Parameters:
  jdkVersion:
    Type: Number
  destination:
    Type: String
    DefaultValue: /opt
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-jdk {{ jdkVersion }} {{ destination }}
`;

export const rule: Rule = defineRule({
  id: "missing-component-parameter",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A call of a component without a parameter that has no default.",
    zh: "调用组件时缺少没有默认值的参数。",
  },
  why: {
    en: "A parameter of a component that has no `DefaultValue` must be passed by every template that calls the component. It is checked for the components that the configuration links to a file.",
    zh: "组件中没有 `DefaultValue` 的参数，每个调用该组件的模板都必须传入。只检查配置中关联到文件的组件。",
  },
  messages: {
    missing: {
      en: 'Component "{component}" needs the parameter "{parameter}", which has no default: add --{parameter} and its value.',
      zh: "组件“{component}”需要参数“{parameter}”，它没有默认值：请加上 --{parameter} 和它的值。",
    },
  },
  examples: {
    bad: [
      {
        components: { "install-jdk": { text: component } },
        text: `COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.0 --destination /srv
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-component-parameter: Component "install-jdk" needs the parameter "jdkVersion", which has no default: add --jdkVersion and its value.
`,
      },
    ],
    good: [
      {
        components: { "install-jdk": { text: component } },
        text: "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.0 --jdkVersion 17\n",
      },
      { text: "COMPONENT ic-bp1d3k7x9w2hqz5mvf8t\n" },
    ],
  },
  check({ components, report }) {
    return {
      COMPONENT(command) {
        const call = linkedCall(command, components);
        if (call === undefined) return;
        const passed = new Set(call.passed.map(({ name }) => name.text));
        for (const { name, defaultValue, type } of call.declared) {
          if (defaultValue !== undefined || type === undefined || passed.has(name.text)) continue;
          report({
            message: "missing",
            data: { component: call.name, parameter: name.text },
            span: call.reference.span,
          });
        }
      },
    };
  },
});
