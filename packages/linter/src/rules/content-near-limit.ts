/** The content is close to the size limit. */

import { defineRule, type Rule } from "../rule.ts";
import { bytesOf } from "../text/size.ts";

export const rule: Rule = defineRule({
  id: "content-near-limit",
  severity: "info",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "The content is close to the size limit.", zh: "内容接近大小上限。" },
  why: {
    en: "The service takes 16 KB (16,384 bytes of UTF-8) for each content. From 90 % on, the next change may be the one that no longer fits: move steps to a component, or fetch long scripts by COPY.",
    zh: "服务对每份内容的上限是 16 KB（16,384 个 UTF-8 字节）。达到 90 % 之后，下一次修改就可能放不下：把步骤移到组件中，或用 COPY 下载较长的脚本。",
  },
  messages: {
    near: {
      en: "The content has {bytes} of {max} bytes ({share} %): move steps to a component before it is full.",
      zh: "内容已有 {bytes} 字节，上限 {max} 字节（{share} %）：请在写满之前把一些步骤移到组件中。",
    },
  },
  options: {
    percent: {
      type: "integer",
      default: 90,
      minimum: 1,
      maximum: 100,
      description: { en: "From how many percent of the limit on it is reported.", zh: "从上限的百分之多少开始报告。" },
    },
  },
  examples: {
    bad: [
      {
        options: { percent: 1 },
        text: `RUN yum install -y nginx mariadb redis httpd php python3 python3-pip java-17-openjdk golang nodejs npm git vim tmux curl wget gcc gcc-c++
#^^ content-near-limit
RUN systemctl enable nginx
`,
      },
    ],
    good: [{ text: "RUN yum install -y nginx\n" }],
  },
  check({ text, limits, options, report }) {
    return {
      Document({ commands }) {
        const bytes = bytesOf(text);
        if (bytes > limits.bytes || bytes * 100 < limits.bytes * options.percent) return;
        const share = Math.floor((bytes * 100) / limits.bytes);
        const span = commands[0]?.keyword.span ?? { start: 0, end: 0 };
        report({ message: "near", data: { bytes, max: limits.bytes, share }, span });
      },
    };
  },
});
