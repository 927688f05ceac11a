/** A download takes a file, and not the page on which a site shows it. */

import { type Address, copiedUrls, sourcePathOf } from "../commands/downloads.ts";
import { defineRule, type Report, type Rule } from "../rule.ts";
import { replace } from "../text/edits.ts";

const messages = {
  file: {
    en: "This is the address of the page that shows the file, and what is downloaded is HTML: write {file}.",
    zh: "这是展示文件的网页地址，下载到的是 HTML：请写成 {file}。",
  },
  folder: {
    en: "This is the address of a page that shows a folder, and what is downloaded is HTML: write the URL of an archive, or clone the repository by a script.",
    zh: "这是展示目录的网页地址，下载到的是 HTML：请写压缩包的 URL，或者用脚本克隆仓库。",
  },
  repository: {
    en: "This is the address of a repository's page, and what is downloaded is HTML: write the URL of an archive, or clone the repository by a script.",
    zh: "这是仓库的网页地址，下载到的是 HTML：请写压缩包的 URL，或者用脚本克隆仓库。",
  },
  write: { en: "Write {file}", zh: "改为 {file}" },
} as const;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "web-page-url",
  severity: "warning",
  fix: "unsafe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A download of the web page that shows a file, in the place of the file.",
    zh: "下载的是展示文件的网页，而不是文件本身。",
  },
  why: {
    en: "What the address bar shows on GitHub, GitLab or Gitee is the address of a page in HTML. Downloaded, it is that page under the name of the file, and the build goes on with it. Each of these sites has the file itself at another address:\n\n- `github.com/…/blob/…`: `raw.githubusercontent.com/…`\n- a gist: its address on `gist.githubusercontent.com` with `/raw`\n- GitLab's `/-/blob/…`: `/-/raw/…`\n- Gitee's `/blob/…`: `/raw/…`\n\nA folder is no file: download an archive of it, or run `git clone`.",
    zh: "在 GitHub、GitLab 或 Gitee 上，地址栏中显示的是 HTML 网页的地址。按它下载，得到的是以文件名保存的网页，而构建会继续使用它。这些网站的文件本身在另一个地址：\n\n- `github.com/…/blob/…`：`raw.githubusercontent.com/…`\n- gist：`gist.githubusercontent.com` 上以 `/raw` 结尾的地址\n- GitLab 的 `/-/blob/…`：`/-/raw/…`\n- Gitee 的 `/blob/…`：`/raw/…`\n\n目录不是文件：请下载它的压缩包，或者执行 `git clone`。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `COPY https://github.com/acme/app/blob/main/install.sh /opt/app/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ web-page-url: This is the address of the page that shows the file, and what is downloaded is HTML: write https://raw.githubusercontent.com/acme/app/main/install.sh.
`,
        fixed: `COPY https://raw.githubusercontent.com/acme/app/main/install.sh /opt/app/
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download-script
    Action: WebDownload
    Properties:
      sourcePath: https://gitee.com/acme/app/blob/master/install.sh
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ web-page-url
      destinationDir: /opt/app
`,
        fixed: `Tasks:
  - Name: download-script
    Action: WebDownload
    Properties:
      sourcePath: https://gitee.com/acme/app/raw/master/install.sh
      destinationDir: /opt/app
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download-settings
    Action: WebDownload
    Properties:
      sourcePath: https://github.com/acme/app/tree/main/settings
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ web-page-url: This is the address of a page that shows a folder, and what is downloaded is HTML: write the URL of an archive, or clone the repository by a script.
      destinationDir: /opt/app
`,
      },
    ],
    good: [
      { text: "COPY https://raw.githubusercontent.com/acme/app/main/install.sh /opt/app/\n" },
      { text: "COPY https://github.com/acme/app/releases/download/v1.2/app.tar.gz /opt/app/\n" },
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

/** Pages that show a file: their addresses, and where the file is. A query such as `?raw=true` asks for the file already. */
const pagesOfFiles: readonly (readonly [RegExp, string])[] = [
  [
    /^(https?:\/\/)(?:www\.)?github\.com\/([^/?#]+\/[^/?#]+)\/blob\/([^?#]+)(?:#.*)?$/i,
    "$1raw.githubusercontent.com/$2/$3",
  ],
  [/^(https?:\/\/)gist\.github\.com\/([^/?#]+\/[0-9a-f]+)\/?(?:#.*)?$/i, "$1gist.githubusercontent.com/$2/raw"],
  [/^(https?:\/\/gitee\.com\/[^/?#]+\/[^/?#]+)\/blob\/([^?#]+)(?:#.*)?$/i, "$1/raw/$2"],
];

const pageOfFolder = /^https?:\/\/(?:(?:www\.)?github\.com|gitee\.com)\/[^/?#]+\/[^/?#]+\/tree\//i;
const pageOfRepository = /^https?:\/\/(?:(?:www\.)?github\.com|gitee\.com)\/[^/?#]+\/[^/?#]+\/?$/i;

function problemOf({ text, span }: Address): Problem | undefined {
  // Most addresses are not on one of these sites.
  if (!/^https?:\/\/(?:www\.|gist\.)?git(?:hub|ee)\.com\/|\/-\//i.test(text)) return undefined;
  const file = fileOfPage(text);
  if (file !== undefined) {
    const fix = { title: { message: "write", data: { file } }, edits: [replace(span, file)] } as const;
    return { message: "file", data: { file }, span, fix };
  }
  if (pageOfFolder.test(text) || text.includes("/-/tree/")) return { message: "folder", span };
  return pageOfRepository.test(text) ? { message: "repository", span } : undefined;
}

/** The address of the file that a page shows. GitLab is known by its paths, since companies run it under names of their own. */
function fileOfPage(address: string): string | undefined {
  if (/^https?:/i.test(address) && address.includes("/-/blob/") && !address.includes("?"))
    return address.replace("/-/blob/", "/-/raw/").replace(/#.*$/s, "");
  const [page, file] = pagesOfFiles.find(([known]) => known.test(address)) ?? [];
  return page === undefined || file === undefined ? undefined : address.replace(page, file);
}
