/** COPY's destination is a directory. */

import { remove } from "../text/edits.ts";
import { copyWords } from "../commands/copy-arguments.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";
import { filePathIn } from "../text/file-names.ts";

export const rule: Rule = defineRule({
  id: "copy-file-destination",
  severity: "warning",
  fix: "unsafe",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A COPY whose destination looks like a file.", zh: "COPY 的目标看起来是文件。" },
  why: {
    en: "The documentation says that the destination of COPY is a directory on the instance, and the file keeps its name in it. Docker takes a file's path there too. What becomes of `/opt/app.tgz` is not documented: write `/opt/`, and rename the file by `RUN mv` where it needs another name.",
    zh: "文档说明 COPY 的目标是实例上的目录，文件在其中保持原名。Docker 还允许写文件路径。目标写成 `/opt/app.tgz` 时会怎样，文档没有说明：请写成 `/opt/`，需要改名时用 `RUN mv`。",
  },
  messages: {
    same: {
      en: 'The destination of COPY is a directory, in which the file keeps its name: write {directory} without "{name}".',
      zh: "COPY 的目标是目录，文件在其中保持原名：请写成 {directory}，去掉“{name}”。",
    },
    renamed: {
      en: "The destination of COPY is a directory, in which the file keeps its name: write {directory} and rename the file by RUN mv.",
      zh: "COPY 的目标是目录，文件在其中保持原名：请写成 {directory}，再用 RUN mv 改名。",
    },
    remove: { en: 'Remove "{name}"', zh: "删除“{name}”" },
  },
  examples: {
    bad: [
      {
        text: `COPY https://example.com/app.tar.gz /opt/app.tar.gz
#                                        ^^^^^^^^^^ copy-file-destination: The destination of COPY is a directory, in which the file keeps its name: write /opt/ without "app.tar.gz".
`,
        fixed: "COPY https://example.com/app.tar.gz /opt/\n",
      },
      {
        text: `COPY https://example.com/tool-1.2 /usr/local/bin/tool
#                                                ^^^^ copy-file-destination: The destination of COPY is a directory, in which the file keeps its name: write /usr/local/bin/ and rename the file by RUN mv.
COPY https://example.com/latest /opt/app.tgz
#                                    ^^^^^^^ copy-file-destination
`,
      },
      {
        text: `COPY https://example.com/nginx-1.24.conf \\
    /etc/nginx/nginx.conf
#              ^^^^^^^^^^ copy-file-destination: The destination of COPY is a directory, in which the file keeps its name: write /etc/nginx/ and rename the file by RUN mv.
`,
      },
    ],
    good: [
      { text: "COPY https://example.com/app.tar.gz /opt/app\n" },
      { text: "COPY https://example.com/app.tar.gz /opt/app.tar.gz/\n" },
      { text: "COPY /usr/share/nginx/conf.d /etc/nginx/conf.d\n" },
      { text: "COPY https://example.com/app-1.2 /opt/app-1.2\nCOPY https://example.com/app-1.2 /opt/app\n" },
      { text: "COPY https://example.com/tool-1.2.tgz /usr/local/bin\n" },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        const { sources, destination } = copyWords(text, command);
        const [source, second] = sources;
        if (source === undefined || second !== undefined || destination?.kind !== "Path") return;
        const path = sourceOf(text, destination);
        if (destination.quote !== "none" || /[\\\r\n]/.test(path)) return;
        const found = filePathIn(path, source.value.replace(/[?#].*$/s, ""));
        if (found === undefined) return;
        const { folder: directory, name } = found;
        const { end } = destination.span;
        const span = { start: end - name.length, end };
        if (found.isSameName) {
          const fix = { title: { message: "remove", data: { name } }, edits: [remove(span)] } as const;
          report({ message: "same", data: { directory, name }, span, fix });
        } else report({ message: "renamed", data: { directory }, span });
      },
    };
  },
});
