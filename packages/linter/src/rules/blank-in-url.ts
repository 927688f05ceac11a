/** A URL has no blanks: they are written %20. */

import { type Address, eachDownload } from "../commands/downloads.ts";
import { defineRule, type Report, type Rule } from "../rule.ts";
import { remove, replace } from "../text/edits.ts";

const messages = {
  blank: {
    en: 'A URL has no blanks, and nothing says that "{url}" reaches the server as one: write %20 for each.',
    zh: "URL 中不能有空格，也没有文档说明“{url}”会作为一个整体发给服务器：请把每个空格写成 %20。",
  },
  around: {
    en: "A blank at the end or the start of a URL in quotes is a part of it, and no file has that name: remove it.",
    zh: "引号中 URL 首尾的空格也是 URL 的一部分，没有文件叫这个名称：请删除。",
  },
  lines: {
    en: "sourcePath is one URL in one line, and the line below belongs to this one: put both on one line, or write a task for each URL.",
    zh: "sourcePath 是写在一行中的一个 URL，而下一行也属于这个值：请写在同一行，或者为每个 URL 写一个任务。",
  },
  write: { en: "Write %20", zh: "改为 %20" },
  remove: { en: "Remove the blank", zh: "删除空格" },
} as const;

export const rule: Rule = defineRule({
  id: "blank-in-url",
  severity: "warning",
  fix: "unsafe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A blank inside a URL that is to be downloaded.", zh: "要下载的 URL 中带有空格。" },
  why: {
    en: "A URL has no blanks in it; in their place stands `%20`. Quotes keep the words of the template together, but what becomes of them on the way to the program that downloads is not documented: it may see two URLs, and neither is the right one.\n\nA blank at the start or the end is a slip; in a value of YAML that goes over two lines, a blank or a line break comes to stand between them.",
    zh: "URL 中不能有空格，应写成 `%20`。引号可以让模板中的词不被拆开，但传给下载程序时引号会怎样，文档没有说明：程序看到的可能是两个 URL，而且都不对。\n\n首尾的空格多半是误写；YAML 中的值跨两行时，两行之间会出现空格或换行。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `COPY "https://example.com/release notes.txt" /opt/app/
#                                ^ blank-in-url: A URL has no blanks, and nothing says that "https://example.com/release notes.txt" reaches the server as one: write %20 for each.
`,
        fixed: `COPY "https://example.com/release%20notes.txt" /opt/app/
`,
      },
      {
        text: `COPY "https://example.com/app.tgz " /opt/app/
#                                ^ blank-in-url: A blank at the end or the start of a URL in quotes is a part of it, and no file has that name: remove it.
`,
        fixed: `COPY "https://example.com/app.tgz" /opt/app/
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/My App.msi
#                                       ^ blank-in-url
      destinationDir: /opt/app
`,
        fixed: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/My%20App.msi
      destinationDir: /opt/app
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: >-
        https://example.com/releases/
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blank-in-url: sourcePath is one URL in one line, and the line below belongs to this one: put both on one line, or write a task for each URL.
        app.tgz
      destinationDir: /opt/app
`,
      },
    ],
    good: [
      { text: "COPY https://example.com/release%20notes.txt /opt/app/\n" },
      { text: 'COPY "/mnt/release notes.txt" /opt/app/\n' },
    ],
  },
  check({ text, report }) {
    return eachDownload(text, (url) => {
      const problem = problemOf(url);
      if (problem !== undefined) report(problem);
    });
  },
});

/** The blanks of a URL of the web, but for those of its references; at the first one is where it goes wrong. */
function problemOf({ text, span, blanks: around, goesOn }: Address): Report<typeof messages> | undefined {
  if (!goesOn && around.length === 0 && !text.includes(" ")) return undefined;
  if (!/^(?:https?|ftps?):\/\//i.test(text)) return undefined;
  if (goesOn) return { message: "lines", span };
  const blanks = blanksIn(text).map((at) => ({ start: span.start + at, end: span.start + at + 1 }));
  const removals = around.map(remove);
  const [first] = blanks;
  if (first !== undefined) {
    const edits = [...blanks.map((blank) => replace(blank, "%20")), ...removals];
    return { message: "blank", data: { url: text }, span: first, fix: { title: { message: "write" }, edits } };
  }
  const [outer] = around;
  if (outer === undefined) return undefined;
  return { message: "around", span: outer, fix: { title: { message: "remove" }, edits: removals } };
}

function blanksIn(text: string): readonly number[] {
  const plain = text.replace(/\{\{[^{}]*\}\}/g, (reference) => "x".repeat(reference.length));
  return [...plain.matchAll(/ /g)].map(({ index }) => index);
}
