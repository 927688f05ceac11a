/** A content without any command does nothing. */

import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "empty-template",
  severity: "warning",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "A content without any command.", zh: "内容中没有任何命令。" },
  why: {
    en: "A template without commands builds a plain copy of its base image, and a test without commands tests nothing. Most often the wrong file was given, or every line is a comment. A component needs a content.",
    zh: "没有命令的模板只会得到基础镜像的副本，没有命令的测试什么也不测。多半是给错了文件，或者每一行都是注释。组件必须有内容。",
  },
  messages: {
    build: {
      en: "The template has no command, so the image would be a copy of its base image: write at least one, such as RUN.",
      zh: "模板中没有命令，得到的镜像只是基础镜像的副本：请至少写一条命令，例如 RUN。",
    },
    test: {
      en: "The test has no command, so it would test nothing: write at least one, such as RUN.",
      zh: "测试中没有命令，什么也不会测试：请至少写一条命令，例如 RUN。",
    },
    component: {
      en: "The component has no command: write at least one, such as RUN, or the Tasks of a component in YAML.",
      zh: "组件中没有命令：请至少写一条命令，例如 RUN，或写 YAML 格式组件的 Tasks。",
    },
  },
  examples: {
    bad: [
      {
        text: `# RUN yum install -y nginx
#< empty-template: The template has no command, so the image would be a copy of its base image: write at least one, such as RUN.
`,
      },
      {
        content: "test",
        text: `# To do: check that nginx answers.
#< empty-template: The test has no command, so it would test nothing: write at least one, such as RUN.
`,
      },
      {
        content: "component",
        text: `
#< empty-template: The component has no command: write at least one, such as RUN, or the Tasks of a component in YAML.
`,
      },
    ],
    good: [
      { text: "RUN yum install -y nginx\n" },
      { content: "component", text: "Tasks:\n  - Name: restart\n    Action: Reboot\n" },
    ],
  },
  check({ report }) {
    return {
      Document({ commands, syntax, content }) {
        if (commands.length > 0 || syntax === "yaml") return;
        report({ message: content, span: { start: 0, end: 0 } });
      },
    };
  },
});
