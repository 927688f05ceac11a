/** A component in YAML can be read as YAML. */

import type { Component, YamlProblem } from "@buildcontent/parser";
import { defineRule, type Rule } from "../rule.ts";

const messages = {
  generic: {
    en: "The YAML is broken here: check quotes, colons and indentation of this line and of the one above.",
    zh: "此处的 YAML 有误：请检查这一行和上一行的引号、冒号和缩进。",
  },
  tab: {
    en: "A tab indents this line, and YAML takes blanks only: write two blanks for each level.",
    zh: "这一行用制表符缩进，而 YAML 只能用空格：每一级请用两个空格。",
  },
  indent: {
    en: "The indentation of this line fits no level above: indent the keys of one map alike.",
    zh: "这一行的缩进与上面的任何层级都不一致：同一映射的键请使用相同的缩进。",
  },
  character: {
    en: "A character is missing here, most likely a closing quote or bracket, or the colon after a key: write it.",
    zh: "此处缺少字符，多半是右引号、右括号或键后面的冒号：请补上。",
  },
  start: {
    en: "A value cannot start with this character in YAML: put the value in quotes.",
    zh: "YAML 的值不能以这个字符开头：请给值加上引号。",
  },
  colon: {
    en: "A colon inside a value makes it a key: put the value in quotes, or write a long one below a | of its own.",
    zh: "值中的冒号会让它变成键：请给值加上引号，较长的内容请写在 | 下面。",
  },
  escape: {
    en: 'This is no escape of YAML: in double quotes write \\\\ for a "\\", or use single quotes.',
    zh: "这不是 YAML 的转义：在双引号中用 \\\\ 表示“\\”，或者改用单引号。",
  },
  documents: {
    en: "A second YAML document starts here, and a component has one: remove the --- and what follows it.",
    zh: "此处开始了第二个 YAML 文档，而组件只能有一个：请删除 --- 及其后的内容。",
  },
  notMap: {
    en: "A component is a map with the keys Parameters and Tasks: start it with Tasks: at the beginning of a line.",
    zh: "组件是含有 Parameters 和 Tasks 键的映射：请以行首的 Tasks: 开头。",
  },
  long: {
    en: "The text is far larger than a component may be, and is not read: move scripts to files of their own.",
    zh: "文本远远超过组件允许的大小，不再读取：请把脚本移到单独的文件中。",
  },
  deep: {
    en: "Maps and lists are nested deeper here than any component needs: check the brackets and the indentation.",
    zh: "此处的嵌套层级远超组件所需：请检查括号和缩进。",
  },
} as const;

/** What the problems that a user meets mean, by their codes. */
const messageOf: Readonly<Record<string, keyof typeof messages>> = {
  TAB_AS_INDENT: "tab",
  BAD_INDENT: "indent",
  MISSING_CHAR: "character",
  BAD_SCALAR_START: "start",
  BLOCK_AS_IMPLICIT_KEY: "colon",
  MULTILINE_IMPLICIT_KEY: "character",
  BAD_DQ_ESCAPE: "escape",
  MULTIPLE_DOCS: "documents",
  NOT_A_MAP: "notMap",
  TOO_LONG: "long",
  TOO_DEEP: "deep",
};

export const rule: Rule = defineRule({
  id: "yaml-syntax",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  apiCodes: ["InvalidParameter.Content"],
  summary: { en: "A component whose text is no YAML.", zh: "组件的文本不是合法的 YAML。" },
  why: {
    en: "A component in YAML is one document: a map with `Parameters` and `Tasks`. Where its text cannot be read as YAML, no task of it can run. One mistake often shows up some lines later; the first message is the one to look at.",
    zh: "YAML 格式的组件是一个文档：含有 `Parameters` 和 `Tasks` 的映射。文本无法按 YAML 读取时，任何任务都不能执行。一个错误往往在几行之后才显现，请先看第一条消息。",
  },
  messages,
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: restart
\t  Action: Reboot
#^^ yaml-syntax: A tab indents this line, and YAML takes blanks only: write two blanks for each level.
`,
      },
    ],
    good: [{ content: "component", text: "Tasks:\n  - Name: restart\n    Action: Reboot\n" }],
  },
  check({ text, report }) {
    return {
      Component(component) {
        for (const { code, span } of firstOfLines(text, component)) {
          const end = Math.max(span.end, Math.min(span.start + 1, text.length));
          report({ message: messageOf[code] ?? "generic", span: { start: span.start, end } });
        }
      },
    };
  },
});

/** The problems that are most likely not only consequences of one before: the first of each line. */
function firstOfLines(text: string, { problems }: Component): YamlProblem[] {
  let line = -1;
  return problems
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const start = text.lastIndexOf("\n", span.start - 1);
      const isFirst = start !== line || line === -1;
      line = start;
      return isFirst;
    });
}
