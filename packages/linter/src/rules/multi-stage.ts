/** There are no build stages. */

import { defineRule, type Rule, sourceOf } from "../rule.ts";
import { fromArguments } from "../commands/from-arguments.ts";

export const rule: Rule = defineRule({
  id: "multi-stage",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: { en: "Build stages: FROM … AS, COPY --from.", zh: "多阶段构建：FROM … AS、COPY --from。" },
  why: {
    en: "A Dockerfile can build in one image and copy the result to another. Image Builder works on one instance, from which it makes one image, and its documentation knows neither `AS` nor `--from`. Build and clean up in the same template, or build elsewhere and fetch the result by a URL.",
    zh: "Dockerfile 可以在一个镜像中构建，再把结果复制到另一个镜像。镜像构建只在一台实例上工作，并由它生成一个镜像，文档中既没有 `AS`，也没有 `--from`。请在同一个模板中构建并清理，或者在别处构建，再用 URL 下载结果。",
  },
  messages: {
    stage: {
      en: '"{stage}" names a build stage, and Image Builder has no stages: remove it.',
      zh: "“{stage}”为构建阶段命名，但镜像构建没有阶段：请删除它。",
    },
    copy: {
      en: '"{flag}" copies from a build stage or another image, and Image Builder has neither: copy from a URL or from a path on the instance.',
      zh: "“{flag}”从构建阶段或其他镜像复制，但镜像构建两者都没有：请从 URL 或实例上的路径复制。",
    },
  },
  examples: {
    bad: [
      {
        text: `FROM IMAGE:m-bp1g7004ksh0oeuco7jk AS build
#                                 ^^^^^^^^ multi-stage: "AS build" names a build stage, and Image Builder has no stages: remove it.
RUN make -C /opt/app
`,
      },
      {
        text: `FROM golang:1.22 as build
#    ^^^^^^^^^^^ invalid-from
#                ^^^^^^^^ multi-stage: "as build" names a build stage, and Image Builder has no stages: remove it.
`,
      },
      {
        text: `COPY --from=build \\
#    ^^^^^^^^^^^^ multi-stage: "--from=build" copies from a build stage or another image, and Image Builder has neither: copy from a URL or from a path on the instance.
    /src/app /opt/app/
`,
      },
    ],
    good: [{ text: "RUN make -C /src/app\nCOPY /src/app/bin/app /opt/app/\nRUN rm -rf /src/app\n" }],
  },
  check({ document, text, report }) {
    return {
      FROM(command) {
        const { stage } = fromArguments(command);
        if (stage === undefined || document.content === "component") return;
        report({ message: "stage", data: { stage: sourceOf(text, stage) }, span: stage });
      },
      Flag(flag, { name }) {
        if (name !== "COPY" || flag.name !== "from") return;
        report({ message: "copy", data: { flag: sourceOf(text, flag) }, span: flag.span });
      },
    };
  },
});
