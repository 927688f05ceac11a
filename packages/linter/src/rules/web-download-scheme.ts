/** WebDownload takes a file by https. */

import type { Span } from "@buildcontent/parser";
import { sourcePathOf } from "../commands/downloads.ts";
import { replace } from "../text/edits.ts";
import { isPrivateHost } from "../text/private-host.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "web-download-scheme",
  severity: "warning",
  fix: "unsafe",
  basis: "ours",
  since: "0.1.0",
  summary: {
    en: "A sourcePath of WebDownload that is not an https:// URL.",
    zh: "WebDownload 的 sourcePath 不是 https:// URL。",
  },
  why: {
    en: "`sourcePath` is a URL. Over `http://` and `ftp://` nobody can tell whether a file arrives as it was sent, and it ends up in every instance that is made from the image: use `https://`. Objects of OSS are downloaded by the action `OSSDownload`; a file that is on the instance already needs no download.\n\nAddresses inside a private network are not reported, nor is `http://mirrors.cloud.aliyuncs.com`, Alibaba Cloud's mirror for instances in a VPC, nor a URL whose start is a reference.",
    zh: "`sourcePath` 是 URL。通过 `http://` 和 `ftp://` 下载时，无法得知文件是否在途中被篡改，而下载的文件会进入用该镜像创建的每一台实例：请使用 `https://`。OSS 中的对象用 `OSSDownload` 操作下载；已经在实例上的文件不需要下载。\n\n内网地址不会报告，阿里云供 VPC 内实例使用的镜像站 `http://mirrors.cloud.aliyuncs.com` 以及以引用开头的 URL 也不会报告。",
  },
  messages: {
    insecure: {
      en: 'A file that is downloaded over "{scheme}" can be changed on its way into the image: use https://.',
      zh: "通过“{scheme}”下载的文件在进入镜像之前可能被篡改：请使用 https://。",
    },
    oss: {
      en: "WebDownload takes a URL of the web and not {scheme}: use the action OSSDownload with bucketName and objectName.",
      zh: "WebDownload 使用网页 URL，而不是 {scheme}：请使用 OSSDownload 操作，并填写 bucketName 和 objectName。",
    },
    scheme: {
      en: 'No page says that WebDownload can fetch from "{scheme}": use a URL that starts with https://.',
      zh: "没有文档说明 WebDownload 可以通过“{scheme}”下载：请使用以 https:// 开头的 URL。",
    },
    local: {
      en: '"{value}" is no URL: use one that starts with https://, or copy the file by a script if it is on the instance.',
      zh: "“{value}”不是 URL：请使用以 https:// 开头的 URL；如果文件已在实例上，请用脚本复制。",
    },
    relative: {
      en: 'The URL "{value}" does not say how to fetch the file: put https:// before it.',
      zh: "URL“{value}”没有写明协议：请在前面加上 https://。",
    },
    fix: { en: "Use https://", zh: "改用 https://" },
    add: { en: "Put https:// before it", zh: "在前面加上 https://" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: http://example.com/app.tar.gz
#                 ^^^^^^^ web-download-scheme: A file that is downloaded over "http://" can be changed on its way into the image: use https://.
      destinationDir: /opt/app
  - Name: download-docs
    Action: WebDownload
    Properties:
      sourcePath: "example.com/docs.tar.gz"
#                  ^^^^^^^^^^^^^^^^^^^^^^^ web-download-scheme: The URL "example.com/docs.tar.gz" does not say how to fetch the file: put https:// before it.
      destinationDir: /opt/docs
`,
        fixed: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: /opt/app
  - Name: download-docs
    Action: WebDownload
    Properties:
      sourcePath: "https://example.com/docs.tar.gz"
      destinationDir: /opt/docs
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: oss://acme-releases/app.tar.gz
#                 ^^^^^^ web-download-scheme: WebDownload takes a URL of the web and not oss://: use the action OSSDownload with bucketName and objectName.
      destinationDir: /opt/app
  - Name: clone
    Action: WebDownload
    Properties:
      sourcePath: git://example.com/app.git
#                 ^^^^^^ web-download-scheme: No page says that WebDownload can fetch from "git://": use a URL that starts with https://.
      destinationDir: /opt/app
  - Name: copy
    Action: WebDownload
    Properties:
      sourcePath: /tmp/app.tar.gz
#                 ^^^^^^^^^^^^^^^ web-download-scheme: "/tmp/app.tar.gz" is no URL: use one that starts with https://, or copy the file by a script if it is on the instance.
      destinationDir: /opt/app
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  mirror:
    Type: String
    DefaultValue: https://example.com
Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: /opt/app
  - Name: download-docs
    Action: WebDownload
    Properties:
      sourcePath: "{{ mirror }}/docs.tar.gz"
      destinationDir: /opt/docs
  - Name: download-key
    Action: WebDownload
    Properties:
      sourcePath: http://mirrors.cloud.aliyuncs.com/epel/RPM-GPG-KEY-EPEL-8
      destinationDir: /etc/pki/rpm-gpg
`,
      },
    ],
  },
  check({ report }) {
    return {
      Task(task) {
        const address = sourcePathOf(task);
        if (address === undefined) return;
        const {
          text: source,
          span: { start },
        } = address;
        const at = (length: number): Span => ({ start, end: start + length });
        const problem = problemOf(source);
        const prefix = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.exec(source)?.[0] ?? "";
        const edits = [replace(at(prefix.length), "https://")];
        if (problem === "insecure") {
          const fix = { title: { message: "fix" }, edits } as const;
          report({ message: problem, data: { scheme: prefix }, span: at(prefix.length), fix });
        } else if (problem === "relative") {
          const fix = { title: { message: "add" }, edits } as const;
          report({ message: problem, data: { value: source }, span: at(source.length), fix });
        } else if (problem === "local") {
          report({ message: problem, data: { value: source }, span: at(source.length) });
        } else if (problem !== undefined) {
          report({ message: problem, data: { scheme: prefix }, span: at(prefix.length) });
        }
      },
    };
  },
});

/** What is wrong with a URL. Where it, or its host, begins with a reference, nothing is known of it. */
function problemOf(source: string): "insecure" | "oss" | "scheme" | "local" | "relative" | undefined {
  const [, scheme, host = ""] = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]/]*\]|[^/:?#]*)/i.exec(source) ?? [];
  if (scheme === undefined) {
    if (source.startsWith("{{")) return undefined;
    return /^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(source) ? "relative" : "local";
  }
  switch (scheme.toLowerCase()) {
    case "https":
      return undefined;
    case "http":
    case "ftp":
      return isPrivateHost(host) || host.startsWith("{{") ? undefined : "insecure";
    case "oss":
      return "oss";
    default:
      return "scheme";
  }
}
