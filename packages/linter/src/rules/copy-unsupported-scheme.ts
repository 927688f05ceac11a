/** COPY downloads with wget, which does not know every scheme. */

import type { Path, Url } from "@buildcontent/parser";
import { copySources, misspeltUrl, schemeSpan, wgetSchemes } from "../commands/copy-arguments.ts";
import { defineRule, type Rule } from "../rule.ts";

/** The word that a source is known by: its scheme, or `git` for `git@host:path`. */
const kinds = {
  oss: ["oss"],
  bucket: ["s3", "s3a", "gs", "cos", "obs", "tos", "az", "wasbs"],
  git: ["git", "git+https", "git+ssh", "ssh"],
  file: ["file"],
} as const;

export const rule: Rule = defineRule({
  id: "copy-unsupported-scheme",
  severity: "warning",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A COPY source that wget cannot fetch, such as oss://.",
    zh: "wget 无法下载的 COPY 源，例如 oss://。",
  },
  why: {
    en: "COPY downloads a URL with `wget`, which fetches `https://`, `http://` and `ftp://`. Other addresses, `oss://` among them, are nowhere documented.\n\nFor a file in OSS use the action `OSSDownload` of a component in YAML (the bucket carries the tag `allowImageBuilderAccess:true`), or the `https://` URL of an object that anyone may read. For a Git repository, write `git clone` in a `RUN`.",
    zh: "COPY 使用 `wget` 下载 URL，它支持 `https://`、`http://` 和 `ftp://`。其他地址（包括 `oss://`）没有任何文档说明。\n\nOSS 中的文件请使用 YAML 组件的 `OSSDownload` 操作（Bucket 须带有标签 `allowImageBuilderAccess:true`），或使用公共读对象的 `https://` URL。Git 仓库请在 `RUN` 中执行 `git clone`。",
  },
  messages: {
    oss: {
      en: 'COPY downloads with wget, which does not know "oss://": use the action OSSDownload of a component in YAML, or the https:// URL of a public object.',
      zh: "COPY 使用 wget 下载，wget 不认识“oss://”：请使用 YAML 组件的 OSSDownload 操作，或公共读对象的 https:// URL。",
    },
    bucket: {
      en: 'COPY downloads with wget, which does not know "{scheme}": use the https:// URL of a public object.',
      zh: "COPY 使用 wget 下载，wget 不认识“{scheme}”：请使用公共读对象的 https:// URL。",
    },
    git: {
      en: 'COPY cannot fetch a Git repository such as "{source}": write git clone in a RUN.',
      zh: "COPY 无法获取“{source}”这样的 Git 仓库：请在 RUN 中执行 git clone。",
    },
    file: {
      en: 'COPY takes a file on the build instance by its path: write "{path}" without "file://".',
      zh: "COPY 用路径指定构建实例上的文件：请去掉“file://”，写成“{path}”。",
    },
    misspelt: {
      en: '"{wrong}" is not how a URL starts: write {url}.',
      zh: "URL 不以“{wrong}”开头：请写成 {url}。",
    },
    other: {
      en: 'COPY downloads with wget, which does not know "{scheme}": use an https:// URL, or download the file in a RUN.',
      zh: "COPY 使用 wget 下载，wget 不认识“{scheme}”：请使用 https:// URL，或者在 RUN 中下载。",
    },
  },
  examples: {
    bad: [
      {
        text: `COPY oss://my-files/app.tar.gz /opt/app/
#    ^^^^^^ copy-unsupported-scheme: COPY downloads with wget, which does not know "oss://": use the action OSSDownload of a component in YAML, or the https:// URL of a public object.
`,
      },
      {
        text: `COPY "s3://my-files/app.tar.gz" \\
#     ^^^^^ copy-unsupported-scheme: COPY downloads with wget, which does not know "s3://": use the https:// URL of a public object.
    /opt/app/
`,
      },
      {
        text: `COPY git://example.com/app.git /opt/app/
#    ^^^^^^ copy-unsupported-scheme: COPY cannot fetch a Git repository such as "git://example.com/app.git": write git clone in a RUN.
`,
      },
      {
        text: `COPY git@example.com:team/app.git /opt/app/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ copy-unsupported-scheme: COPY cannot fetch a Git repository such as "git@example.com:team/app.git": write git clone in a RUN.
`,
      },
      {
        text: `COPY file:///opt/build/app.conf /etc/app/
#    ^^^^^^^ copy-unsupported-scheme: COPY takes a file on the build instance by its path: write "/opt/build/app.conf" without "file://".
`,
      },
      {
        text: `copy SFTP://example.com/app.tar.gz /opt/app/
#^^^ keyword-case
#    ^^^^^^^ copy-unsupported-scheme: COPY downloads with wget, which does not know "sftp://": use an https:// URL, or download the file in a RUN.
`,
      },
      {
        text: `COPY https:/example.com/app.tar.gz /opt/app/
#    ^^^^^^^ copy-unsupported-scheme: "https:/" is not how a URL starts: write https://example.com/app.tar.gz.
COPY htps://example.com/app.tar.gz /opt/app/
#    ^^^^^^^ copy-unsupported-scheme: "htps://" is not how a URL starts: write https://example.com/app.tar.gz.
COPY https：//example.com/app.tar.gz /opt/app/
#    ^^^^^^^^ copy-unsupported-scheme
`,
      },
    ],
    good: [
      { text: "COPY https://my-files.oss-cn-hangzhou.aliyuncs.com/app.tar.gz /opt/app/\n" },
      { text: "COPY ftps://example.com/app.tar.gz /opt/app/\n" },
      { text: "RUN git clone https://example.com/app.git /opt/app\n" },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        for (const source of copySources(text, command)) {
          const misspelt = misspeltUrl(source);
          if (misspelt !== undefined) {
            const start = source.span.start + (source.quote === "none" ? 0 : 1);
            report({ message: "misspelt", data: { ...misspelt }, span: { start, end: start + misspelt.wrong.length } });
            continue;
          }
          const scheme = unknownScheme(source);
          if (scheme === undefined) continue;
          const span = (source.kind === "Url" ? schemeSpan(text, source) : undefined) ?? source.span;
          const has = (schemes: readonly string[]): boolean => schemes.includes(scheme);
          if (has(kinds.oss)) report({ message: "oss", span });
          else if (has(kinds.bucket)) report({ message: "bucket", data: { scheme: `${scheme}://` }, span });
          else if (has(kinds.git)) report({ message: "git", data: { source: source.value }, span });
          else if (has(kinds.file)) report({ message: "file", data: { path: source.value.slice(7) }, span });
          else report({ message: "other", data: { scheme: `${scheme}://` }, span });
        }
      },
    };
  },
});

function unknownScheme(source: Path | Url): string | undefined {
  if (source.kind === "Url") return wgetSchemes.has(source.scheme) ? undefined : source.scheme;
  return /^[\w.-]{1,64}@[\w.-]{1,255}:/.test(source.value) ? "git" : undefined;
}
