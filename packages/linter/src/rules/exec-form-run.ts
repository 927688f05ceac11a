/** RUN is documented in its shell form only. */

import { execArrayOf, shellFormOf } from "../commands/shell-form.ts";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "exec-form-run",
  severity: "warning",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: { en: 'RUN with a JSON array: RUN ["…"].', zh: 'RUN 使用 JSON 数组：RUN ["…"]。' },
  why: {
    en: 'In a Dockerfile, `RUN ["program", "argument"]` starts a program without a shell. The documentation of Image Builder shows arrays for CMD and ENTRYPOINT, and plain shell text alone for RUN: a shell that is given the array looks for a program named `[program,`.\n\nThe fix writes the words one after the other, in single quotes where the shell would read more into them.',
    zh: '在 Dockerfile 中，`RUN ["程序", "参数"]` 不经过 Shell 直接启动程序。Image Builder 的文档中，数组只用于 CMD 和 ENTRYPOINT，RUN 只有普通的 Shell 文本：如果把数组交给 Shell，它会去找名为 `[程序,` 的程序。\n\n修复会把各个词依次写出，Shell 会另作解释的词用单引号括起来。',
  },
  messages: {
    array: {
      en: "RUN is documented with shell text only, not with a JSON array: write the words one after the other.",
      zh: "文档中 RUN 只接受 Shell 文本，没有 JSON 数组：请把各个词依次写出。",
    },
    write: {
      en: 'RUN is documented with shell text only, not with a JSON array: write "RUN {shell}".',
      zh: "文档中 RUN 只接受 Shell 文本，没有 JSON 数组：请写成“RUN {shell}”。",
    },
    fix: { en: "Write it as shell text", zh: "改写为 Shell 文本" },
  },
  examples: {
    bad: [
      {
        text: `RUN ["yum", "install", "-y", "nginx"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ exec-form-run: RUN is documented with shell text only, not with a JSON array: write "RUN yum install -y nginx".
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `RUN ["/bin/bash", "-c", "echo 'it is done' > $HOME/done"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ exec-form-run
`,
        fixed: `RUN /bin/bash -c 'echo '\\''it is done'\\'' > $HOME/done'\n`,
      },
      {
        text: `RUN ["sh", "-c", "yum update -y && yum clean all"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ exec-form-run: RUN is documented with shell text only, not with a JSON array: write "RUN yum update -y && yum clean all".
`,
        fixed: "RUN yum update -y && yum clean all\n",
      },
      {
        text: `run [ \\
#^^ keyword-case
#   ^^^ exec-form-run
    "touch", \\
    "/opt/a b" \\
]
`,
        fixed: "run touch '/opt/a b'\n",
      },
      {
        text: `RUN ["printf", "a\\nb"]
#   ^^^^^^^^^^^^^^^^^^ exec-form-run: RUN is documented with shell text only, not with a JSON array: write the words one after the other.
`,
      },
    ],
    good: [
      { text: "RUN yum install -y nginx\n" },
      { text: "RUN [ -f /etc/app.conf ] && cat /etc/app.conf\n" },
      { text: 'CMD ["/opt/app/start.sh", "--daemon"]\n' },
    ],
  },
  check({ text, report }) {
    return {
      RUN(command) {
        const array = execArrayOf(command);
        if (array === undefined) return;
        const shell = shellFormOf(text, command);
        if (shell === undefined) report({ message: "array", span: array.span });
        else {
          const fix = { title: { message: "fix" }, edits: [replace(array.span, shell)] } as const;
          report({ message: "write", data: { shell }, span: array.span, fix });
        }
      },
    };
  },
});
