/** The content has more commands than the service takes. */

import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "too-many-commands",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  apiCodes: ["InvalidImageTemplateCommandSize.ExceededMaxNumber"],
  summary: { en: "More commands than the limit.", zh: "命令数超过上限。" },
  why: {
    en: "The service takes 127 commands for each content and rejects more. A continued command counts as one however many lines it has, and FROM is counted here too. Several RUN become one with `&&` between them, and steps that belong together fit well into a component, which has a limit of its own.",
    zh: "服务对每份内容的上限是 127 条命令，超过的会被拒绝。续行的命令无论有多少行都只算一条，这里把 FROM 也计算在内。可以用 `&&` 把多个 RUN 合并为一个，或把相关的步骤移到组件中，组件有单独的上限。",
  },
  messages: {
    many: {
      en: "{keyword} is command {number} of {count} and the service rejects more than {max}: join several RUN by &&, or move steps to a component of their own.",
      zh: "{keyword} 是 {count} 条命令中的第 {number} 条，服务会拒绝超过 {max} 条命令：请用 && 合并多个 RUN，或把一些步骤移到单独的组件中。",
    },
  },
  examples: {
    bad: [
      {
        limits: { commands: 2 },
        text: `RUN yum update -y
RESTART
RUN yum install -y nginx
#^^ too-many-commands: RUN is command 3 of 4 and the service rejects more than 2: join several RUN by &&, or move steps to a component of their own.
RUN systemctl enable nginx
`,
      },
    ],
    good: [
      { limits: { commands: 2 }, text: "RUN yum update -y\nRUN yum install -y nginx\n" },
      {
        text: `RUN yum update -y && \\
    yum install -y nginx && \\
    systemctl enable nginx
`,
      },
    ],
  },
  check({ limits: { commands: max }, report }) {
    return {
      Document({ commands }) {
        const first = commands[max];
        if (first === undefined) return;
        const data = { keyword: first.keyword.text, number: max + 1, count: commands.length, max };
        report({ message: "many", data, span: first.keyword.span });
      },
    };
  },
});
