/** Characters that nobody sees, and that are run all the same. */

import type { Span } from "@buildcontent/parser";
import { codePointOf, hiddenCommand, type InvisibleRun, invisibleRuns } from "../text/invisible-characters.ts";
import { defineRule, type Rule } from "../rule.ts";

/** How many places a text is reported for; what has more is most likely no text. */
const most = 20;

export const rule: Rule = defineRule({
  id: "control-character",
  severity: "error",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: {
    en: "Control characters, invisible characters, and marks that change the direction of text.",
    zh: "控制字符、不可见字符，以及改变文字方向的标记。",
  },
  why: {
    en: "Text that is copied from a web page, a chat or a terminal brings characters along that no editor shows. The shell takes them for a part of the word, so that a program is not found though its name looks right. Marks of direction show text in another order than it is run in, which can hide a command from whoever reviews it.",
    zh: "从网页、聊天工具或终端复制的文本常常带有编辑器不显示的字符。Shell 会把它们当作单词的一部分，名称看上去正确，程序却找不到。方向标记会让显示的顺序与执行的顺序不同，可能让审阅者看不出命令的真实内容。",
  },
  messages: {
    control: {
      en: 'The control character {code} stands in "{word}": delete it, or write an escape such as \\033 in its place.',
      zh: "“{word}”中有控制字符 {code}：请将其删除，或改写为 \\033 这样的转义。",
    },
    invisible: {
      en: 'The invisible character {code} stands in "{word}" and is a part of the word: delete it.',
      zh: "“{word}”中有不可见字符 {code}，它也是单词的一部分：请将其删除。",
    },
    direction: {
      en: 'The character {code} in "{word}" can show the text after it in another order than it is run in: delete it.',
      zh: "“{word}”中的字符 {code} 可能使后面文字显示的顺序与执行的顺序不同：请将其删除。",
    },
    byteOrderMark: {
      en: 'The byte order mark {code} stands in "{word}", where most likely two files were joined: delete it.',
      zh: "“{word}”中有字节顺序标记 {code}，多半是拼接两个文件时留下的：请将其删除。",
    },
    more: {
      en: "Control characters stand in {count} places, of which only the first ones are listed: check that this is the right file, and that it is text in UTF-8.",
      zh: "共有 {count} 处控制字符，只列出了前面几处：请检查是否给错了文件，以及它是否为 UTF-8 文本。",
    },
  },
  examples: {
    bad: [
      {
        text: `RUN yum install -y ng\u200Binx
#                    ^ control-character: The invisible character U+200B stands in "ng\\u{200b}inx" and is a part of the word: delete it.
`,
      },
      {
        text: `RUN echo "\x1B[1mReady\x1B[0m" >> /etc/motd
#         ^ control-character: The control character U+001B stands in ""\\u{1b}[1mReady\\u{1b}[0m"": delete it, or write an escape such as \\033 in its place.
#                  ^ control-character
`,
      },
      {
        text: `RUN rm -rf /tmp/\u202Egpj.hs
#               ^ control-character: The character U+202E in "/tmp/\\u{202e}gpj.hs" can show the text after it in another order than it is run in: delete it.
`,
      },
      {
        text: `RUN yum update -y
# Second part
RUN yum install -y \uFEFFnginx
#                  ^ control-character: The byte order mark U+FEFF stands in "\\u{feff}nginx", where most likely two files were joined: delete it.
`,
      },
      {
        text: `RUN echo ${"\0.".repeat(21)}
${Array.from({ length: 20 }, (_, index) => `#${" ".repeat(8 + 2 * index)}^ control-character`).join("\n")}
#${" ".repeat(48)}^ control-character: Control characters stand in 21 places, of which only the first ones are listed: check that this is the right file, and that it is text in UTF-8.
`,
      },
    ],
    good: [
      { text: 'RUN printf "\\033[1mReady\\033[0m\\n" >> /etc/motd\n' },
      { text: 'RUN echo "\u{1F469}\u200D\u{1F4BB} 就绪" >> /etc/motd\n' },
    ],
  },
  check({ text, report }) {
    const tell = ({ start, end, character }: InvisibleRun): void => {
      const span = { start, end };
      report({
        message: kindOf(character),
        data: { code: codePointOf(character), word: wordAround(text, span) },
        span,
      });
    };
    return {
      Document({ commands }) {
        // In a keyword that is none because of them, `unknown-command` tells of them.
        const told = commands
          .filter(({ name, keyword }) => name === undefined && hiddenCommand(keyword.text) !== undefined)
          .map(({ keyword }) => keyword.span);
        const runs = outside([...invisibleRuns(text)], told);
        runs.slice(0, most).forEach(tell);
        const next = runs[most];
        if (next === undefined) return;
        const span = { start: next.start, end: next.end };
        report({ message: "more", data: { count: runs.length }, span });
      },
    };
  },
});

/** Those runs that are in none of the spans; both are in the order of the text. */
function outside(runs: readonly InvisibleRun[], spans: readonly Span[]): InvisibleRun[] {
  let next = 0;
  return runs.filter(({ start }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++;
    return start < (spans[next]?.start ?? Infinity);
  });
}

function kindOf(character: string): "control" | "direction" | "byteOrderMark" | "invisible" {
  if (/\p{Cc}/u.test(character)) return "control";
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character)) return "direction";
  return character === "\uFEFF" ? "byteOrderMark" : "invisible";
}

/** So much of a word is shown before and after the characters that are wrong in it. */
const shown = 16;

function wordAround(text: string, { start, end }: Span): string {
  const before = /[^ \t\r\n]*$/.exec(text.slice(Math.max(0, start - shown), start))?.[0] ?? "";
  const after = /^[^ \t\r\n]*/.exec(text.slice(end, end + shown))?.[0] ?? "";
  return before + text.charAt(start) + after;
}
