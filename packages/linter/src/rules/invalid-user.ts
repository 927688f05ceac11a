/** USER takes one name. */

import type { Word } from "@buildcontent/parser";
import { ownEndOf } from "../commands/continuations.ts";
import { defineRule, type Report, type Rule, sourceOf, type Texts } from "../rule.ts";
import { replace } from "../text/edits.ts";
import { trailingComment } from "../commands/trailing-comment.ts";

const messages = {
  words: {
    en: 'USER takes one name, so "{words}" is too much: end the line after {name}.',
    zh: "USER 只接受一个用户名，“{words}”是多余的：请在 {name} 之后换行。",
  },
  shell: {
    en: 'USER runs no shell commands: move "{words}" to a RUN of its own.',
    zh: "USER 不执行 Shell 命令：请把“{words}”移到单独的 RUN 中。",
  },
  empty: {
    en: "The name between the quotes is empty: write one, for example nginx.",
    zh: "引号中的用户名为空：请写上用户名，例如 nginx。",
  },
  wide: {
    en: "{name} is written in full-width characters: write {plain}.",
    zh: "{name} 是全角字符：请改成半角的 {plain}。",
  },
  unterminated: {
    en: "The quote in {name} is not closed: write the name without quotes.",
    zh: "{name} 中的引号没有闭合：请去掉用户名的引号。",
  },
  comment: {
    en: 'A comment needs a line of its own: move "{comment}" to the line above.',
    zh: "注释须独占一行：请把“{comment}”移到上一行。",
  },
  write: { en: "Write {plain}", zh: "改为 {plain}" },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "invalid-user",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["InvalidCommandContent.USER"],
  summary: { en: "A USER with more, or less, than one name.", zh: "USER 后面不是恰好一个用户名。" },
  why: {
    en: "USER takes the name of one account, which must exist on the instance. The name of an account has no blanks in it.",
    zh: "USER 接受一个账户的用户名，该账户必须已存在于实例上。用户名中没有空格。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `USER nginx nginx
#          ^^^^^ invalid-user: USER takes one name, so "nginx" is too much: end the line after nginx.
`,
      },
      {
        text: `user nginx && whoami
#^^^ keyword-case
#          ^^^^^^^^^ invalid-user: USER runs no shell commands: move "&& whoami" to a RUN of its own.
`,
      },
      {
        text: `USER ""
#    ^^ invalid-user: The name between the quotes is empty: write one, for example nginx.
`,
      },
      {
        text: `USER ｎｇｉｎｘ
#    ^^^^^ invalid-user: ｎｇｉｎｘ is written in full-width characters: write nginx.
`,
        fixed: `USER nginx
`,
      },
      {
        text: `USER "nginx
#    ^^^^^^ invalid-user: The quote in "nginx is not closed: write the name without quotes.
`,
      },
      {
        text: `USER \\
    nginx # not root
#         ^^^^^^^^^^ invalid-user: A comment needs a line of its own: move "# not root" to the line above.
`,
      },
    ],
    good: [{ text: "RUN useradd deploy\nUSER deploy\nRUN whoami\n" }],
  },
  check({ text, report }) {
    return {
      USER(command) {
        const end = ownEndOf(text, command);
        const all = command.arguments
          .filter((argument) => argument.kind === "Word")
          .filter(({ span }) => span.start <= end);
        const comment = trailingComment(text, all);
        if (comment !== undefined) {
          report({ message: "comment", data: { comment: sourceOf(text, comment.span) }, span: comment.span });
        }
        const problem = problemOf(text, all.slice(0, comment?.first));
        if (problem !== undefined) report(problem);
      },
    };
  },
});

function problemOf(text: string, [first, ...rest]: readonly Word[]): Problem | undefined {
  const last = rest.at(-1) ?? first;
  if (first === undefined || last === undefined) return undefined;
  if (!last.terminated) return { message: "unterminated", data: { name: sourceOf(text, last) }, span: last.span };
  const extra = rest[0];
  if (extra === undefined) return problemOfName(text, first);
  const span = { start: extra.span.start, end: last.span.end };
  const words = sourceOf(text, span);
  if (/^(?:[;|]|&&)/.test(words)) return { message: "shell", data: { words }, span };
  return { message: "words", data: { words, name: sourceOf(text, first) }, span };
}

function problemOfName(text: string, { value, span }: Word): Problem | undefined {
  if (value === "") return { message: "empty", span };
  // Names of accounts are in ASCII nearly always.
  if (!/[\uFF01-\uFF5E]/.test(value)) return undefined;
  const name = sourceOf(text, span);
  const plain = name.normalize("NFKC");
  if (!/^(["']?)[\w.-]+\1$/.test(plain)) return undefined;
  const fix = { title: { message: "write", data: { plain } }, edits: [replace(span, plain)] } as const;
  return { message: "wide", data: { name, plain }, span, fix };
}
