/** Blanks after the `\` that continues a command. */

import { jointsOf } from "../commands/continuations.ts";
import { afterBlanks } from "../text/blanks.ts";
import { remove } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "space-after-continuation",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "Blanks after the `\\` at a line's end.", zh: "行尾的 `\\` 后面有空白。" },
  why: {
    en: "The documentation asks for the `\\` at the very end of a line. Blanks after it are not seen, and nothing says that the line is still continued then: where it is not, the next line is taken for a command.",
    zh: "文档要求 `\\` 在一行的最后。它后面的空白看不见，也没有任何文档说明这样仍然算续行：如果不算，下一行就会被当作命令。",
  },
  messages: {
    space: {
      en: 'Blanks stand after the "\\" that continues the command: make the "\\" the last character of its line.',
      zh: "续行的“\\”后面有空白：请让“\\”成为这一行的最后一个字符。",
    },
    remove: { en: 'Remove the blanks after "\\"', zh: "删除“\\”后面的空白" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum install -y \\\x20\x20
#                   ^^ space-after-continuation: Blanks stand after the "\\" that continues the command: make the "\\" the last character of its line.
    nginx
`,
        fixed: "RUN yum install -y \\\n    nginx\n",
      },
      {
        text: `ENV APP_HOME="/opt/app" \\
    APP_PORT="8080" \\\t
#                    ^ space-after-continuation
    # The log stays on the instance.
    APP_LOG="/var/log/app"
`,
        fixed: `ENV APP_HOME="/opt/app" \\
    APP_PORT="8080" \\
    # The log stays on the instance.
    APP_LOG="/var/log/app"
`,
      },
    ],
    good: [{ text: "RUN yum install -y \\\n    nginx\n" }],
  },
  check({ text, report }) {
    return {
      Command(command) {
        for (const { continuation, leadsTo } of jointsOf(text, command)) {
          // What leads nowhere is to go as a whole: `dangling-continuation` says so.
          if (leadsTo !== "content") continue;
          const start = continuation.span.start + 1;
          const end = afterBlanks(text, start);
          if (end === start) continue;
          const span = { start, end };
          report({ message: "space", span, fix: { title: { message: "remove" }, edits: [remove(span)] } });
        }
      },
    };
  },
});
