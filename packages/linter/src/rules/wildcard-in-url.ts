/** A download has one URL: nothing expands wildcards over HTTP. */

import { type Address, eachDownload } from "../commands/downloads.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "wildcard-in-url",
  severity: "warning",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A * in a URL that is to be downloaded over HTTP.",
    zh: "通过 HTTP 下载的 URL 中带有 *。",
  },
  why: {
    en: "Over HTTP nobody can ask a server which files it has, so `https://example.com/*.rpm` names one file that is called `*.rpm`. COPY downloads with `wget`, which expands `*` for `ftp://` only; no page says that the action `WebDownload` expands it.\n\nDownload each file by its whole URL, or put the files into one archive.",
    zh: "通过 HTTP 无法得知服务器上有哪些文件，因此 `https://example.com/*.rpm` 指的是一个名为 `*.rpm` 的文件。COPY 使用 `wget` 下载，它只在 `ftp://` 中展开 `*`；也没有文档说明 `WebDownload` 操作会展开它。\n\n请用完整的 URL 逐个下载文件，或者把文件打成一个压缩包。",
  },
  messages: {
    copy: {
      en: 'wget does not expand "*" over HTTP: write one COPY for each file with its whole URL, or one for an archive of them.',
      zh: "wget 不会在 HTTP URL 中展开“*”：请为每个文件写一条带完整 URL 的 COPY，或者打成一个压缩包再用 COPY 下载。",
    },
    task: {
      en: '"*" in a URL names no other files: write one task for each file with its whole URL, or one for an archive of them.',
      zh: "URL 中的“*”不能匹配其他文件：请为每个文件写一个带完整 URL 的任务，或者打成一个压缩包再下载。",
    },
  },
  examples: {
    bad: [
      {
        text: `COPY https://example.com/rpms/*.rpm /opt/rpms/
#                             ^ wildcard-in-url: wget does not expand "*" over HTTP: write one COPY for each file with its whole URL, or one for an archive of them.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app-*.tar.gz
#                                         ^ wildcard-in-url: "*" in a URL names no other files: write one task for each file with its whole URL, or one for an archive of them.
      destinationDir: /opt/app
`,
      },
    ],
    good: [
      { text: "COPY https://example.com/rpms/app-1.2.rpm /opt/rpms/\n" },
      { text: "COPY /mnt/rpms/*.rpm /opt/rpms/\n" },
    ],
  },
  check({ text, report }) {
    return eachDownload(text, (url, message) => {
      const span = wildcardIn(url);
      if (span !== undefined) report({ message, span });
    });
  },
});

/** The first `*` of a URL's path; `**` is of an address that was masked, which is `placeholder-value`'s. */
function wildcardIn({ text, span }: Address): Address["span"] | undefined {
  const at = text.indexOf("*");
  if (at === -1 || text.includes("**") || !/^https?:\/\/[^*?#]*\*/i.test(text)) return undefined;
  return { start: span.start + at, end: span.start + at + 1 };
}
