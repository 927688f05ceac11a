/** FROM is deprecated: the service ignores it. */

import { commandRemoval } from "../text/edits.ts";
import { isSoundFrom } from "../commands/from-arguments.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "deprecated-from",
  severity: "warning",
  fix: "safe",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "FROM in a template: deprecated and ignored.", zh: "模板中的 FROM：已弃用，会被忽略。" },
  why: {
    en: "Until about October 2024 FROM overrode the base image of the request. Now the service takes `BaseImageType` and `BaseImage` from the request, whatever FROM says, so a FROM that is left in a template misleads whoever reads it.",
    zh: "大约 2024 年 10 月之前，FROM 会覆盖请求中的基础镜像。现在无论 FROM 写什么，服务都以请求中的 `BaseImageType` 和 `BaseImage` 为准，留在模板中的 FROM 只会误导读者。",
  },
  messages: {
    deprecated: {
      en: "FROM is deprecated and ignored: set BaseImageType and BaseImage in the request and remove this line.",
      zh: "FROM 已弃用并会被忽略：请在请求中设置 BaseImageType 和 BaseImage，并删除这一行。",
    },
    remove: { en: "Remove FROM", zh: "删除 FROM" },
  },
  examples: {
    bad: [
      {
        text: `FROM IMAGE_FAMILY:acs:alibaba_cloud_linux_3_2104_lts_x64
#^^^ deprecated-from: FROM is deprecated and ignored: set BaseImageType and BaseImage in the request and remove this line.
RUN yum install -y nginx
`,
        fixed: `RUN yum install -y nginx
`,
      },
    ],
    good: [{ text: "RUN yum install -y nginx\n" }],
  },
  check({ document, text, report }) {
    return {
      FROM(command) {
        // A FROM with another mistake is told by the rule about that one to be repaired or removed.
        if (document.content === "component" || !isSoundFrom(document, command)) return;
        report({
          message: "deprecated",
          span: command.keyword.span,
          fix: { title: { message: "remove" }, ...commandRemoval(text, command) },
        });
      },
    };
  },
});
