/** What COPY downloads over http or ftp can be changed on its way. */

import type { Url } from "@buildcontent/parser";
import { copySources, schemeSpan } from "../commands/copy-arguments.ts";
import { replace } from "../text/edits.ts";
import { isPrivateHost } from "../text/private-host.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "insecure-url",
  severity: "warning",
  fix: "unsafe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "COPY from http:// or ftp://.", zh: "COPY 使用 http:// 或 ftp://。" },
  why: {
    en: "Over `http://` and `ftp://` nobody can tell whether a file arrives as it was sent, and what COPY downloads ends up in every instance that is made from the image. Use `https://`.\n\nAddresses that the file does not leave a private network for are not reported: private and loopback addresses, and Alibaba Cloud's mirror for instances in a VPC, `mirrors.cloud.aliyuncs.com`, and OSS's internal endpoints, which answer to http.",
    zh: "通过 `http://` 和 `ftp://` 下载时，无法得知文件是否在途中被篡改，而 COPY 下载的内容会进入用该镜像创建的每一台实例。请使用 `https://`。\n\n文件不离开内网的地址不会报告：私网和回环地址，以及阿里云供 VPC 内实例使用的镜像站 `mirrors.cloud.aliyuncs.com` 和 OSS 内网 Endpoint（支持 http）。",
  },
  messages: {
    insecure: {
      en: 'A file that is downloaded over "{scheme}" can be changed on its way into the image: use https://.',
      zh: "通过“{scheme}”下载的文件在进入镜像之前可能被篡改：请使用 https://。",
    },
    fix: { en: "Use https://", zh: "改用 https://" },
  },
  examples: {
    bad: [
      {
        text: `COPY http://example.com/app.tar.gz /opt/app/
#    ^^^^^^^ insecure-url: A file that is downloaded over "http://" can be changed on its way into the image: use https://.
`,
        fixed: "COPY https://example.com/app.tar.gz /opt/app/\n",
      },
      {
        text: `COPY \\
    'ftp://example.com/app.tar.gz' \\
#    ^^^^^^ insecure-url: A file that is downloaded over "ftp://" can be changed on its way into the image: use https://.
    /opt/app/
`,
        fixed: `COPY \\
    'https://example.com/app.tar.gz' \\
    /opt/app/
`,
      },
      {
        text: `COPY HTTP://10.example.com/app.tar.gz /opt/app/
#    ^^^^^^^ insecure-url
`,
        fixed: "COPY https://10.example.com/app.tar.gz /opt/app/\n",
      },
    ],
    good: [
      { text: "COPY https://example.com/app.tar.gz /opt/app/\n" },
      { text: "COPY http://mirrors.cloud.aliyuncs.com/epel/RPM-GPG-KEY-EPEL-8 /etc/pki/rpm-gpg/\n" },
      { text: "COPY http://acme-releases.oss-cn-hangzhou-internal.aliyuncs.com/app.tar.gz /opt/app/\n" },
      { text: "COPY http://192.168.1.10:8080/app.tar.gz /opt/app/\n" },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        for (const source of copySources(text, command)) {
          if (source.kind !== "Url" || !/^(?:http|ftp)$/.test(source.scheme) || isPrivate(source)) continue;
          const span = schemeSpan(text, source);
          const finding = { message: "insecure", data: { scheme: `${source.scheme}://` } } as const;
          if (span === undefined) report({ ...finding, span: source.span });
          else report({ ...finding, span, fix: { title: { message: "fix" }, edits: [replace(span, "https://")] } });
        }
      },
    };
  },
});

/** Tells whether a URL's host is inside the instance's own network; one that holds a variable may be. */
function isPrivate({ value }: Url): boolean {
  const host = /^[^:]+:\/\/(?:[^/?#@]*@)?(\[[^\]/]*\]|[^/:?#]*)/.exec(value)?.[1] ?? "";
  return isPrivateHost(host) || host.startsWith("$");
}
