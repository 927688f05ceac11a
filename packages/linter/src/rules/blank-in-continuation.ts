/** An empty line inside a continued command. */

import type { Span } from "@buildcontent/parser";
import { jointsOf } from "../commands/continuations.ts";
import { remove } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "blank-in-continuation",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "An empty line inside a continued command.", zh: "续行的命令中有空行。" },
  why: {
    en: "After a `\\` the next line belongs to the command. With an empty line in between, people take the command for ended; Docker reads over such lines and warns of them, and for Image Builder nothing says what they do. To set parts of a command apart, put a comment between them.",
    zh: "`\\` 之后的下一行属于同一条命令。中间有空行时，读者会以为命令已经结束。Docker 会跳过这样的空行并给出警告，而 Image Builder 的文档没有说明会怎样。要分隔命令的各个部分，可以在中间写注释。",
  },
  messages: {
    blank: {
      en: 'An empty line stands inside the {command} that the "\\" before it continues: remove it.',
      zh: "“\\”续接的 {command} 命令中有空行：请将其删除。",
    },
    remove: { en: "Remove the empty line", zh: "删除空行" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum install -y nginx && \\

#< blank-in-continuation: An empty line stands inside the RUN that the "\\" before it continues: remove it.
    systemctl enable nginx
`,
        fixed: "RUN yum install -y nginx && \\\n    systemctl enable nginx\n",
      },
      {
        text: `ENV APP_HOME="/opt/app" \\
\x20\x20
#^ blank-in-continuation

    # The port
    APP_PORT="8080" \\
    # The log

#< blank-in-continuation
    APP_LOG="/var/log/app"
`,
        fixed: `ENV APP_HOME="/opt/app" \\
    # The port
    APP_PORT="8080" \\
    # The log
    APP_LOG="/var/log/app"
`,
      },
    ],
    good: [
      {
        text: `RUN yum install -y nginx && \\
    # Start it with the instance.
    systemctl enable nginx

RUN nginx -t
`,
      },
    ],
  },
  check({ text, report }) {
    return {
      Command(command) {
        for (const { continuation, leadsTo } of jointsOf(text, command)) {
          // What leads nowhere is `dangling-continuation`'s: the command is to end before the empty line.
          if (leadsTo !== "content") continue;
          for (const span of emptyLines(text, continuation.span)) {
            report({
              message: "blank",
              data: { command: command.keyword.text },
              span,
              fix: { title: { message: "remove" }, edits: [remove(span)] },
            });
          }
        }
      },
    };
  },
});

/** The runs of empty lines of a continuation, each with its line ends. */
function emptyLines(text: string, { start, end }: Span): Span[] {
  // Most continuations are a line break alone.
  if (end - start <= "\\\n".length) return [];
  const found: Span[] = [];
  const line = /([^\r\n]*)(?:\r\n|[\r\n])/y;
  let open: number | undefined;
  line.lastIndex = start;
  line.test(text);
  for (let at = line.lastIndex; at < end; at = line.lastIndex) {
    const isEmpty = line.exec(text)?.[1]?.trim() === "";
    if (isEmpty) open ??= at;
    else if (open !== undefined) {
      found.push({ start: open, end: at });
      open = undefined;
    }
  }
  if (open !== undefined) found.push({ start: open, end });
  return found;
}
