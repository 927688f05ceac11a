/** A relative WORKDIR needs an absolute one before it. */

import { defineRule, type Rule } from "../rule.ts";
import { absoluteFrom, mayBeAbsolute } from "../text/relative-path.ts";

export const rule: Rule = defineRule({
  id: "relative-workdir",
  severity: "info",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A relative WORKDIR with no absolute one before it.", zh: "相对路径的 WORKDIR 之前没有绝对路径。" },
  why: {
    en: "`WORKDIR path1/path2` continues the WORKDIR before it. Where none with an absolute path stands before it, the directory that it starts from is not written in the template, and no page of the documentation names it: begin the first WORKDIR with `/`.\n\nOnly the first such WORKDIR is reported; a path that begins with a variable or with `~` counts as absolute.",
    zh: "`WORKDIR path1/path2` 以之前的 WORKDIR 为起点。如果之前没有绝对路径的 WORKDIR，模板中就看不出从哪个目录开始，文档中也没有说明：第一个 WORKDIR 请以 `/` 开头。\n\n只报告第一个这样的 WORKDIR；以变量或 `~` 开头的路径视为绝对路径。",
  },
  messages: {
    relative: {
      en: '"{path}" is a relative path, and no WORKDIR before it says where it starts: write an absolute one, such as "{absolute}".',
      zh: "“{path}”是相对路径，而之前没有 WORKDIR 说明它的起点：请写绝对路径，例如“{absolute}”。",
    },
  },
  examples: {
    bad: [
      {
        text: `WORKDIR app/bin
#       ^^^^^^^ relative-workdir: "app/bin" is a relative path, and no WORKDIR before it says where it starts: write an absolute one, such as "/opt/app/bin".
RUN ./install.sh
WORKDIR ../etc
`,
      },
      {
        text: `WORKDIR \\
    ./app
#   ^^^^^ relative-workdir: "./app" is a relative path, and no WORKDIR before it says where it starts: write an absolute one, such as "/opt/app".
`,
      },
    ],
    good: [
      { text: "WORKDIR /opt/app\nRUN ./install.sh\nWORKDIR bin\nRUN ./start.sh\n" },
      { text: "WORKDIR $APP_HOME\nWORKDIR bin\n" },
      { text: "WORKDIR ~/app\n" },
    ],
  },
  check({ report }) {
    let known = false;
    return {
      WORKDIR(command) {
        const [path, second] = command.arguments.filter((argument) => argument.kind === "Path");
        if (known || path === undefined) return;
        known = true;
        if (second !== undefined || !path.terminated || mayBeAbsolute(path.value)) return;
        report({
          message: "relative",
          data: { path: path.value, absolute: absoluteFrom(path.value) },
          span: path.span,
        });
      },
    };
  },
});
