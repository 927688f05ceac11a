/** More than one CMD, or more than one ENTRYPOINT. */

import type { CommandOf, Span } from "@buildcontent/parser";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "repeated-startup-command",
  severity: "warning",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "More than one CMD, or more than one ENTRYPOINT.", zh: "多个 CMD 或多个 ENTRYPOINT。" },
  why: {
    en: "CMD and ENTRYPOINT each register a command that runs when an instance made from the image starts. In Docker the last one wins. For Image Builder the documentation does not say whether several of them all run, in which order, or whether one replaces the other: write one script that does everything, and register that.",
    zh: "CMD 和 ENTRYPOINT 各自注册一条命令，在用该镜像创建的实例启动时执行。在 Docker 中最后一条生效。Image Builder 的文档没有说明多条命令是否都会执行、按什么顺序执行，或者后一条是否替换前一条：请把所有步骤写进一个脚本，只注册这个脚本。",
  },
  messages: {
    repeated: {
      en: "{keyword} stands more than once, and whether all of them run at start-up is not documented: register one script that does everything.",
      zh: "{keyword} 出现了多次，文档没有说明启动时是否全部执行：请把所有步骤写进一个脚本，只注册这个脚本。",
    },
    first: { en: "The first {keyword} is here.", zh: "第一个 {keyword} 在这里。" },
  },
  examples: {
    bad: [
      {
        text: `CMD ["/opt/app/migrate.sh"]
CMD ["/opt/app/start.sh"]
#^^ repeated-startup-command: CMD stands more than once, and whether all of them run at start-up is not documented: register one script that does everything.
`,
      },
      {
        text: `ENTRYPOINT /opt/app/start.sh
RUN systemctl enable nginx
entrypoint /opt/agent/start.sh
#^^^^^^^^^ repeated-startup-command
#^^^^^^^^^ keyword-case
`,
      },
    ],
    good: [{ text: 'ENTRYPOINT ["/opt/app/start.sh"]\nCMD ["/opt/agent/start.sh"]\n' }],
  },
  check({ report }) {
    const first = new Map<"CMD" | "ENTRYPOINT", Span>();
    const check = ({ name, keyword, arguments: words }: CommandOf<"CMD"> | CommandOf<"ENTRYPOINT">): void => {
      if (words.length === 0) return;
      const before = first.get(name);
      if (before === undefined) {
        first.set(name, keyword.span);
        return;
      }
      const data = { keyword: name };
      report({ message: "repeated", data, span: keyword.span, related: [{ message: "first", data, span: before }] });
    };
    return { CMD: check, ENTRYPOINT: check };
  },
});
