/** A URL has no blanks: they are written %20. */

import { type Address, copiedUrls, sourcePathOf } from "../commands/downloads.ts";
import { defineRule, type Report, type Rule } from "../rule.ts";
import { replace } from "../text/edits.ts";

const messages = {
  blank: {
    en: 'A URL has no blanks, and nothing says that "{url}" reaches the server as one: write %20 for each.',
    zh: "URL 中不能有空格，也没有文档说明“{url}”会作为一个整体发给服务器：请把每个空格写成 %20。",
  },
  write: { en: "Write %20", zh: "改为 %20" },
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
    en: "A URL has no blanks in it; in their place stands `%20`. Quotes keep the words of the template together, but what becomes of them on the way to the program that downloads is not documented: it may see two URLs, and neither is the right one.",
    zh: "URL 中不能有空格，应写成 `%20`。引号可以让模板中的词不被拆开，但传给下载程序时引号会怎样，文档没有说明：程序看到的可能是两个 URL，而且都不对。",
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
    ],
    good: [
      { text: "COPY https://example.com/release%20notes.txt /opt/app/\n" },
      { text: 'COPY "/mnt/release notes.txt" /opt/app/\n' },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        for (const url of copiedUrls(text, command)) {
          const problem = problemOf(url);
          if (problem !== undefined) report(problem);
        }
      },
      Task(task) {
        const url = sourcePathOf(task);
        const problem = url && problemOf(url);
        if (problem !== undefined) report(problem);
      },
    };
  },
});

/** The blanks of a URL of the web, but for those of its references; at the first one is where it goes wrong. */
function problemOf({ text, span }: Address): Report<typeof messages> | undefined {
  if (!text.includes(" ") || !/^(?:https?|ftps?):\/\//i.test(text)) return undefined;
  const plain = text.replace(/\{\{[^{}]*\}\}/g, (reference) => "x".repeat(reference.length));
  const blanks = [...plain.matchAll(/ /g)].map(({ index }) => ({
    start: span.start + index,
    end: span.start + index + 1,
  }));
  const [first] = blanks;
  if (first === undefined) return undefined;
  const edits = blanks.map((blank) => replace(blank, "%20"));
  return { message: "blank", data: { url: text }, span: first, fix: { title: { message: "write" }, edits } };
}
