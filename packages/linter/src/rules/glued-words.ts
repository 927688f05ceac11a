/** Two words with a line break between them and no blank. */

import type { Command } from "@buildcontent/parser";
import { isInQuote, type Joint, jointsOf } from "../commands/continuations.ts";
import { isBlank } from "../text/blanks.ts";
import { insert, remove } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "glued-words",
  severity: "warning",
  fix: "unsafe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "No blank between words on both sides of a continued line's end.",
    zh: "续行前后的单词之间没有空格。",
  },
  why: {
    en: "How the lines of a command are joined is not documented. A sample of the documentation only works where the line break separates words, while Docker joins the lines without anything in between, so that `nginx\\` and `redis` in the next line become `nginxredis`. A blank before the `\\` means the same in both; a word that was cut on purpose is better written in one line.",
    zh: "文档没有说明命令的各行如何拼接。文档中有一个示例只有在换行能分隔单词时才成立，而 Docker 拼接时中间不加任何字符，`nginx\\` 和下一行的 `redis` 会变成 `nginxredis`。在 `\\` 前加一个空格，两种方式的结果就一致；有意断开的单词最好写在同一行。",
  },
  messages: {
    glued: {
      en: 'No blank stands between "{before}" and "{after}" in the next line, which may become one word: put a blank before the "\\".',
      zh: "“{before}”与下一行的“{after}”之间没有空格，可能会连成一个单词：请在“\\”前加一个空格。",
    },
    cut: {
      en: '"{before}" and "{after}" in the next line may become one word or stay two: write them in one line.',
      zh: "“{before}”与下一行的“{after}”可能连成一个单词，也可能分成两个：请写在同一行。",
    },
    fix: { en: 'Put a blank before the "\\"', zh: "在“\\”前加一个空格" },
    join: { en: "Write it in one line", zh: "写在同一行" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum install -y nginx\\
#                       ^ glued-words: No blank stands between "nginx" and "redis" in the next line, which may become one word: put a blank before the "\\".
redis
`,
        fixed: "RUN yum install -y nginx \\\nredis\n",
      },
      {
        text: `LABEL user="username"\\
#                    ^ glued-words: No blank stands between "user="username"" and "date="2020-11-11"" in the next line, which may become one word: put a blank before the "\\".
# The day of the build
date="2020-11-11"
`,
        fixed: `LABEL user="username" \\
# The day of the build
date="2020-11-11"
`,
      },
      {
        text: `COPY\\
#   ^ glued-words
https://example.com/app.tar.gz \\
    /opt/app/
`,
        fixed: `COPY \\
https://example.com/app.tar.gz \\
    /opt/app/
`,
      },
      {
        text: `RUN yum install -y --disablerepo=epel,\\
#                                     ^ glued-words: "--disablerepo=epel," and "remi" in the next line may become one word or stay two: write them in one line.
remi nginx
`,
        fixed: "RUN yum install -y --disablerepo=epel,remi nginx\n",
      },
      {
        text: `RUN url=https://example.com/files/\\
#                                 ^ glued-words: "url=https://example.com/files/" and "app.tar.gz" in the next line may become one word or stay two: write them in one line.
app.tar.gz && wget "$url"
`,
        fixed: `RUN url=https://example.com/files/app.tar.gz && wget "$url"
`,
      },
    ],
    good: [
      { text: "RUN yum install -y nginx \\\nredis\n" },
      { text: "RUN yum install -y nginx\\\n    redis\n" },
      // Nothing can be glued to an operator of the shell, to an array's comma, or inside quotes.
      { text: "RUN yum install -y nginx &&\\\nsystemctl enable nginx\n" },
      { text: 'CMD ["/opt/app/start.sh",\\\n"--daemon"]\n' },
      { text: 'RUN echo "one line\\\nand its rest" >> /etc/motd\n' },
    ],
  },
  check({ text, report }) {
    return {
      Command(command) {
        // What its words mean is known of a command only.
        if (command.name === undefined) return;
        // Where a line starts that goes on with a word which was cut on purpose.
        let inWord = -1;
        for (const joint of jointsOf(text, command)) {
          if (!isGlued(text, command, joint)) continue;
          const { start, end } = joint.continuation.span;
          const data = { before: wordBefore(text, start), after: wordAt(text, end) };
          const span = { start, end: start + 1 };
          const isWhole = inWord !== wordStart(text, start) && !isLongWord(text, command, start);
          if (!isWhole) inWord = end;
          if (start > command.keyword.span.end && (!isWhole || isCut(command, data.before, data.after))) {
            // A comment in between would go, too.
            const edits = text.slice(start, end).includes("#") ? undefined : [remove({ start, end })];
            report({ message: "cut", data, span, ...(edits && { fix: { title: { message: "join" }, edits } }) });
          } else
            report({ message: "glued", data, span, fix: { title: { message: "fix" }, edits: [insert(start, " ")] } });
        }
      },
    };
  },
});

function isGlued(text: string, command: Command, { continuation, leadsTo }: Joint): boolean {
  const { start, end } = continuation.span;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (leadsTo !== "content" || isBlank(before) || isBlank(after)) return false;
  if (isInQuote(text, command, continuation)) return false;
  const argument = command.arguments.at(-1);
  const isBeforeArgument = argument === undefined || end <= argument.span.start;
  if (isBeforeArgument || (argument.kind !== "ShellText" && argument.kind !== "ExecArray")) return true;
  return argument.kind === "ShellText" && !isOperator(before) && !isOperator(after);
}

/** Tells whether two halves are evidently one word: a pair or, where no pairs are, a list. */
function isCut({ name }: Command, before: string, after: string): boolean {
  const isPairs = name === "ENV" || name === "LABEL";
  return before.endsWith("=") || after.startsWith("=") || (!isPairs && (before.endsWith(",") || after.startsWith(",")));
}

/** Tells whether the word before an offset is an assignment or a URL of the shell, which people cut where a line gets too long. */
function isLongWord(text: string, { name }: Command, offset: number): boolean {
  const before = text.slice(wordStart(text, offset), offset);
  return name === "RUN" && /^[A-Za-z_]\w*\+?=.|:\/\//.test(before);
}

/** Tells whether a character ends a word of the shell without a blank. */
function isOperator(character: string): boolean {
  return /[;&|()<>]/.test(character);
}

/** More than this of a word no message shows. */
const longest = 80;

/** Where the word begins that ends at an offset; 1000 characters before it at most. */
function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 1000 && !/[ \t\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

function wordBefore(text: string, offset: number): string {
  return /[^ \t\r\n]*$/.exec(text.slice(Math.max(0, offset - longest), offset))?.[0] ?? "";
}

function wordAt(text: string, offset: number): string {
  return /^(?:[^ \t\r\n\\]|\\(?![ \t]*[\r\n]))*/.exec(text.slice(offset, offset + longest))?.[0] ?? "";
}
