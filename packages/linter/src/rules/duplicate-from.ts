/** FROM may stand once. */

import type { CommandOf } from "@buildcontent/parser";
import { commandRemoval } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "duplicate-from",
  severity: "error",
  fix: "safe",
  basis: "doc",
  since: "0.1.0",
  apiCodes: ["DuplicatedCommand.FROM"],
  summary: { en: "A second FROM.", zh: "重复的 FROM。" },
  why: {
    en: "A template has one base image, so the service rejects a template with more than one FROM. Keep the first one, or none: the base image is taken from the request's `BaseImage` in any case.",
    zh: "一个模板只有一个基础镜像，服务会拒绝含有多个 FROM 的模板。保留第一个，或者一个也不留：基础镜像总是取自请求中的 `BaseImage`。",
  },
  messages: {
    duplicate: {
      en: "FROM stands a second time and the service rejects that: keep one FROM, as the first command.",
      zh: "FROM 重复出现，服务会拒绝：只保留一个 FROM，并作为第一条命令。",
    },
    first: { en: "The first FROM is here.", zh: "第一个 FROM 在这里。" },
    remove: { en: "Remove this FROM", zh: "删除这个 FROM" },
  },
  examples: {
    bad: [
      {
        text: `FROM IMAGE:m-bp1g7004ksh0oeuco7jk
#^^^ deprecated-from
FROM IMAGE:m-bp1g7004ksh0oeuco7jl
#^^^ duplicate-from: FROM stands a second time and the service rejects that: keep one FROM, as the first command.
RUN yum install -y nginx
`,
        fixed: `FROM IMAGE:m-bp1g7004ksh0oeuco7jk
RUN yum install -y nginx
`,
      },
    ],
    good: [{ text: "RUN yum install -y nginx\n" }],
  },
  check({ document, text, report }) {
    let first: CommandOf<"FROM"> | undefined;
    return {
      FROM(command) {
        if (document.content === "component") return;
        if (first === undefined) {
          first = command;
          return;
        }
        report({
          message: "duplicate",
          span: command.keyword.span,
          related: [{ message: "first", span: first.keyword.span }],
          fix: { title: { message: "remove" }, ...commandRemoval(text, command) },
        });
      },
    };
  },
});
