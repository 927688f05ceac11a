/** Nothing may stand after RESTART. */

import type { CommandOf, Span } from "@buildcontent/parser";
import { remove } from "../text/edits.ts";
import { defineRule, type Report, type Rule, sourceOf } from "../rule.ts";
import { moveCommentUp } from "../commands/trailing-comment.ts";

const messages = {
  content: {
    en: 'RESTART takes no argument and the service rejects "{argument}": end the line after RESTART.',
    zh: "RESTART 不接受参数，服务会拒绝“{argument}”：RESTART 后面请直接换行。",
  },
  remove: { en: "Remove what stands after RESTART", zh: "删除 RESTART 后面的内容" },
  move: { en: "Move the comment to the line above", zh: "把注释移到上一行" },
} as const;

export const rule: Rule = defineRule({
  id: "restart-with-content",
  severity: "error",
  fix: "safe",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["NotEmptyCommandContent.RESTART"],
  summary: { en: "Text after RESTART.", zh: "RESTART 后面有内容。" },
  why: {
    en: "RESTART restarts the build instance and takes no argument; the service rejects one. A command that is to run after the restart goes on a line of its own.",
    zh: "RESTART 重启构建实例，不接受任何参数，带参数会被服务拒绝。重启之后要执行的命令应另起一行。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `RUN yum update -y
RESTART now
#       ^^^ restart-with-content: RESTART takes no argument and the service rejects "now": end the line after RESTART.
RUN uname -r
`,
        fixed: `RUN yum update -y
RESTART
RUN uname -r
`,
      },
      {
        text: `RUN yum update -y
RESTART # the new kernel
#       ^^^^^^^^^^^^^^^^ restart-with-content
RUN uname -r
`,
        fixed: `RUN yum update -y
# the new kernel
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
        const first = command.arguments[0];
        const last = command.arguments.at(-1);
        if (first === undefined || last === undefined) return;
        const span = { start: first.span.start, end: last.span.end };
        const fix = fixOf(text, command, span);
        report({ message: "content", data: { argument: sourceOf(text, span) }, span, ...(fix && { fix }) });
      },
    };
  },
});

type Repair = NonNullable<Report<typeof messages>["fix"]>;

/**
 * A comment moves to the line above. A single word says nothing that could be lost; more of them may be what was meant to run. What
 * a stray `\\` makes a part of RESTART is left to `dangling-continuation`.
 */
function fixOf(text: string, command: CommandOf<"RESTART">, span: Span): Repair | undefined {
  if (text.charAt(span.start) === "#") {
    const edits = moveCommentUp(text, command, span);
    return edits && { title: { message: "move" }, edits };
  }
  if (command.continuations.length > 0) return undefined;
  const safety = command.arguments.length === 1 ? "safe" : "unsafe";
  const edits = [remove({ start: command.keyword.span.end, end: span.end })];
  return { title: { message: "remove" }, safety, edits };
}
