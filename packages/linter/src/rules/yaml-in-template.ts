/** YAML is for components. */

import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "yaml-in-template",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  apiCodes: ["InvalidParameter.BuildContent", "InvalidParameter.TestContent"],
  summary: { en: "YAML in a template.", zh: "模板中的 YAML。" },
  why: {
    en: "The format with `Parameters` and `Tasks` is documented for components alone; build and test templates are written in commands. Create a component from the YAML and call it from the template: `COMPONENT ic-… --name value`.",
    zh: "文档只在组件中使用 `Parameters` 和 `Tasks` 的格式，构建模板和测试模板都用命令编写。请用这段 YAML 创建组件，再在模板中调用：`COMPONENT ic-… --name value`。",
  },
  messages: {
    build: {
      en: '"{key}" starts YAML, which is documented for components only: create a component from it and call that by COMPONENT in the build template; if this file is a component, name it *.imagecomponent.yaml or use --kind component.',
      zh: "“{key}”是 YAML 的开头，而文档只在组件中使用 YAML：请用它创建组件，再在构建模板中用 COMPONENT 调用；如果这个文件就是组件，请命名为 *.imagecomponent.yaml，或使用 --kind component。",
    },
    test: {
      en: '"{key}" starts YAML, which is documented for components only: create a test component from it and call that by COMPONENT in the test template.',
      zh: "“{key}”是 YAML 的开头，而文档只在组件中使用 YAML：请用它创建测试组件，再在测试模板中用 COMPONENT 调用。",
    },
  },
  examples: {
    bad: [
      {
        text: `Parameters:
#^^^^^^^^^ yaml-in-template: "Parameters:" starts YAML, which is documented for components only: create a component from it and call that by COMPONENT in the build template; if this file is a component, name it *.imagecomponent.yaml or use --kind component.
  Version:
    Type: String
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
`,
      },
      {
        content: "test",
        text: `# Does nginx answer?
Tasks:
#^^^^ yaml-in-template: "Tasks:" starts YAML, which is documented for components only: create a test component from it and call that by COMPONENT in the test template.
  - Name: ask
    Action: RunShellCommand
    Properties:
      commandContent: curl -f http://localhost
`,
      },
    ],
    good: [
      { text: "COMPONENT ic-bp67acfmxazb4p1hq7y9 --Version 1.24\n" },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
`,
      },
    ],
  },
  check({ text, report }) {
    return {
      Document({ syntax, content }) {
        if (syntax !== "yaml" || content === "component") return;
        // What makes a text YAML is that the first line with content is one of these keys, so the first one found is that.
        const key = /(?<=^\uFEFF?|[\r\n])(?:Parameters|Tasks)(?=[ \t]*:)/.exec(text);
        if (key === null) return;
        report({
          message: content,
          data: { key: `${key[0]}:` },
          span: { start: key.index, end: key.index + key[0].length },
          apiCodes: [content === "test" ? "InvalidParameter.TestContent" : "InvalidParameter.BuildContent"],
        });
      },
    };
  },
});
