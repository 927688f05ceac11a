/** bucketName is the name of a bucket, of the characters that OSS takes. */

import type { YamlValue } from "@buildcontent/parser";
import { propertyEntries } from "../components/names.ts";
import { defineRule, type Report, type Rule, type Texts } from "../rule.ts";
import { replace } from "../text/edits.ts";

const messages = {
  address: {
    en: 'bucketName is the name of the bucket alone and not "{value}": write {name}.',
    zh: "bucketName 只是 Bucket 的名称，不是“{value}”：请写成 {name}。",
  },
  object: {
    en: 'bucketName is the name of the bucket alone: write {name}, and "{object}" as objectName.',
    zh: "bucketName 只是 Bucket 的名称：请写成 {name}，并把“{object}”写在 objectName 中。",
  },
  endpoint: {
    en: 'bucketName is the name of a bucket, and "{value}" is the endpoint of a region: write the name as OSS shows it.',
    zh: "bucketName 是 Bucket 的名称，而“{value}”是地域的 Endpoint：请写成 OSS 中显示的名称。",
  },
  characters: {
    en: 'The name of a bucket has lower-case letters, digits and hyphens only, so "{value}" is none: write the name as OSS shows it.',
    zh: "Bucket 名称只包含小写字母、数字和短划线，“{value}”不是 Bucket 名称：请写成 OSS 中显示的名称。",
  },
  ends: {
    en: 'The name of a bucket starts and ends with a letter or a digit, so "{value}" is none: write the name as OSS shows it.',
    zh: "Bucket 名称以字母或数字开头和结尾，“{value}”不是 Bucket 名称：请写成 OSS 中显示的名称。",
  },
  length: {
    en: 'The name of a bucket has 3 to 63 characters, and "{value}" has {length}: write the name as OSS shows it.',
    zh: "Bucket 名称的长度为 3 到 63 个字符，而“{value}”有 {length} 个：请写成 OSS 中显示的名称。",
  },
  write: { en: "Write {name}", zh: "改为 {name}" },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "invalid-bucket-name",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  summary: {
    en: "A bucketName that can be the name of no bucket.",
    zh: "bucketName 不可能是 Bucket 的名称。",
  },
  why: {
    en: "`bucketName` of the actions `OSSDownload` and `OSSUpload` is the name of a bucket: 3 to 63 lower-case letters, digits and hyphens, a letter or a digit at both ends, as OSS's own documentation has it. No bucket has another name, so nothing can be found under one.\n\n`oss://`, the endpoint and the object do not belong to it: the object is `objectName`, the region `ossRegion`. Nothing is said of a value that has a reference in it.",
    zh: "`OSSDownload` 和 `OSSUpload` 操作的 `bucketName` 是 Bucket 的名称：按 OSS 的文档，由 3 到 63 个小写字母、数字和短划线组成，以字母或数字开头和结尾。不存在其他形式的 Bucket 名称，因此用它找不到任何 Bucket。\n\n`oss://`、Endpoint 和对象都不属于名称：对象写在 `objectName` 中，地域写在 `ossRegion` 中。带有引用的值不检查。",
  },
  messages,
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: oss://acme-releases
#                 ^^^^^^^^^^^^^^^^^^^ invalid-bucket-name: bucketName is the name of the bucket alone and not "oss://acme-releases": write acme-releases.
      objectName: app.tgz
      destinationDir: /opt
`,
        fixed: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: acme-releases
      objectName: app.tgz
      destinationDir: /opt
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: oss-cn-hangzhou.aliyuncs.com/acme-releases/app.tgz
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-bucket-name: bucketName is the name of the bucket alone: write acme-releases, and "app.tgz" as objectName.
      objectName: app.tgz
      destinationDir: /opt
  - Name: download-tools
    Action: OSSDownload
    Properties:
      bucketName: acme-releases/tools
#                 ^^^^^^^^^^^^^^^^^^^ invalid-bucket-name: bucketName is the name of the bucket alone: write acme-releases, and "tools" as objectName.
      objectName: app.tgz
      destinationDir: /opt
  - Name: upload
    Action: OSSUpload
    Properties:
      bucketName: Acme_Releases
#                 ^^^^^^^^^^^^^ invalid-bucket-name: The name of a bucket has lower-case letters, digits and hyphens only, so "Acme_Releases" is none: write the name as OSS shows it.
      objectName: app.tgz
      fileToUpload: /opt/app.tgz
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  bucket:
    Type: String
Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: acme-releases-2026
      objectName: app.tgz
      destinationDir: /opt
  - Name: upload
    Action: OSSUpload
    Properties:
      bucketName: "{{ bucket }}"
      objectName: app.tgz
      fileToUpload: /opt/app.tgz
`,
      },
    ],
  },
  check({ report }) {
    return {
      Task(task) {
        if (task.action?.text !== "OSSDownload" && task.action?.text !== "OSSUpload") return;
        const value = propertyEntries(task).find(({ name }) => name === "bucketName")?.value;
        const problem = value?.type === "string" ? problemOf(value) : undefined;
        if (problem !== undefined) report(problem);
      },
    };
  },
});

function problemOf({ text, lines, references }: YamlValue): Problem | undefined {
  const [line, second] = lines;
  // What is masked or in angle brackets is `placeholder-value`'s.
  if (line?.text !== text || second !== undefined || references.length > 0 || /[*<>]/.test(text)) return undefined;
  const { span } = line;
  const address = addressOf(text);
  if (address !== undefined) {
    const { name, object } = address;
    if (name === "") return { message: "endpoint", data: { value: text }, span };
    if (object !== "") return { message: "object", data: { name, object }, span };
    const fix = { title: { message: "write", data: { name } }, edits: [replace(span, name)] } as const;
    return { message: "address", data: { value: text, name }, span, fix };
  }
  const value = text;
  if (/[^a-z0-9-]/.test(value)) return { message: "characters", data: { value }, span };
  if (value.startsWith("-") || value.endsWith("-")) return { message: "ends", data: { value }, span };
  if (value.length >= 3 && value.length <= 63) return undefined;
  return value === "" ? undefined : { message: "length", data: { value, length: value.length }, span };
}

/**
 * The bucket and the object in an address of OSS, and in a path that begins with the bucket; the name is empty where an endpoint has no bucket beside it. The bucket
 * stands before the endpoint in the host, or after it in the path. Undefined for another text.
 */
function addressOf(text: string): { readonly name: string; readonly object: string } | undefined {
  const [endpoint] = /^(?:oss:\/\/|https?:\/\/)?oss-[a-z0-9-]+\.aliyuncs\.com(?:\/|$)/.exec(text) ?? [];
  if (endpoint?.length === text.length) return { name: "", object: "" };
  const [, name, object = ""] =
    /^(?:oss:\/\/|https?:\/\/)?([a-z0-9][a-z0-9-]{1,61}[a-z0-9])(?:\.[a-z0-9.-]*aliyuncs\.com)?(?:\/(.*))?$/s.exec(
      text.slice(endpoint?.length),
    ) ?? [];
  return name === undefined || name === text ? undefined : { name, object };
}
