/** The content is larger than the service takes. */

import type { Span } from "@buildcontent/parser";
import { linesOf } from "../text/edits.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";
import { bytesOf, offsetOfByte } from "../text/size.ts";

export const rule: Rule = defineRule({
  id: "content-too-large",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  apiCodes: ["InvalidBuildContent.LengthExceeded", "InvalidContent.LengthExceeded"],
  summary: { en: "The content is larger than the limit.", zh: "内容超过大小上限。" },
  why: {
    en: "The service takes 16 KB for each content and rejects a larger one. The size is counted here in bytes of UTF-8, in which a Chinese character takes three, and over the whole text: comments count where they are sent. What is too large otherwise is made smaller by a component, which has 16 KB of its own, or by a script that is fetched by COPY.",
    zh: "服务对每份内容的上限是 16 KB，超过的会被拒绝。这里按 UTF-8 字节计算整个文本，一个汉字占三个字节：注释如果一并发送也计算在内。仍然过大时，可以把步骤移到组件中（每个组件另有 16 KB），或把脚本放在别处用 COPY 下载。",
  },
  messages: {
    large: {
      en: "The content has {bytes} bytes and the service rejects more than {max}: move steps to a component of their own, or fetch long scripts by COPY.",
      zh: "内容有 {bytes} 字节，服务会拒绝超过 {max} 字节的内容：请把一些步骤移到单独的组件中，或用 COPY 下载较长的脚本。",
    },
    comments: {
      en: "The content has {bytes} bytes, {comments} of them in comments, and the service rejects more than {max}: move steps to a component of their own, or fetch long scripts by COPY.",
      zh: "内容有 {bytes} 字节（其中注释占 {comments} 字节），服务会拒绝超过 {max} 字节的内容：请把一些步骤移到单独的组件中，或用 COPY 下载较长的脚本。",
    },
    fitsPacked: {
      en: "The content has {bytes} bytes and the service rejects more than {max}, but {comments} of them are comments: take the comments out of what is sent.",
      zh: "内容有 {bytes} 字节，服务会拒绝超过 {max} 字节的内容，但其中 {comments} 字节是注释：请在发送之前去掉注释。",
    },
  },
  examples: {
    bad: [
      {
        limits: { bytes: 40 },
        text: `RUN yum install -y nginx
RUN systemctl enable nginx
#              ^^^^^^^^^^^ content-too-large: The content has 52 bytes and the service rejects more than 40: move steps to a component of their own, or fetch long scripts by COPY.
`,
      },
      {
        limits: { bytes: 40 },
        text: `# 网站
RUN yum install -y nginx
RUN systemctl enable nginx
#     ^^^^^^^^^^^^^^^^^^^^ content-too-large: The content has 61 bytes, 9 of them in comments, and the service rejects more than 40: move steps to a component of their own, or fetch long scripts by COPY.
`,
      },
      {
        limits: { bytes: 40 },
        text: `# Nothing here is sent to the service yet.
#                                       ^^ content-too-large: The content has 68 bytes and the service rejects more than 40, but 43 of them are comments: take the comments out of what is sent.
RUN yum install -y nginx
`,
      },
    ],
    good: [{ text: "RUN yum install -y nginx\n" }],
  },
  check({ document, text, limits, report }) {
    const apiCodes = [
      document.content === "component" ? "InvalidContent.LengthExceeded" : "InvalidBuildContent.LengthExceeded",
    ];
    return {
      Document({ comments: nodes }) {
        const bytes = bytesOf(text);
        const max = limits.bytes;
        if (bytes <= max) return;
        const comments = nodes.reduce((sum, { span }) => sum + bytesOf(sourceOf(text, commentLine(text, span))), 0);
        const found = { span: { start: offsetOfByte(text, max), end: text.length }, apiCodes };
        if (comments === 0) report({ message: "large", data: { bytes, max }, ...found });
        else if (bytes - comments <= max) report({ message: "fitsPacked", data: { bytes, max, comments }, ...found });
        else report({ message: "comments", data: { bytes, max, comments }, ...found });
      },
    };
  },
});

/** What goes with a comment: its line, or the comment alone where YAML has it behind a value. */
function commentLine(text: string, span: Span): Span {
  const line = linesOf(text, span);
  return text.slice(line.start, span.start).trim() === "" ? line : span;
}
