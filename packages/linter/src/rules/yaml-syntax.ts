/** A component in YAML can be read as YAML. */

import { type Component, type Span, walk, type YamlProblem } from "@buildcontent/parser";
import { defineRule, type Report, type Rule } from "../rule.ts";

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
  quote: {
    en: "The quote is not closed: write {quote} where the value ends.",
    zh: "引号没有闭合：请在值的结尾处加上“{quote}”。",
  },
  bracket: {
    en: 'The "{bracket}" is not closed: write its counterpart where the list or the map ends.',
    zh: "“{bracket}”没有闭合：请在列表或映射的结尾处补上对应的括号。",
  },
  noColon: {
    en: 'No colon stands behind "{key}": write a key, a colon, a blank and the value.',
    zh: "“{key}”后面没有冒号：请依次写键、冒号、空格和值。",
  },
  alias: {
    en: '"{alias}" refers to an anchor that is not there: put a text that starts with * in quotes.',
    zh: "“{alias}”引用的锚点不存在：以 * 开头的文本请加上引号。",
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

/** What the problems that a user meets mean whatever stands there, by their codes. */
const messageOf: Readonly<Record<string, "tab" | "start" | "escape" | "documents" | "notMap" | "long" | "deep">> = {
  TAB_AS_INDENT: "tab",
  BAD_SCALAR_START: "start",
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
      Action: Reboot
#     ^^^^^^^^^^^^^^ yaml-syntax: The indentation of this line fits no level above: indent the keys of one map alike.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: echo Ready: yes
#                     ^^^^^^^^^^^^^^^ yaml-syntax: A colon inside a value makes it a key: put the value in quotes, or write a long one below a | of its own.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: %APP_HOME%/start
#                     ^ yaml-syntax: A value cannot start with this character in YAML: put the value in quotes.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: "restart
#         ^ yaml-syntax: The quote is not closed: write " where the value ends.
    Action: Reboot
`,
      },
      {
        content: "component",
        text: `Tasks: [{ Name: restart, Action: Reboot }
#      ^ yaml-syntax: The "[" is not closed: write its counterpart where the list or the map ends.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action Reboot
#   ^^^^^^^^^^^^^ yaml-syntax: No colon stands behind "Action Reboot": write a key, a colon, a blank and the value.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: "type C:\\data"
#                             ^ yaml-syntax: This is no escape of YAML: in double quotes write \\\\ for a "\\", or use single quotes.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: Reboot
---
#^^ yaml-syntax: A second YAML document starts here, and a component has one: remove the --- and what follows it.
Tasks: []
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: "restart" now
#                   ^^^ yaml-syntax: The YAML is broken here: check quotes, colons and indentation of this line and of the one above.
    Action: Reboot
`,
      },
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
        for (const problem of firstOfLines(text, component)) report(explain(text, component, problem));
      },
    };
  },
});

/** The problems that are most likely not only consequences of one before: the first of each line. */
function firstOfLines(text: string, { problems }: Component): YamlProblem[] {
  let line: number | undefined;
  return problems
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const start = text.lastIndexOf("\n", span.start - 1);
      const isFirst = start !== line;
      line = start;
      return isFirst;
    });
}

/** A problem in words for what stands at its place. */
function explain(text: string, component: Component, { code, span }: YamlProblem): Report<typeof messages> {
  const line = restOfLine(text, span.start);
  const here = {
    start: span.start,
    end: Math.max(Math.min(span.end, line.end), Math.min(span.start + 1, text.length)),
  };
  const known = messageOf[code];
  if (known === "documents") return { message: known, span: text.startsWith("---", here.start) ? line : here };
  if (known !== undefined) return { message: known, span: here };
  const open = unclosedAt(text, component, span.start);
  if (open !== undefined) return open;
  if (code === "BAD_ALIAS" && text.charAt(here.start) !== "*") return { message: "start", span: here };
  if (code === "BAD_ALIAS") return { message: "alias", data: { alias: text.slice(here.start, here.end) }, span: here };
  const source = text.slice(line.start, line.end);
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    return /:(?:[ \t]|$)/.test(source)
      ? { message: "colon", span: line }
      : { message: "indent", span: nextLine(text, line.end) };
  }
  if (code === "MISSING_CHAR" || code === "MULTILINE_IMPLICIT_KEY") {
    if (source.trim() === "" || text.slice(here.start, here.end).trim() === "")
      return { message: "indent", span: line };
    return { message: "noColon", data: { key: source.trim() }, span: line };
  }
  return { message: code === "BAD_INDENT" ? "indent" : "generic", span: here };
}

/** A quote or bracket that is open up to an offset: the package tells of it where it was waited for, we where it stands. */
function unclosedAt(text: string, component: Component, offset: number): Report<typeof messages> | undefined {
  let found: Report<typeof messages> | undefined;
  walk(component, (node) => {
    if (node.kind !== "YamlValue" || node.span.start >= offset || node.span.end < offset - 1) return;
    const { start, end } = node.span;
    const first = text.charAt(start);
    const span = { start, end: start + 1 };
    const isQuoted = node.style === "double" || node.style === "single";
    if (isQuoted && (end - start < 2 || text.charAt(end - 1) !== first)) {
      found = { message: "quote", data: { quote: first }, span };
    } else if (node.style === "flow" && text.charAt(end - 1) !== (first === "[" ? "]" : "}")) {
      found = { message: "bracket", data: { bracket: first }, span };
    }
  });
  return found;
}

function restOfLine(text: string, start: number): Span {
  const length = /^[^\r\n]*/.exec(text.slice(start, start + longest))?.[0].length ?? 0;
  return { start, end: start + length };
}

/** The words of the line after the one that ends at an offset. */
function nextLine(text: string, end: number): Span {
  const [, before = "", words = ""] = /^((?:\r\n|[\r\n])?[ \t]*)([^\r\n]*)/.exec(text.slice(end, end + longest)) ?? [];
  return { start: end + before.length, end: end + before.length + words.length };
}

/** More of a line than this is not looked at. */
const longest = 1000;
