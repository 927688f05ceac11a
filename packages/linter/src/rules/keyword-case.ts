/** Keywords are written in upper case. */

import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "keyword-case",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A keyword that is not in upper case.", zh: "关键字不是大写。" },
  why: {
    en: "Every page and sample of the documentation, and every error code, writes the commands in upper case. That other spellings work is stated nowhere.",
    zh: "文档的每一页、每个示例以及所有错误码中，命令都是大写。没有任何地方说明其他写法可用。",
  },
  messages: {
    case: {
      en: 'Write "{keyword}" in upper case, as the documentation always does: {upper}.',
      zh: "请按文档的写法把“{keyword}”改成大写：{upper}。",
    },
    fix: { en: "Write {upper}", zh: "改为 {upper}" },
  },
  examples: {
    bad: [
      {
        text: `run yum install -y nginx
#^^ keyword-case: Write "run" in upper case, as the documentation always does: RUN.
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `Workdir /opt/app
#^^^^^^ keyword-case: Write "Workdir" in upper case, as the documentation always does: WORKDIR.
`,
        fixed: "WORKDIR /opt/app\n",
      },
    ],
    good: [{ text: "RUN yum install -y nginx\n" }],
  },
  check({ report }) {
    return {
      Command({ name, keyword }) {
        if (name === undefined || keyword.text === name) return;
        report({
          message: "case",
          data: { keyword: keyword.text, upper: name },
          span: keyword.span,
          fix: { title: { message: "fix", data: { upper: name } }, edits: [replace(keyword.span, name)] },
        });
      },
    };
  },
});
