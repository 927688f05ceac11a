/** COPY needs a source and a destination. */

import type { Path, Url } from "@buildcontent/parser";
import { swallowingJoint } from "../commands/continuations.ts";
import { isWindowsPath } from "../commands/windows-path.ts";
import { isShellOperator } from "../commands/copy-arguments.ts";
import { quoteToClose } from "../text/quotes.ts";
import { defineRule, type Report, type Rule, sourceOf, type Texts } from "../rule.ts";
import { trailingComment } from "../commands/trailing-comment.ts";

const messages = {
  destination: {
    en: 'COPY does not say where "{source}" goes: write a directory on the instance after it, for example /opt/app/.',
    zh: "COPY 没有说明把“{source}”放到哪里：请在后面写上实例上的目录，例如 /opt/app/。",
  },
  url: {
    en: 'COPY puts files onto the instance only, so "{destination}" cannot be its destination: write a directory on the instance last.',
    zh: "COPY 只能把文件放到实例上，“{destination}”不能作为目标：请在最后写上实例上的目录。",
  },
  array: {
    en: "COPY takes its source and its destination as plain words and not as an array: write COPY <source> <directory>.",
    zh: "COPY 的源和目标是普通的词而不是数组：请写成 COPY <源> <目录>。",
  },
  unterminated: {
    en: "The quote in {word} is not closed: write {quote} where the path ends.",
    zh: "{word} 中的引号没有闭合：请在路径的末尾写上“{quote}”。",
  },
  shell: {
    en: 'COPY runs no shell commands, so "{operator}" means nothing in it: write COPY <source> <directory>, and put what the shell is to run into a RUN.',
    zh: "COPY 不执行 Shell 命令，“{operator}”在其中没有意义：请写成 COPY <源> <目录>，并把要在 Shell 中执行的内容放进 RUN。",
  },
  windows: {
    en: 'COPY is for images of Linux, where "{path}" is no directory: write one such as /opt/app/.',
    zh: "COPY 只用于 Linux 镜像，“{path}”不是 Linux 上的目录：请写成 /opt/app/ 这样的目录。",
  },
  comma: {
    en: 'A blank stands between source and destination, and no "{comma}": write {fixed}.',
    zh: "源和目标之间用空格分隔，而不是“{comma}”：请写成 {fixed}。",
  },
  comment: {
    en: 'A comment needs a line of its own: move "{comment}" to the line above.',
    zh: "注释须独占一行：请把“{comment}”移到上一行。",
  },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "invalid-copy",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["InvalidCommandContent.COPY"],
  summary: { en: "A COPY without a destination on the instance.", zh: "COPY 没有指定实例上的目标目录。" },
  why: {
    en: "COPY is written `COPY <source> <directory>`: a URL, or a path that is on the instance already, and then the directory on the instance into which the file goes.",
    zh: "COPY 的写法是 `COPY <源> <目录>`：先写 URL 或实例上已有的路径，再写实例上用来存放文件的目录。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `COPY https://example.com/app.tar.gz
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-copy: COPY does not say where "https://example.com/app.tar.gz" goes: write a directory on the instance after it, for example /opt/app/.
`,
      },
      {
        text: `COPY /etc/app.conf \\
    https://example.com/upload/
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-copy: COPY puts files onto the instance only, so "https://example.com/upload/" cannot be its destination: write a directory on the instance last.
`,
      },
      {
        text: `COPY ["/etc/app.conf", "/opt/app/"]
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-copy: COPY takes its source and its destination as plain words and not as an array: write COPY <source> <directory>.
`,
      },
      {
        text: `COPY https://example.com/app.tar.gz "/opt/app
#                                   ^^^^^^^^^ invalid-copy: The quote in "/opt/app is not closed: write " where the path ends.
`,
      },
      {
        text: `COPY https://example.com/app.tar.gz # the release
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-copy
#                                   ^^^^^^^^^^^^^ invalid-copy: A comment needs a line of its own: move "# the release" to the line above.
`,
      },
      {
        text: `COPY https://example.com/app.tar.gz /opt/app/ && ls /opt/app
#                                             ^^ invalid-copy: COPY runs no shell commands, so "&&" means nothing in it: write COPY <source> <directory>, and put what the shell is to run into a RUN.
`,
      },
      {
        text: `COPY https://example.com/app.tar.gz > /opt/app/
#                                   ^ invalid-copy
`,
      },
      {
        text: `COPY https://example.com/app.zip C:\\app
#                                ^^^^^^ invalid-copy: COPY is for images of Linux, where "C:\\app" is no directory: write one such as /opt/app/.
`,
      },
      {
        text: `COPY https://example.com/app.tar.gz，/opt/app/
#                                  ^ invalid-copy: A blank stands between source and destination, and no "，": write https://example.com/app.tar.gz /opt/app/.
`,
      },
    ],
    good: [
      { text: 'COPY https://example.com/app.tar.gz /opt/app/\nCOPY /etc/hosts "/opt/app data/"\n' },
      { text: "COPY \\\n    https://example.com/app.tar.gz \\\n    /opt/app/\n" },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        // What a command has swallowed is `dangling-continuation`'s, and its own words are not all there then.
        if (swallowingJoint(text, command) !== undefined) return;
        if (command.arguments.some(({ kind }) => kind === "Heredoc")) return;
        const all = command.arguments.filter((argument) => argument.kind === "Path" || argument.kind === "Url");
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

function problemOf(text: string, words: readonly (Path | Url)[]): Problem | undefined {
  const operator = words.find(isShellOperator);
  if (operator !== undefined) {
    return { message: "shell", data: { operator: operator.value }, span: operator.span };
  }
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { span } = last;
  const source = sourceOf(text, last);
  if (text.charAt(first.span.start) === "[") {
    return { message: "array", span: { start: first.span.start, end: span.end } };
  }
  if (!last.terminated) {
    return { message: "unterminated", data: { word: source, quote: quoteToClose(source) }, span };
  }
  const [, before, comma = "", after] = /^([^,，、]+)([,，、])(\/.*)$/s.exec(source) ?? [];
  if (words.length === 1 && before !== undefined && after !== undefined) {
    const start = span.start + before.length;
    return { message: "comma", data: { comma, fixed: `${before} ${after}` }, span: { start, end: start + 1 } };
  }
  // A blank after the `\` at the end of a Windows path does not end the word: `copy-from-build-context` says what is wrong.
  if (words.length === 1 && /^[A-Za-z]:.*\\[ \t]/s.test(source)) return undefined;
  if (words.length === 1) return { message: "destination", data: { source }, span };
  if (last.kind === "Url") return { message: "url", data: { destination: source }, span };
  return isWindowsPath(text, span) ? { message: "windows", data: { path: source }, span } : undefined;
}
