/** RESTART right after RESTART. */

import type { Command } from "@buildcontent/parser";
import { commandRemoval } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "consecutive-restart",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "RESTART right after RESTART.", zh: "RESTART 紧跟在 RESTART 之后。" },
  why: {
    en: "Each RESTART takes its time and counts towards the number of commands. One right after another restarts an instance on which nothing has changed.",
    zh: "每次 RESTART 都要花费时间，并计入命令数量。紧跟着的第二次重启，实例上没有任何变化。",
  },
  messages: {
    again: {
      en: "Nothing has changed since the RESTART before this one: remove it.",
      zh: "自上一个 RESTART 以来没有任何变化：请删除这一个。",
    },
    remove: { en: "Remove this RESTART", zh: "删除这个 RESTART" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum update -y kernel
RESTART

# To be sure.
RESTART
#^^^^^^ consecutive-restart: Nothing has changed since the RESTART before this one: remove it.
RUN uname -r
`,
        fixed: `RUN yum update -y kernel
RESTART

# To be sure.
RUN uname -r
`,
      },
      {
        text: `RUN yum update -y kernel
RESTART
restart
#^^^^^^ consecutive-restart
#^^^^^^ keyword-case
RESTART
#^^^^^^ consecutive-restart
RUN uname -r
`,
        fixed: `RUN yum update -y kernel
RESTART
RUN uname -r
`,
      },
    ],
    good: [{ text: "RUN yum update -y kernel\nRESTART\nRUN yum remove -y kernel-old\nRESTART\nRUN uname -r\n" }],
  },
  check({ text, report }) {
    let before: Command["name"];
    return {
      Command(command) {
        // With text after it, the text may be what was meant to run: that is `restart-with-content`'s.
        if (command.name === "RESTART" && before === "RESTART" && command.arguments.length === 0) {
          report({
            message: "again",
            span: command.keyword.span,
            // A continuation may hold comments, which would go with the lines.
            ...(command.continuations.length === 0 && {
              fix: { title: { message: "remove" }, ...commandRemoval(text, command) },
            }),
          });
        }
        before = command.name;
      },
    };
  },
});
