/** Heredocs are not in the language. */

import type { Command, Heredoc } from "@buildcontent/parser";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "heredoc",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["InvalidCommandContent.RUN"],
  summary: { en: "A heredoc: <<EOF after RUN or COPY.", zh: "heredoc：RUN 或 COPY 后面的 <<EOF。" },
  why: {
    en: "A command of Image Builder ends with its line unless a `\\` at the end continues it, so the lines after `<<EOF` are taken for commands of their own. No page of the documentation knows heredocs.\n\nFor a short file use `printf` with a format and one argument for each line: `RUN printf '%s\\n' 'first line' 'second line' > /etc/app.conf`, or one `echo` for each line. A longer file or script is better downloaded: `COPY https://example.com/setup.sh /opt/` and `RUN sh /opt/setup.sh`. In a component in YAML, `commandContent` may have any number of lines, heredocs included.",
    zh: "Image Builder 的命令到行尾结束，除非行尾用 `\\` 续行，因此 `<<EOF` 之后的各行会被当作单独的命令。文档中没有任何关于 heredoc 的说明。\n\n较短的文件可以用 `printf`，一个格式加上每行一个参数：`RUN printf '%s\\n' '第一行' '第二行' > /etc/app.conf`，或者每行一个 `echo`。较长的文件或脚本更适合下载：`COPY https://example.com/setup.sh /opt/`，再执行 `RUN sh /opt/setup.sh`。在 YAML 组件中，`commandContent` 可以有任意多行，也可以包含 heredoc。",
  },
  messages: {
    script: {
      en: 'The documentation knows no heredocs such as "{marker}": join the lines of the script by && and \\, or COPY the script from a URL and run it.',
      zh: "文档中没有“{marker}”这样的 heredoc：请用 && 和 \\ 连接脚本的各行，或用 COPY 从 URL 下载脚本再执行。",
    },
    text: {
      en: 'The documentation knows no heredocs such as "{marker}": write the lines with printf or several echo, or COPY the file from a URL.',
      zh: "文档中没有“{marker}”这样的 heredoc：请用 printf 或多个 echo 写入，或用 COPY 从 URL 下载文件。",
    },
    copy: {
      en: 'COPY takes no text of its own after "{marker}": give it the URL of the file, or write the file with printf in a RUN.',
      zh: "COPY 不能在“{marker}”之后直接写文件内容：请给出文件的 URL，或在 RUN 中用 printf 写入文件。",
    },
  },
  examples: {
    bad: [
      {
        text: `RUN <<EOF
#   ^^^^^ heredoc: The documentation knows no heredocs such as "<<EOF": join the lines of the script by && and \\, or COPY the script from a URL and run it.
yum install -y nginx
systemctl enable nginx
EOF
`,
      },
      {
        text: `RUN mkdir -p /etc/app && \\
    cat > /etc/app/app.conf <<-'END'
#                           ^^^^^^^^ heredoc: The documentation knows no heredocs such as "<<-'END'": write the lines with printf or several echo, or COPY the file from a URL.
port = 8080
END
RUN systemctl restart app
`,
      },
      {
        text: `COPY <<EOF /etc/app/app.conf
#    ^^^^^ heredoc: COPY takes no text of its own after "<<EOF": give it the URL of the file, or write the file with printf in a RUN.
port = 8080
EOF
`,
      },
      {
        text: `CMD cat <<EOF
#       ^^^^^ heredoc
hello
EOF
`,
      },
    ],
    good: [
      { text: "RUN printf '%s\\n' 'port = 8080' 'log = on' > /etc/app/app.conf\n" },
      { text: "COPY https://example.com/app.conf /etc/app/\n" },
      { text: 'RUN grep -c nginx <<< "$(ps ax)"\n' },
      { text: "RUN echo $((1 << 4))\n" },
      { text: 'RUN echo "<<EOF"\n' },
    ],
  },
  check({ text, report }) {
    const reportMarker = (message: "script" | "text" | "copy", heredoc: Heredoc, { name }: Command): void => {
      report({
        message,
        data: { marker: sourceOf(text, heredoc) },
        span: heredoc.span,
        ...(name !== "RUN" && { apiCodes: [] }),
      });
    };
    return {
      ShellText({ heredocs, span }, command) {
        if (command.name === undefined) return;
        for (const heredoc of heredocs) {
          reportMarker(heredoc.span.start === span.start ? "script" : "text", heredoc, command);
        }
      },
      Heredoc: (heredoc, command) => reportMarker("copy", heredoc, command),
    };
  },
});
