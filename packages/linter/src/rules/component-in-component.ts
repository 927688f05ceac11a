/** A component cannot call a component. */

import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "component-in-component",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["InvalidCommand.Component"],
  summary: { en: "COMPONENT in a component.", zh: "组件中的 COMPONENT。" },
  why: {
    en: "Only a template calls components; the service rejects COMPONENT in a component. A template that needs both calls one after the other, in the order in which they are to run.",
    zh: "只有模板可以调用组件，组件中的 COMPONENT 会被服务拒绝。需要两个组件的模板，按执行的先后顺序分别调用即可。",
  },
  messages: {
    component: {
      en: "COMPONENT stands in a component and the service rejects that: call each component from the template, one after the other.",
      zh: "组件中有 COMPONENT，服务会拒绝：请在模板中依次调用各个组件。",
    },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `RUN yum install -y tar
COMPONENT ic-bp67acfmxazb4p1hq7y9
#^^^^^^^^ component-in-component: COMPONENT stands in a component and the service rejects that: call each component from the template, one after the other.
`,
      },
    ],
    good: [
      { content: "component", text: "RUN yum install -y tar\n" },
      { text: "COMPONENT ic-bp67acfmxazb4p1hq7y9\nCOMPONENT ic-bp67acfmxazb4p1hq7ya\n" },
    ],
  },
  check({ document, report }) {
    return {
      COMPONENT({ keyword: { span } }) {
        if (document.content === "component") report({ message: "component", span });
      },
    };
  },
});
