/** destinationDir is a folder. */

import type { Task } from "@buildcontent/parser";
import { propertyEntries } from "../components/names.ts";
import { defineRule, type Rule } from "../rule.ts";
import { remove } from "../text/edits.ts";
import { filePathIn } from "../text/file-names.ts";

export const rule: Rule = defineRule({
  id: "file-as-destination-dir",
  severity: "warning",
  fix: "unsafe",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A destinationDir that looks like a file.", zh: "destinationDir 看起来是文件。" },
  why: {
    en: "`destinationDir` of the actions `OSSDownload` and `WebDownload` is the folder that the file is put into. What becomes of `/opt/app.tgz` is not documented: write `/opt`, and rename the file in a later task where it needs another name.\n\nIt is reported where the last name ends like an archive, has the extension of what is downloaded, or is its name in a folder of programs, such as `/usr/local/bin/tool`.",
    zh: "`OSSDownload` 和 `WebDownload` 操作的 `destinationDir` 是存放文件的目录。写成 `/opt/app.tgz` 时会怎样，文档没有说明：请写成 `/opt`，需要改名时在后面的任务中进行。\n\n最后一段名称带有压缩包扩展名、与所下载文件的扩展名相同，或者是程序目录中的同名文件（例如 `/usr/local/bin/tool`）时会报告。",
  },
  messages: {
    same: {
      en: 'destinationDir is the folder, in which the file keeps its name: write {folder} without "{name}".',
      zh: "destinationDir 是目录，文件在其中保持原名：请写成 {folder}，去掉“{name}”。",
    },
    renamed: {
      en: "destinationDir is the folder, in which the file keeps its name: write {folder} and rename the file in a later task.",
      zh: "destinationDir 是目录，文件在其中保持原名：请写成 {folder}，再在后面的任务中改名。",
    },
    remove: { en: 'Remove "{name}"', zh: "删除“{name}”" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tgz
      destinationDir: /opt/app.tgz
#                          ^^^^^^^ file-as-destination-dir: destinationDir is the folder, in which the file keeps its name: write /opt/ without "app.tgz".
`,
        fixed: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tgz
      destinationDir: /opt/
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: acme-releases
      objectName: releases/app-1.2.conf
      destinationDir: /etc/app/app.conf
#                              ^^^^^^^^ file-as-destination-dir: destinationDir is the folder, in which the file keeps its name: write /etc/app/ and rename the file in a later task.
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tgz
      destinationDir: /opt/app
`,
      },
    ],
  },
  check({ report }) {
    return {
      Task(task) {
        const place = textOf(task, "destinationDir");
        if (place === undefined) return;
        const source = textOf(task, "objectName") ?? textOf(task, "sourcePath");
        const found = filePathIn(place.text, source?.text.replace(/[?#].*$/s, "") ?? "");
        if (found === undefined) return;
        const { folder, name } = found;
        const { end } = place.span;
        const span = { start: end - name.length, end };
        if (found.isSameName) {
          const fix = { title: { message: "remove", data: { name } }, edits: [remove(span)] } as const;
          report({ message: "same", data: { folder, name }, span, fix });
        } else report({ message: "renamed", data: { folder }, span });
      },
    };
  },
});

/** The one line of a property, if it has one. */
function textOf(task: Task, property: string): Task["value"]["lines"][number] | undefined {
  const value = propertyEntries(task).find(({ name }) => name === property)?.value;
  const [line, second] = value?.type === "string" ? value.lines : [];
  return second === undefined && line?.text === value?.text ? line : undefined;
}
