/** A command needs its argument. */

import { type CommandRow, commandRow, commands } from "@buildcontent/parser";
import { hasArgumentBelow } from "../commands/line-above.ts";
import { defineRule, type Rule } from "../rule.ts";

const rows: readonly CommandRow[] = commands;

export const rule: Rule = defineRule({
  id: "empty-command",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  apiCodes: rows.flatMap(({ emptyCode }) => emptyCode ?? []),
  summary: { en: "A command without its argument.", zh: "命令缺少参数。" },
  why: {
    en: "Every command but RESTART works on what stands after it. The service rejects RUN, ENV, WORKDIR, COPY, USER, LABEL, CMD and ENTRYPOINT with nothing after them; FROM and COMPONENT without an argument name nothing that could be used.",
    zh: "除 RESTART 外，每条命令都作用于其后的内容。RUN、ENV、WORKDIR、COPY、USER、LABEL、CMD 和 ENTRYPOINT 后面没有内容时，服务会拒绝；FROM 和 COMPONENT 没有参数时，没有指明任何可用的对象。",
  },
  messages: {
    empty: {
      en: "{command} has no argument and the service rejects that: write, for example, {example}.",
      zh: "{command} 没有参数，服务会拒绝：请补全，例如 {example}。",
    },
    from: {
      en: "FROM names no image: remove it, since the base image is taken from the request.",
      zh: "FROM 没有指定镜像：请删除这一行，基础镜像取自请求。",
    },
    component: {
      en: "COMPONENT names no component: write the id of one after it, for example COMPONENT ic-bp12zre8p1b8v4g3j7sy.",
      zh: "COMPONENT 没有指定组件：请在后面写上组件 ID，例如 COMPONENT ic-bp12zre8p1b8v4g3j7sy。",
    },
  },
  examples: {
    bad: [
      {
        text: `RUN yum install -y nginx
WORKDIR
#^^^^^^ empty-command: WORKDIR has no argument and the service rejects that: write, for example, WORKDIR /opt/app.
`,
      },
      {
        text: `run
#^^ empty-command: RUN has no argument and the service rejects that: write, for example, RUN yum install -y nginx && systemctl enable nginx.
#^^ keyword-case
`,
      },
      {
        text: `FROM
#^^^ empty-command: FROM names no image: remove it, since the base image is taken from the request.
RUN yum install -y nginx
`,
      },
      {
        text: `COMPONENT
#^^^^^^^^ empty-command: COMPONENT names no component: write the id of one after it, for example COMPONENT ic-bp12zre8p1b8v4g3j7sy.
`,
      },
    ],
    good: [{ text: "WORKDIR /opt/app\nRUN ./install.sh\nRESTART\nRUN uname -r\n" }],
  },
  check({ document, text, report }) {
    let place = 0;
    return {
      Command(command) {
        const below = document.commands[++place];
        const { name, keyword, arguments: nodes } = command;
        if (nodes.length > 0 || name === undefined || name === "RESTART") return;
        // That a `\` is missing is `unknown-command`'s to say.
        if (hasArgumentBelow(text, command, below)) return;
        const { span } = keyword;
        const row = commandRow(name);
        if (row?.emptyCode !== undefined) {
          report({
            message: "empty",
            data: { command: name, example: row.example.replace(/ \\\n */, " ") },
            span,
            apiCodes: [row.emptyCode],
          });
        } else if (name === "COMPONENT") report({ message: "component", span, apiCodes: [] });
        else if (document.content !== "component") report({ message: "from", span, apiCodes: [] });
      },
    };
  },
});
