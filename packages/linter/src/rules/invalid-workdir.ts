/** WORKDIR takes one path. */

import type { Path } from "@buildcontent/parser";
import { replace } from "../text/edits.ts";
import { closeQuote, quotedWord, quoteToClose } from "../text/quotes.ts";
import { isWindowsPath } from "../commands/windows-path.ts";
import { ownEndOf } from "../commands/continuations.ts";
import { defineRule, type Report, type Rule, sourceOf, type Texts } from "../rule.ts";
import { moveCommentUp, trailingComment } from "../commands/trailing-comment.ts";

const messages = {
  blanks: {
    en: 'WORKDIR takes one path, and "{words}" is cut off from it by a blank: write {fixed}.',
    zh: "WORKDIR 只接受一个路径，“{words}”被空格与它分开了：请写成 {fixed}。",
  },
  paths: {
    en: 'WORKDIR takes one path, so "{words}" is too much: remove it, or set it by a WORKDIR of its own.',
    zh: "WORKDIR 只接受一个路径，“{words}”是多余的：请删除它，或另写一条 WORKDIR。",
  },
  shell: {
    en: 'WORKDIR runs no shell commands: move "{words}" to a RUN of its own.',
    zh: "WORKDIR 不执行 Shell 命令：请把“{words}”移到单独的 RUN 中。",
  },
  windows: {
    en: 'WORKDIR is for images of Linux, where "{path}" is no directory: write one such as /opt/app.',
    zh: "WORKDIR 只用于 Linux 镜像，“{path}”不是 Linux 上的目录：请写成 /opt/app 这样的目录。",
  },
  empty: {
    en: "The path between the quotes is empty: write one, for example /opt/app.",
    zh: "引号中的路径为空：请写上路径，例如 /opt/app。",
  },
  unterminated: {
    en: "The quote in {path} is not closed: write {quote} where the path ends.",
    zh: "{path} 中的引号没有闭合：请在路径的末尾写上“{quote}”。",
  },
  comment: {
    en: 'A comment needs a line of its own: move "{comment}" to the line above.',
    zh: "注释须独占一行：请把“{comment}”移到上一行。",
  },
  write: { en: "Write {fixed}", zh: "改为 {fixed}" },
  closeQuote: { en: "Close the quote", zh: "闭合引号" },
  moveComment: { en: "Move the comment to the line above", zh: "把注释移到上一行" },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "invalid-workdir",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["InvalidCommandContent.WORKDIR"],
  summary: { en: "A WORKDIR with more, or less, than one path.", zh: "WORKDIR 后面不是恰好一个路径。" },
  why: {
    en: "WORKDIR takes one path. A blank ends it, so a path with blanks needs quotes around it.",
    zh: "WORKDIR 只接受一个路径。路径遇到空格就结束了，因此含空格的路径要用引号括起来。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `WORKDIR /opt/web server
#                ^^^^^^ invalid-workdir: WORKDIR takes one path, and "server" is cut off from it by a blank: write "/opt/web server".
`,
        fixed: `WORKDIR "/opt/web server"
`,
      },
      {
        text: `WORKDIR /opt/app /opt/data
#                ^^^^^^^^^ invalid-workdir: WORKDIR takes one path, so "/opt/data" is too much: remove it, or set it by a WORKDIR of its own.
`,
      },
      {
        text: `WORKDIR \\
    /opt/app && ./install.sh
#            ^^^^^^^^^^^^^^^ invalid-workdir: WORKDIR runs no shell commands: move "&& ./install.sh" to a RUN of its own.
`,
      },
      {
        text: `WORKDIR ""
#       ^^ invalid-workdir: The path between the quotes is empty: write one, for example /opt/app.
`,
      },
      {
        text: `WORKDIR "/opt/web server
#       ^^^^^^^^^^^^^^^^ invalid-workdir: The quote in "/opt/web server is not closed: write " where the path ends.
`,
        fixed: `WORKDIR "/opt/web server"
`,
      },
      {
        text: `RUN mkdir /opt/app
WORKDIR /opt/app   # just made
#                  ^^^^^^^^^^^ invalid-workdir: A comment needs a line of its own: move "# just made" to the line above.
`,
        fixed: `RUN mkdir /opt/app
# just made
WORKDIR /opt/app
`,
      },
      {
        text: `WORKDIR C:\\app
#       ^^^^^^ invalid-workdir: WORKDIR is for images of Linux, where "C:\\app" is no directory: write one such as /opt/app.
`,
      },
    ],
    good: [{ text: 'WORKDIR /opt/app\nWORKDIR "/opt/web server"\nWORKDIR /opt/web\\ server\n' }],
  },
  check({ text, report }) {
    return {
      WORKDIR(command) {
        const end = ownEndOf(text, command);
        const all = command.arguments
          .filter((argument) => argument.kind === "Path")
          .filter(({ span }) => span.start <= end);
        const comment = trailingComment(text, all);
        if (comment !== undefined) {
          const edits = moveCommentUp(text, command, comment.span);
          report({
            message: "comment",
            data: { comment: sourceOf(text, comment.span) },
            span: comment.span,
            ...(edits && { fix: { title: { message: "moveComment" }, edits } }),
          });
        }
        const problem = problemOf(text, all.slice(0, comment?.first));
        if (problem !== undefined) report(problem);
      },
    };
  },
});

function problemOf(text: string, [first, ...rest]: readonly Path[]): Problem | undefined {
  const last = rest.at(-1) ?? first;
  if (first === undefined || last === undefined) return undefined;
  if (!last.terminated) return unterminated(text, last);
  const extra = rest[0];
  if (extra === undefined) return problemOfPath(text, first);
  const span = { start: extra.span.start, end: last.span.end };
  const words = sourceOf(text, span);
  if (/^(?:[;|]|&&)/.test(words)) return { message: "shell", data: { words }, span };
  const whole = { start: first.span.start, end: last.span.end };
  const fixed = quotedWord(sourceOf(text, whole));
  if (/^["'/$]/.test(words) || fixed === undefined) return { message: "paths", data: { words }, span };
  return {
    message: "blanks",
    data: { words, fixed },
    span,
    fix: { title: { message: "write", data: { fixed } }, edits: [replace(whole, fixed)] },
  };
}

function problemOfPath(text: string, { value, span }: Path): Problem | undefined {
  if (value === "") return { message: "empty", span };
  if (!isWindowsPath(text, span)) return undefined;
  return { message: "windows", data: { path: sourceOf(text, span) }, span };
}

function unterminated(text: string, { span }: Path): Problem {
  const path = sourceOf(text, span);
  const edit = closeQuote(text, span);
  return {
    message: "unterminated",
    data: { path, quote: quoteToClose(path) },
    span,
    ...(edit && { fix: { title: { message: "closeQuote" }, edits: [edit] } }),
  };
}
