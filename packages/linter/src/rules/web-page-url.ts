/** A download takes a file, and not the page on which a site shows it. */

import { type Address, eachDownload } from "../commands/downloads.ts";
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
  release: {
    en: "This is the address of a page about releases, and what is downloaded is HTML: write the URL of one of the files of the release.",
    zh: "这是发行版的网页地址，下载到的是 HTML：请写发行版中某个文件的 URL。",
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
    en: "What the address bar shows on GitHub, GitLab or Gitee is the address of a page in HTML. Downloaded, it is that page under the name of the file, and the build goes on with it. Each of these sites has the file itself at another address:\n\n- `github.com/…/blob/…`: `raw.githubusercontent.com/…`\n- a gist: its address on `gist.githubusercontent.com` with `/raw`\n- GitLab's `/-/blob/…`: `/-/raw/…`\n- Gitee's `/blob/…`: `/raw/…`\n\nThe same goes for `/edit/` and `/blame/`, and for a query such as `?ref_type=heads`, which is the page's. A folder is no file: download an archive of it, or run `git clone`. A page of releases lists files, and each has an address of its own, on GitHub `…/releases/download/…`.\n\nLooked at is what COPY and the action `WebDownload` download; what `wget` or `curl` downloads in a RUN is not.",
    zh: "在 GitHub、GitLab 或 Gitee 上，地址栏中显示的是 HTML 网页的地址。按它下载，得到的是以文件名保存的网页，而构建会继续使用它。这些网站的文件本身在另一个地址：\n\n- `github.com/…/blob/…`：`raw.githubusercontent.com/…`\n- gist：`gist.githubusercontent.com` 上以 `/raw` 结尾的地址\n- GitLab 的 `/-/blob/…`：`/-/raw/…`\n- Gitee 的 `/blob/…`：`/raw/…`\n\n目录不是文件：请下载它的压缩包，或者执行 `git clone`。`/edit/`、`/blame/` 以及 `?ref_type=heads` 这样的查询参数也属于网页。发行版页面列出文件，每个文件有自己的地址，在 GitHub 上是 `…/releases/download/…`。\n\n只检查 COPY 和 `WebDownload` 操作下载的内容，不检查 RUN 中 `wget` 或 `curl` 下载的内容。",
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
        text: `COPY https://github.com/acme/app/releases/latest /opt/app/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ web-page-url: This is the address of a page about releases, and what is downloaded is HTML: write the URL of one of the files of the release.
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
    return eachDownload(text, (url) => {
      const problem = problemOf(url);
      if (problem !== undefined) report(problem);
    });
  },
});

/** Pages that show a file: their addresses up to a query, and where the file is. GitLab is known by its paths, since companies run it under names of their own. */
const pagesOfFiles: readonly (readonly [RegExp, string])[] = [
  [/^(https?:\/\/)(?:www\.)?github\.com\/([^/]+\/[^/]+)\/(?:blob|edit|blame)\//i, "$1raw.githubusercontent.com/$2/"],
  [/^(https?:\/\/)gist\.github\.com\/([^/]+\/[0-9a-f]+)\/?$/i, "$1gist.githubusercontent.com/$2/raw"],
  [/^(https?:\/\/gitee\.com\/[^/]+\/[^/]+)\/(?:blob|edit|blame)\//i, "$1/raw/"],
  [/^(https?:\/\/[^/]+(?:\/[^/]+)+?\/-)\/(?:blob|edit|blame)\//i, "$1/raw/"],
];

const ofRepository = String.raw`^https?://(?:(?:www\.)?github|gitee|gitlab)\.com/[^/]+/[^/]+`;

/** Other pages, and what they show; the addresses are those up to a query. */
const otherPages: readonly (readonly [RegExp, "folder" | "release" | "repository"])[] = [
  [new RegExp(String.raw`${ofRepository}/tree/|/-/tree/`, "i"), "folder"],
  [
    new RegExp(
      String.raw`${ofRepository}/releases(?:/latest|/tag/[^/]+)?/?$|/-/releases(?:/(?:permalink/latest|[^/]+))?/?$`,
      "i",
    ),
    "release",
  ],
  [new RegExp(String.raw`${ofRepository}/?$`, "i"), "repository"],
];

function problemOf({ text, span, goesOn }: Address): Problem | undefined {
  // Most addresses are not on one of these sites.
  if (goesOn || !/^https?:\/\/(?:(?:www\.|gist\.)?git(?:hub|ee|lab)\.com\/|.*\/-\/)/i.test(text)) return undefined;
  const [page = "", query = ""] = /^([^?#]*)([^#]*)/.exec(text)?.slice(1) ?? [];
  // A query such as `?raw=true` asks for the file already.
  if (/[?&]raw=/i.test(query)) return undefined;
  const file = fileOfPage(page);
  if (file !== undefined) {
    const fix = { title: { message: "write", data: { file } }, edits: [replace(span, file)] } as const;
    return { message: "file", data: { file }, span, fix };
  }
  const [, message] = otherPages.find(([known]) => known.test(page)) ?? [];
  return message && { message, span };
}

function fileOfPage(address: string): string | undefined {
  const [page, file] = pagesOfFiles.find(([known]) => known.test(address)) ?? [];
  return page === undefined || file === undefined ? undefined : address.replace(page, file);
}
