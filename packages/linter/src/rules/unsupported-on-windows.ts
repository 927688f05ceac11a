/** A template for a Windows image holds COMPONENT and RESTART only. */

import { commandRow } from "@buildcontent/parser";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "unsupported-on-windows",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "With `os: windows`: a command for Linux images.",
    zh: "设置 `os: windows` 时：只适用于 Linux 镜像的命令。",
  },
  why: {
    en: "The documentation describes every command but COMPONENT and RESTART for Linux images, and the command format of components too. What is to be done on a Windows image goes into a component in YAML, whose actions work on Windows: `RunPowerShellCommand`, `WebDownload`, `OSSDownload`, `Reboot`.",
    zh: "文档中除 COMPONENT 和 RESTART 以外的命令都只适用于 Linux 镜像，组件的命令格式也是如此。要在 Windows 镜像上执行的步骤应写在 YAML 格式的组件中，其中这些操作适用于 Windows：`RunPowerShellCommand`、`WebDownload`、`OSSDownload`、`Reboot`。",
  },
  messages: {
    shell: {
      en: "{keyword} is documented for Linux images only: use the action RunPowerShellCommand in a component in YAML and call that by COMPONENT.",
      zh: "按照文档，{keyword} 只适用于 Linux 镜像：请在 YAML 格式的组件中使用 RunPowerShellCommand 操作，再用 COMPONENT 调用该组件。",
    },
    file: {
      en: "{keyword} is documented for Linux images only: use the action WebDownload or OSSDownload in a component in YAML and call that by COMPONENT.",
      zh: "按照文档，{keyword} 只适用于 Linux 镜像：请在 YAML 格式的组件中使用 WebDownload 或 OSSDownload 操作，再用 COMPONENT 调用该组件。",
    },
    setting: {
      en: "{keyword} is documented for Linux images only: set the property {property} of the action RunPowerShellCommand in a component in YAML.",
      zh: "按照文档，{keyword} 只适用于 Linux 镜像：请在 YAML 格式的组件中设置 RunPowerShellCommand 操作的 {property} 属性。",
    },
    other: {
      en: "{keyword} is documented for Linux images only: remove it, since only COMPONENT and RESTART are documented for Windows.",
      zh: "按照文档，{keyword} 只适用于 Linux 镜像：请将其删除，文档中适用于 Windows 镜像的只有 COMPONENT 和 RESTART。",
    },
    component: {
      en: "A component in commands is documented for Linux images only: write it in YAML, with Tasks that use the action RunPowerShellCommand.",
      zh: "按照文档，用命令编写的组件只适用于 Linux 镜像：请改写为 YAML 格式，在 Tasks 中使用 RunPowerShellCommand 操作。",
    },
  },
  examples: {
    bad: [
      {
        os: "windows",
        text: `RUN choco install nginx
#^^ unsupported-on-windows: RUN is documented for Linux images only: use the action RunPowerShellCommand in a component in YAML and call that by COMPONENT.
RESTART
COPY https://example.com/app.zip /app/
#^^^ unsupported-on-windows: COPY is documented for Linux images only: use the action WebDownload or OSSDownload in a component in YAML and call that by COMPONENT.
`,
      },
      {
        os: "windows",
        text: `WORKDIR /app
#^^^^^^ unsupported-on-windows: WORKDIR is documented for Linux images only: set the property workingDir of the action RunPowerShellCommand in a component in YAML.
USER deploy
#^^^ unsupported-on-windows: USER is documented for Linux images only: set the property username of the action RunPowerShellCommand in a component in YAML.
LABEL team="platform"
#^^^^ unsupported-on-windows: LABEL is documented for Linux images only: remove it, since only COMPONENT and RESTART are documented for Windows.
`,
      },
      {
        os: "windows",
        content: "component",
        text: `RUN choco install nginx
#^^ unsupported-on-windows: A component in commands is documented for Linux images only: write it in YAML, with Tasks that use the action RunPowerShellCommand.
RUN choco install redis
`,
      },
    ],
    good: [
      {
        os: "windows",
        text: "COMPONENT ic-bp67acfmxazb4p1hq7y9\nRESTART\nCOMPONENT ic-bp67acfmxazb4p1hq7ya\n",
      },
      {
        os: "windows",
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunPowerShellCommand
    Properties:
      commandContent: choco install nginx
`,
      },
      { text: "RUN yum install -y nginx\n" },
    ],
  },
  check({ document, os, report }) {
    const isComponent = document.content === "component";
    return {
      Document({ commands: [first] }) {
        // The format of a component as a whole is wrong, so one finding says it.
        if (os === "windows" && isComponent && first !== undefined) {
          report({ message: "component", span: first.keyword.span });
        }
      },
      Command({ name: keyword, keyword: { span } }) {
        if (os !== "windows" || isComponent) return;
        if (keyword === undefined || commandRow(keyword)?.os !== "linux") return;
        if (keyword === "WORKDIR") report({ message: "setting", data: { keyword, property: "workingDir" }, span });
        else if (keyword === "USER") report({ message: "setting", data: { keyword, property: "username" }, span });
        else if (keyword === "COPY") report({ message: "file", data: { keyword }, span });
        else if (keyword === "LABEL") report({ message: "other", data: { keyword }, span });
        else report({ message: "shell", data: { keyword }, span });
      },
    };
  },
});
