/** A RUN whose text begins with # runs nothing. */

import { defineRule, type Rule } from "../rule.ts";
import { remove } from "../text/edits.ts";
import { mayGoOnBelow } from "../text/line-below.ts";

export const rule: Rule = defineRule({
  id: "comment-only-run",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A RUN that begins with a comment.", zh: "RUN 以注释开头。" },
  why: {
    en: "To the shell, a `#` and all that follows it on its line is a comment: such a RUN runs nothing, and yet counts as one of the commands that a template may have. Where the `\\` at a line's end continues it, a shell that is given all of it as one line takes the next lines for a part of the comment, too; how lines are joined is not documented.\n\nWrite the comment on a line of its own, without RUN.",
    zh: "对 Shell 来说，`#` 到行尾都是注释：这样的 RUN 什么也不执行，却计入模板的命令数。如果用行尾的 `\\` 续行，而 Shell 收到的是连成一行的文本，那么后面的行也会成为注释的一部分；文档没有说明各行如何连接。\n\n请把注释单独写成一行，不要写 RUN。",
  },
  messages: {
    comment: {
      en: "This RUN holds a comment only, and runs nothing: write it on a line of its own, without RUN.",
      zh: "这条 RUN 只有注释，什么也不执行：请去掉 RUN，把注释单独写成一行。",
    },
    continued: {
      en: 'This RUN begins with a comment, which may take in the lines that the "\\" continues: move the comment to a line above the RUN.',
      zh: "这条 RUN 以注释开头，用“\\”续接的行可能也会成为注释：请把注释移到 RUN 的上一行。",
    },
    remove: { en: 'Remove "RUN"', zh: "删除“RUN”" },
  },
  examples: {
    bad: [
      {
        text: `RUN # Packages
#   ^^^^^^^^^^ comment-only-run: This RUN holds a comment only, and runs nothing: write it on a line of its own, without RUN.
RUN yum install -y nginx
`,
        fixed: `# Packages
RUN yum install -y nginx
`,
      },
      {
        text: `RUN # Packages \\
#   ^^^^^^^^^^ comment-only-run: This RUN begins with a comment, which may take in the lines that the "\\" continues: move the comment to a line above the RUN.
    yum install -y nginx
`,
      },
    ],
    good: [{ text: "# Packages\nRUN yum install -y nginx\nRUN yum clean all # save space\n" }],
  },
  check({ text, report }) {
    return {
      RUN({ keyword, span, arguments: [shell] }) {
        if (shell?.kind !== "ShellText" || text.charAt(shell.span.start) !== "#") return;
        const [first] = shell.lines;
        if (first === undefined) return;
        const comment = first.text.trimEnd();
        const place = { start: first.span.start, end: first.span.start + comment.length };
        if (shell.lines.length > 1 || place.end !== span.end) {
          report({ message: "continued", span: place });
          return;
        }
        const edits = [remove({ start: keyword.span.start, end: place.start })];
        // Without its RUN, the comment would part a line below that has lost its `\` from nothing any more.
        const fix = mayGoOnBelow(text, place.end) ? undefined : { title: { message: "remove" as const }, edits };
        report({ message: "comment", span: place, ...(fix && { fix }) });
      },
    };
  },
});
