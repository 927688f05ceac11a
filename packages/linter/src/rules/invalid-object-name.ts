/** objectName is the name of an object in its bucket, and starts with no slash. */

import type { Span } from "@buildcontent/parser";
import { propertyEntries } from "../components/names.ts";
import { defineRule, type Rule } from "../rule.ts";
import { remove } from "../text/edits.ts";

export const rule: Rule = defineRule({
  id: "invalid-object-name",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  summary: {
    en: "An objectName that can be the name of no object.",
    zh: "objectName 不可能是对象的名称。",
  },
  why: {
    en: "`objectName` of the actions `OSSDownload` and `OSSUpload` is the name of an object in its bucket, `releases/app.tgz` for example. As OSS's own documentation has it, no such name begins with `/` or `\\`, so nothing can be found under one that does. The bucket is not a part of it: it is `bucketName`.",
    zh: "`OSSDownload` 和 `OSSUpload` 操作的 `objectName` 是对象在 Bucket 中的名称，例如 `releases/app.tgz`。按 OSS 的文档，对象名称不以 `/` 或 `\\` 开头，因此用这样的名称找不到任何对象。Bucket 不属于名称：它写在 `bucketName` 中。",
  },
  messages: {
    slash: {
      en: 'The name of an object does not begin with "{start}": write {name}.',
      zh: "对象名称不以“{start}”开头：请写成 {name}。",
    },
    address: {
      en: 'objectName is the name in the bucket and not an address: write it without "{start}".',
      zh: "objectName 是对象在 Bucket 中的名称，不是地址：请去掉“{start}”。",
    },
    missing: {
      en: 'There is no name of an object in "{value}": write the one it has in the bucket, such as releases/app.tgz.',
      zh: "“{value}”中没有对象的名称：请写上对象在 Bucket 中的名称，例如 releases/app.tgz。",
    },
    remove: { en: 'Remove "{start}"', zh: "删除“{start}”" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: acme-releases
      objectName: /releases/app.tgz
#                 ^ invalid-object-name: The name of an object does not begin with "/": write releases/app.tgz.
      destinationDir: /opt
`,
        fixed: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: acme-releases
      objectName: releases/app.tgz
      destinationDir: /opt
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: upload
    Action: OSSUpload
    Properties:
      bucketName: acme-releases
      objectName: oss://acme-releases/app.tgz
#                 ^^^^^^^^^^^^^^^^^^^^ invalid-object-name: objectName is the name in the bucket and not an address: write it without "oss://acme-releases/".
      fileToUpload: /opt/app.tgz
`,
        fixed: `Tasks:
  - Name: upload
    Action: OSSUpload
    Properties:
      bucketName: acme-releases
      objectName: app.tgz
      fileToUpload: /opt/app.tgz
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: acme-releases
      objectName: releases/app.tgz
      destinationDir: /opt
`,
      },
    ],
  },
  check({ report }) {
    return {
      Task(task) {
        if (task.action?.text !== "OSSDownload" && task.action?.text !== "OSSUpload") return;
        const value = propertyEntries(task).find(({ name }) => name === "objectName")?.value;
        const line = value?.type === "string" ? value.lines[0] : undefined;
        // In double quotes YAML has escapes of its own, and a `\` in the source may be one.
        if (line === undefined || value?.text.startsWith(line.text) !== true) return;
        const start = startOf(line.text);
        if (start === "") return;
        const span: Span = { start: line.span.start, end: line.span.start + start.length };
        const name = line.text.slice(start.length);
        if (name === "") return report({ message: "missing", data: { value: start }, span });
        const fix = { title: { message: "remove", data: { start } }, edits: [remove(span)] } as const;
        if (/^[/\\]/.test(start)) report({ message: "slash", data: { start, name }, span, fix });
        else report({ message: "address", data: { start }, span, fix });
      },
    };
  },
});

/** What stands before the name that was meant: slashes, or the address of a bucket. Slashes before a reference count, too. */
function startOf(text: string): string {
  return /^(?:[/\\]+|oss:\/\/[^/]*\/?|https?:\/\/[^/]*aliyuncs\.com\/?)/i.exec(text)?.[0] ?? "";
}
