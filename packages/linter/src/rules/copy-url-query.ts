/** COPY takes no query string in a URL. */

import type { Span, Url } from "@buildcontent/parser";
import { copySources, wgetSchemes } from "../commands/copy-arguments.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "copy-url-query",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A query string in COPY's URL.", zh: "COPY 的 URL 带有查询参数。" },
  why: {
    en: 'COPY downloads its source with `wget`, and the documentation says that a query string (`?…`) in the URL is not supported. Put the file where its URL needs none, or download it in a `RUN`, with the URL in quotes: `RUN wget -O /opt/app.tar.gz "https://example.com/get?id=1"`.\n\nThe signed URL of an OSS object is always one with a query string. Besides, it is a key to the object that anyone who reads the template can use: the action `OSSDownload` of a component in YAML needs none.',
    zh: 'COPY 使用 `wget` 下载源文件，文档说明不支持 URL 中的查询参数（`?…`）。请把文件放到不需要查询参数的 URL 上，或者在 `RUN` 中下载，并给 URL 加上引号：`RUN wget -O /opt/app.tar.gz "https://example.com/get?id=1"`。\n\nOSS 对象的签名 URL 总是带有查询参数，而且任何读到模板的人都能用它访问该对象：YAML 组件的 `OSSDownload` 操作不需要签名 URL。',
  },
  messages: {
    query: {
      en: 'COPY does not support a query string such as "{query}": use a URL without one, or download the file with wget in a RUN.',
      zh: "COPY 不支持“{query}”这样的查询参数：请使用不带查询参数的 URL，或者在 RUN 中用 wget 下载。",
    },
    signed: {
      en: "COPY does not support a query string, so no signed URL either: use the action OSSDownload of a component in YAML.",
      zh: "COPY 不支持查询参数，因此也不支持签名 URL：请使用 YAML 组件的 OSSDownload 操作。",
    },
  },
  examples: {
    bad: [
      {
        text: `COPY https://example.com/download?file=app.tar.gz&version=3 /opt/app/
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ copy-url-query: COPY does not support a query string such as "?file=app.tar.gz&version=3": use a URL without one, or download the file with wget in a RUN.
`,
      },
      {
        text: `COPY \\
    "https://example.com/app.tar.gz?v=3" \\
#                                  ^^^^ copy-url-query
    /opt/app/
`,
      },
      {
        text: `COPY https://my-files.oss-cn-hangzhou.aliyuncs.com/app.zip?Expires=1735689600&Signature=kZ3vQ7rT1yXw%3D /opt/app/
#                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ copy-url-query: COPY does not support a query string, so no signed URL either: use the action OSSDownload of a component in YAML.
#                                                                                       ^^^^^^^^^^^^^^^ secret-in-template
`,
      },
    ],
    good: [
      { text: "COPY https://example.com/app.tar.gz /opt/app/\n" },
      { text: 'RUN wget -O /opt/app.tar.gz "https://example.com/download?file=app.tar.gz"\n' },
      { text: "COPY https://example.com/guide.html#install?no-query /opt/doc/\n" },
      { text: "COPY /opt/build/app-?.conf /etc/app/\n" },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        for (const source of copySources(text, command)) {
          const span = source.kind === "Url" && wgetSchemes.has(source.scheme) ? querySpan(text, source) : undefined;
          if (span === undefined) continue;
          const query = sourceOf(text, span);
          if (/[?&](?:x-oss-|x-amz-)?(?:signature|credential)=/i.test(query)) report({ message: "signed", span });
          else report({ message: "query", data: { query }, span });
        }
      },
    };
  },
});

/** From the `?` to the end of the URL, without a closing quote; a `?` after `#` starts no query. */
function querySpan(text: string, url: Url): Span | undefined {
  const at = sourceOf(text, url).search(/[?#]/);
  const start = url.span.start + at;
  if (at === -1 || text.charAt(start) === "#") return undefined;
  const isQuoted = url.quote === "double" || url.quote === "single";
  return { start, end: isQuoted ? url.span.end - 1 : url.span.end };
}
