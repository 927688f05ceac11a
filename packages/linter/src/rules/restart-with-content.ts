/** Nothing may stand after RESTART. */

import { jointsOf } from "../continuations.ts";
import { remove } from "../edits.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "restart-with-content",
  severity: "error",
  fix: "safe",
  basis: "doc",
  since: "0.1.0",
  apiCodes: ["NotEmptyCommandContent.RESTART"],
  summary: { en: "Text after RESTART.", zh: "RESTART 后面有内容。" },
  why: {
    en: "RESTART restarts the build instance and takes no argument; the service rejects one. A command that is to run after the restart goes on a line of its own.",
    zh: "RESTART 重启构建实例，不接受任何参数，带参数会被服务拒绝。重启之后要执行的命令应另起一行。",
  },
  messages: {
    content: {
      en: 'RESTART takes no argument and the service rejects "{argument}": end the line after RESTART.',
      zh: "RESTART 不接受参数，服务会拒绝“{argument}”：RESTART 后面请直接换行。",
    },
    remove: { en: "Remove what stands after RESTART", zh: "删除 RESTART 后面的内容" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum update -y
RESTART now please
#       ^^^^^^^^^^ restart-with-content: RESTART takes no argument and the service rejects "now please": end the line after RESTART.
RUN uname -r
`,
        fixed: `RUN yum update -y
RESTART
RUN uname -r
`,
      },
    ],
    good: [{ text: "RUN yum update -y\nRESTART\nRUN uname -r\n" }],
  },
  check({ text, report }) {
    return {
      RESTART(command) {
        const {
          keyword,
          arguments: words,
          span: { end },
        } = command;
        const first = words[0];
        const last = words.at(-1);
        // A command that a stray "\\" swallows is `dangling-continuation`'s.
        const swallows = jointsOf(text, command).some(({ leadsTo }) => leadsTo === "command");
        if (first === undefined || last === undefined || swallows) return;
        const span = { start: first.span.start, end: last.span.end };
        // A comment between the words would go with them.
        const comments = command.continuations.some((continuation) => sourceOf(text, continuation).includes("#"));
        report({
          message: "content",
          data: { argument: sourceOf(text, span) },
          span,
          fix: {
            title: { message: "remove" },
            safety: comments ? "unsafe" : "safe",
            edits: [remove({ start: keyword.span.end, end })],
          },
        });
      },
    };
  },
});
