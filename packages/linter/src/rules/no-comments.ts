/** No comments, for contents that go to the API as they stand. */

import { removeLines } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "no-comments",
  severity: "off",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "A comment.", zh: "注释。" },
  why: {
    en: "No page of the documentation mentions comments. Who keeps templates in a repository wants them, and takes them out of the text that is sent. Who sends files to the API as they stand turns this rule on.",
    zh: "文档没有提到注释。在代码仓库中维护模板时需要注释，在发送之前应将其去掉。如果把文件原样发送给 API，可以打开这条规则。",
  },
  messages: {
    comment: {
      en: "Comments are not documented: remove this one, or take the comments out of the text that is sent.",
      zh: "文档没有提到注释：请删除这条注释，或在发送之前去掉注释。",
    },
    remove: { en: "Remove the comment", zh: "删除注释" },
  },
  examples: {
    bad: [
      {
        text: `# Web server
#^^^^^^^^^^^ no-comments: Comments are not documented: remove this one, or take the comments out of the text that is sent.
RUN yum install -y nginx && \\
    # Start it with the instance.
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comments
    systemctl enable nginx
`,
        fixed: `RUN yum install -y nginx && \\
    systemctl enable nginx
`,
      },
    ],
    good: [{ text: "RUN yum install -y nginx\n" }, { text: "RUN yum install -y nginx # a comment of the shell\n" }],
  },
  check({ text, report }) {
    return {
      Comment({ span }) {
        report({ message: "comment", span, fix: { title: { message: "remove" }, edits: [removeLines(text, span)] } });
      },
    };
  },
});
