/** RESTART as the first command, or as the last. */

import type { Command } from "@buildcontent/parser";
import { commandRemoval } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "useless-restart",
  severity: "info",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "RESTART as the first command, or as the last.", zh: "RESTART 是第一条或最后一条命令。" },
  why: {
    en: "RESTART is for the commands around it: what was installed before takes effect for what runs after. The build instance has just started when the first command runs, and after the last one nothing is left to run, so a RESTART there costs time and does nothing.\n\nIn a component nothing is reported: the template that calls it may have commands before and after. A FROM does not change the instance and does not count.",
    zh: "RESTART 服务于它前后的命令：让之前安装的内容对之后的命令生效。第一条命令执行时构建实例刚刚启动，最后一条命令之后不再有要执行的内容，因此这两处的 RESTART 只会多花时间，没有作用。\n\n组件中不报告：调用它的模板在前后都可能有命令。FROM 不会改变实例，不计算在内。",
  },
  messages: {
    first: {
      en: "The build instance has just started when this RESTART runs: remove it.",
      zh: "执行这个 RESTART 时构建实例刚刚启动：请删除它。",
    },
    last: {
      en: "No command runs after this RESTART: remove it.",
      zh: "这个 RESTART 之后没有要执行的命令：请删除它。",
    },
    remove: { en: "Remove this RESTART", zh: "删除这个 RESTART" },
  },
  examples: {
    bad: [
      {
        text: `RESTART
#^^^^^^ useless-restart: The build instance has just started when this RESTART runs: remove it.
RUN yum install -y nginx
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `RUN yum update -y kernel
RESTART
#^^^^^^ useless-restart: No command runs after this RESTART: remove it.
# The end.
`,
        fixed: "RUN yum update -y kernel\n# The end.\n",
      },
      {
        text: `RUN yum update -y kernel
RESTART
#^^^^^^ useless-restart
RESTART
#^^^^^^ consecutive-restart
`,
      },
    ],
    good: [
      { text: "RUN yum update -y kernel\nRESTART\nRUN uname -r\n" },
      { content: "component", text: "RUN yum update -y kernel\nRESTART\n" },
    ],
  },
  check({ document, text, report }) {
    const reportRun = (message: "first" | "last", [command, ...more]: readonly Command[], isAll: boolean): void => {
      if (command === undefined) return;
      // Of several in a row, `consecutive-restart` takes out the others first. A continuation may hold comments, which would go
      // with the lines, and a template without commands is no repair.
      const fixable = !isAll && more.length === 0 && command.continuations.length === 0;
      report({
        message,
        span: command.keyword.span,
        ...(fixable && { fix: { title: { message: "remove" }, ...commandRemoval(text, command) } }),
      });
    };
    return {
      Document({ commands }) {
        if (document.content === "component") return;
        const effective = commands.filter(({ name }) => name !== "FROM");
        const start = effective.findIndex((command) => !isRestart(command));
        if (start === -1) {
          reportRun("first", effective, true);
          return;
        }
        reportRun("first", effective.slice(0, start), false);
        reportRun("last", effective.slice(effective.findLastIndex((command) => !isRestart(command)) + 1), false);
      },
    };
  },
});

/** RESTART as it should be; with text after it, the text may be what was meant to run. */
function isRestart({ name, arguments: words }: Command): boolean {
  return name === "RESTART" && words.length === 0;
}
