/** A template calls a component that is made for the other kind of template. */

import { linkedCall } from "../components/linked-component.ts";
import { defineRule, type Rule } from "../rule.ts";

const component = `Tasks:
  - Name: check
    Action: RunShellCommand
    Properties:
      commandContent: systemctl is-active nginx
`;

export const rule: Rule = defineRule({
  id: "wrong-component-type",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  summary: {
    en: "A Test component in a build template, or a Build component in a test template.",
    zh: "在构建模板中调用测试组件，或在测试模板中调用构建组件。",
  },
  why: {
    en: "Build components go into BuildContent only, Test components into TestContent only. Which of them a component is stands in its `ComponentType`, outside of its content, so the configuration says it by `componentType`.",
    zh: "构建组件只能用于 BuildContent，测试组件只能用于 TestContent。组件的类型由内容之外的 `ComponentType` 决定，因此要在配置中用 `componentType` 说明。",
  },
  messages: {
    test: {
      en: 'Component "{component}" is a Test component: call it in the test template.',
      zh: "组件“{component}”是测试组件：请在测试模板中调用它。",
    },
    build: {
      en: 'Component "{component}" is a Build component: call it in the build template.',
      zh: "组件“{component}”是构建组件：请在构建模板中调用它。",
    },
  },
  examples: {
    bad: [
      {
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: component, type: "Test" } },
        text: `COMPONENT ic-bp1d3k7x9w2hqz5mvf8t
#         ^^^^^^^^^^^^^^^^^^^^^^^ wrong-component-type: Component "ic-bp1d3k7x9w2hqz5mvf8t" is a Test component: call it in the test template.
`,
      },
      {
        content: "test",
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: component, type: "Build" } },
        text: `COMPONENT ic-bp1d3k7x9w2hqz5mvf8t
#         ^^^^^^^^^^^^^^^^^^^^^^^ wrong-component-type: Component "ic-bp1d3k7x9w2hqz5mvf8t" is a Build component: call it in the build template.
`,
      },
    ],
    good: [
      {
        content: "test",
        components: { "ic-bp1d3k7x9w2hqz5mvf8t": { text: component, type: "Test" } },
        text: "COMPONENT ic-bp1d3k7x9w2hqz5mvf8t\n",
      },
    ],
  },
  check({ document, components, report }) {
    return {
      COMPONENT(command) {
        const call = linkedCall(command, components);
        const type = call?.linked.type;
        if (call === undefined || type === undefined) return;
        const data = { component: call.name };
        if (type === "Test" && document.content === "build") {
          report({ message: "test", data, span: call.reference.span });
        } else if (type === "Build" && document.content === "test") {
          report({ message: "build", data, span: call.reference.span });
        }
      },
    };
  },
});
