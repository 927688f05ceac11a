/** A FROM stands before every other command. */

import type { Command, Document, Edit } from "@buildcontent/parser";
import { insert, linesOf, removeLines } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "from-not-first",
  severity: "error",
  fix: "unsafe",
  basis: "doc",
  since: "0.1.0",
  apiCodes: ["InvalidCommandOrder.FROM"],
  summary: { en: "A command before FROM.", zh: "FROM 之前有其他命令。" },
  why: {
    en: "FROM is deprecated, and where an older template still has it, it must be the first command: the service rejects it in any other place. Comments may stand before it.",
    zh: "FROM 已弃用。旧模板中如果还保留 FROM，它必须是第一条命令，在其他位置会被服务拒绝。FROM 之前可以有注释。",
  },
  messages: {
    late: {
      en: "{command} stands before FROM and the service rejects that: make FROM the first command, or remove it.",
      zh: "FROM 之前有 {command}，服务会拒绝：请让 FROM 成为第一条命令，或将其删除。",
    },
    first: { en: "This command stands before FROM.", zh: "这条命令在 FROM 之前。" },
    move: { en: "Make FROM the first command", zh: "让 FROM 成为第一条命令" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum update -y
FROM IMAGE:m-bp1g7004ksh0oeuco7jk
#^^^ from-not-first: RUN stands before FROM and the service rejects that: make FROM the first command, or remove it.
RUN yum install -y nginx
`,
        fixed: `FROM IMAGE:m-bp1g7004ksh0oeuco7jk
RUN yum update -y
RUN yum install -y nginx
`,
      },
      {
        text: `# Web server of the shop.

# Packages
ENV APP_PORT="8080" \\
    APP_HOME="/opt/app"
# The base image
FROM \\
#^^^ from-not-first
    IMAGE:m-bp1g7004ksh0oeuco7jk
`,
        fixed: `# Web server of the shop.

FROM \\
    IMAGE:m-bp1g7004ksh0oeuco7jk
# Packages
ENV APP_PORT="8080" \\
    APP_HOME="/opt/app"
# The base image
`,
      },
    ],
    good: [{ text: "# Web server\nRUN yum install -y nginx\n" }],
  },
  check({ document, text, report }) {
    const first = document.commands[0];
    let seen = false;
    return {
      FROM(command) {
        // Those after the first FROM are `duplicate-from`'s.
        if (document.content === "component" || seen) return;
        seen = true;
        if (first === undefined || first === command) return;
        const edits = moved(document, text, command, first);
        report({
          message: "late",
          data: { command: first.keyword.text },
          span: command.keyword.span,
          related: [{ message: "first", span: first.keyword.span }],
          ...(edits && { fix: { title: { message: "move" }, edits } }),
        });
      },
    };
  },
});

/** Moves a command before another; none where it ends in a `\`, which would swallow what comes after it then. */
function moved(document: Document, text: string, command: Command, before: Command): Edit[] | undefined {
  const { span, continuations } = command;
  if (continuations.at(-1)?.span.end === span.end) return undefined;
  const lineBreak = /\r\n|[\r\n]/.exec(text)?.[0] ?? "\n";
  const source = text.slice(span.start, span.end);
  return [insert(startOf(document, text, before), source + lineBreak), removeLines(text, span)];
}

/** Where a command starts together with the comments right above it, which are about it. */
function startOf({ comments, byteOrderMark }: Document, text: string, command: Command): number {
  let { start } = linesOf(text, command.keyword.span);
  const above = comments.filter(({ span }) => span.start < start);
  for (const { span } of above.toReversed()) {
    const lines = linesOf(text, span);
    if (lines.end !== start) break;
    ({ start } = lines);
  }
  return Math.max(start, byteOrderMark?.end ?? 0);
}
