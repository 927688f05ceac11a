/** COPY's destination is a directory. */

import { remove } from "../text/edits.ts";
import { copySources } from "../commands/copy-arguments.ts";
import { defineRule, type Rule } from "../rule.ts";

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
      { text: "COPY https://example.com/app-1.2 /opt/app-1.2\n" },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        const [source, second] = copySources(command);
        const words = command.arguments.filter((argument) => argument.kind === "Path" || argument.kind === "Url");
        const destination = words.at(-1);
        if (source === undefined || second !== undefined || words.at(-2) !== source) return;
        if (destination?.kind !== "Path" || destination.quote !== "none") return;
        const { end } = destination.span;
        const [, directory = "", name = ""] =
          /^([^\\$]*\/)([^/\\$]+)$/.exec(text.slice(destination.span.start, end)) ?? [];
        const sourceName = nameOf(source.value.replace(/[?#].*$/s, ""));
        if (directory === "" || extensionOf(name) === undefined) return;
        const span = { start: end - name.length, end };
        if (name === sourceName) {
          const fix = { title: { message: "remove", data: { name } }, edits: [remove(span)] } as const;
          report({ message: "same", data: { directory, name }, span, fix });
        } else if (extensionOf(name) === extensionOf(sourceName)) {
          report({ message: "renamed", data: { directory }, span });
        }
      },
    };
  },
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The extension of a file's name; `.d` ends the names of directories, digits are of a version. */
function extensionOf(name: string): string | undefined {
  const [, extension] = /.\.([a-z][a-z0-9]{0,7})$/i.exec(name) ?? [];
  return extension === "d" ? undefined : extension?.toLowerCase();
}
