/** A component has no FROM. */

import { removeCommand } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "from-in-component",
  severity: "error",
  fix: "unsafe",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["NotSupportedCommand.FROM"],
  summary: { en: "FROM in a component.", zh: "组件中的 FROM。" },
  why: {
    en: "A component is used by templates for many base images, so it names none: the service rejects FROM in it. The base image is given by `BaseImageType` and `BaseImage` of the request that creates the template.",
    zh: "组件可用于多种基础镜像的模板，因此不指定基础镜像，组件中的 FROM 会被服务拒绝。基础镜像由创建模板的请求中的 `BaseImageType` 和 `BaseImage` 指定。",
  },
  messages: {
    component: {
      en: "FROM stands in a component and the service rejects that: remove it and set BaseImageType and BaseImage in the request that creates the template.",
      zh: "组件中有 FROM，服务会拒绝：请将其删除，并在创建模板的请求中设置 BaseImageType 和 BaseImage。",
    },
    remove: { en: "Remove FROM", zh: "删除 FROM" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `FROM IMAGE_FAMILY:acs:alibaba_cloud_linux_3_2104_lts_x64
#^^^ from-in-component: FROM stands in a component and the service rejects that: remove it and set BaseImageType and BaseImage in the request that creates the template.
RUN yum install -y nginx
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        content: "component",
        text: `RUN yum install -y nginx
FROM IMAGE:m-bp1g7004ksh0oeuco7jk
#^^^ from-in-component
FROM centos:7
#^^^ from-in-component
`,
        fixed: "RUN yum install -y nginx\n",
      },
    ],
    good: [{ content: "component", text: "RUN yum install -y nginx\n" }],
  },
  check({ document, text, report }) {
    return {
      FROM(command) {
        if (document.content !== "component") return;
        report({
          message: "component",
          span: command.keyword.span,
          fix: { title: { message: "remove" }, edits: removeCommand(text, command) },
        });
      },
    };
  },
});
