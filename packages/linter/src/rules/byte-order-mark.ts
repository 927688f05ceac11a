/** A byte order mark at the start of the text. */

import { remove } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "byte-order-mark",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "A byte order mark at the start.", zh: "文件开头有字节顺序标记（BOM）。" },
  why: {
    en: "Some editors, most of them on Windows, put an invisible character (U+FEFF, three bytes) before the first one of a file. Nothing says that the service reads over it: where it does not, the first command is an unknown one. Save the file as UTF-8 without BOM.",
    zh: "有些编辑器（多见于 Windows）会在文件的第一个字符之前写入一个不可见的字符（U+FEFF，三个字节）。没有任何文档说明服务会忽略它：如果不忽略，第一条命令就成了未知命令。请把文件保存为不带 BOM 的 UTF-8。",
  },
  messages: {
    mark: {
      en: "The text starts with an invisible byte order mark (U+FEFF), which may be taken for a part of the first command: save it as UTF-8 without BOM.",
      zh: "文本以不可见的字节顺序标记（U+FEFF）开头，可能会被当作第一条命令的一部分：请保存为不带 BOM 的 UTF-8。",
    },
    remove: { en: "Remove the byte order mark", zh: "删除字节顺序标记" },
  },
  examples: {
    bad: [
      {
        text: `\uFEFFRUN yum install -y nginx
#< byte-order-mark: The text starts with an invisible byte order mark (U+FEFF), which may be taken for a part of the first command: save it as UTF-8 without BOM.
`,
        fixed: "RUN yum install -y nginx\n",
      },
    ],
    good: [{ text: "RUN yum install -y nginx\n" }],
  },
  check({ text, report }) {
    return {
      Document({ byteOrderMark }) {
        if (byteOrderMark === undefined) return;
        // Tools that each put one there leave several.
        const span = { start: 0, end: /^\uFEFF+/.exec(text)?.[0].length ?? 1 };
        report({ message: "mark", span, fix: { title: { message: "remove" }, edits: [remove(span)] } });
      },
    };
  },
});
