/** docs/actions.md and its Chinese page, from the table of actions. */

import { type ActionRow, actions, type PropertyRow, type PropertyType } from "@buildcontent/parser";
import type { Locale } from "imglint";
import type { GeneratedFile } from "./file.ts";

interface PageTexts {
  readonly title: string;
  readonly other: string;
  readonly intro: readonly string[];
  readonly schema: string;
  readonly columns: string;
  readonly properties: string;
  readonly colon: string;
  readonly yes: string;
  readonly no: string;
  readonly os: Readonly<Record<ActionRow["os"], string>>;
  readonly types: Readonly<Record<PropertyType, string>>;
  readonly preset: string;
  readonly noOutput: string;
  readonly output: (reference: string) => string;
  readonly example: string;
}

const texts: Record<Locale, PageTexts> = {
  en: {
    title: "Components in YAML",
    other: "[中文](zh/actions.md)",
    intro: [
      "A component has `Tasks`, which run in order, and may have `Parameters`, which a template passes as `COMPONENT ic-… --name value`. Nothing else is documented: no conditions, loops or outputs.",
      "- A parameter has a `Type` (`String`, `Number` or `Boolean`) and may have a `DefaultValue`; without one every template has to pass it.\n- A task has a `Name`, an `Action` of those below, and the action's `Properties`.\n- A property's value may hold references: `{{ parameter }}`, and `{{ task.stdout }}` to what an earlier task printed. Put a value that begins with one in quotes.",
    ],
    schema:
      "For completion and checks in an editor with YAML support, let the first line name [the schema](../schemas/component.schema.json):",
    columns: "| action | what it does | image's OS | output |",
    properties: "| property | what it is | type | required | default |",
    colon: ": ",
    yes: "yes",
    no: "no",
    os: { linux: "Linux", windows: "Windows", any: "any" },
    types: { String: "text", Number: "number", Boolean: "true or false", Map: "map" },
    preset: "–",
    noOutput: "–",
    output: (reference) => `Later tasks refer to what it printed as \`${reference}\`.`,
    example: "Example",
  },
  zh: {
    title: "YAML 格式的组件",
    other: "[English](../actions.md)",
    intro: [
      "组件包含按顺序执行的 `Tasks`，还可以包含 `Parameters`，由模板通过 `COMPONENT ic-… --name value` 传入。文档中没有其他内容：没有条件、循环或输出定义。",
      "- 参数有 `Type`（`String`、`Number` 或 `Boolean`），可以有 `DefaultValue`；没有默认值时，每个模板都必须传入该参数。\n- 任务有 `Name`、下列之一的 `Action`，以及该操作的 `Properties`。\n- 属性值中可以有引用：`{{ parameter }}` 引用参数，`{{ task.stdout }}` 引用前面任务打印的内容。以引用开头的值请加引号。",
    ],
    schema:
      "在支持 YAML 的编辑器中，可以在第一行指定 [Schema](../../schemas/component.schema.json)，以获得补全和检查：",
    columns: "| 操作 | 作用 | 镜像操作系统 | 输出 |",
    properties: "| 属性 | 含义 | 类型 | 必填 | 默认值 |",
    colon: "：",
    yes: "是",
    no: "否",
    os: { linux: "Linux", windows: "Windows", any: "不限" },
    types: { String: "文本", Number: "数字", Boolean: "true 或 false", Map: "映射" },
    preset: "–",
    noOutput: "–",
    output: (reference) => `后面的任务可以用 \`${reference}\` 引用它打印的内容。`,
    example: "示例",
  },
};

/** The page of actions in both languages. */
export function actionPages(): readonly GeneratedFile[] {
  return [
    { path: "docs/actions.md", text: page("en") },
    { path: "docs/zh/actions.md", text: page("zh") },
  ];
}

function page(locale: Locale): string {
  const t = texts[locale];
  const table = actions.map(
    ({ name, summary, os, output }) =>
      `| [\`${name}\`](#${name.toLowerCase()}) | ${summary[locale]} | ${t.os[os]} | ${output === undefined ? t.noOutput : `\`${output}\``} |`,
  );
  const sections = [
    `# ${t.title}`,
    t.other,
    ...t.intro,
    t.schema,
    block("# yaml-language-server: $schema=…/component.schema.json"),
    [t.columns, "|---|---|---|---|", ...table].join("\n"),
    ...actions.flatMap((row) => section(row, locale)),
  ];
  return `${sections.join("\n\n")}\n`;
}

function section(row: ActionRow, locale: Locale): string[] {
  const t = texts[locale];
  const properties = row.properties.map(
    ({ name, summary, type, required, preset }) =>
      `| \`${name}\` | ${summary[locale]} | ${t.types[type]} | ${required ? t.yes : t.no} | ${preset === undefined ? t.preset : `\`${preset}\``} |`,
  );
  return [
    `## ${row.name}`,
    row.summary[locale],
    ...(row.output === undefined ? [] : [t.output(`{{ task.${row.output} }}`)]),
    [t.properties, "|---|---|---|---|---|", ...properties].join("\n"),
    `${t.example}${t.colon}`.trimEnd(),
    block(example(row)),
  ];
}

function block(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\n\`\`\``;
}

/** A value for each property, as a component would have it; a property of a new action needs one here. */
const values: Readonly<Record<string, string>> = {
  RunShellCommand: "yum install -y nginx",
  RunPowerShellCommand: "Install-WindowsFeature -Name Web-Server",
  commandId: "c-hz01abc234def",
  bucketName: "acme-releases",
  objectName: "app/app.tar.gz",
  destinationDir: "/opt/app",
  fileToUpload: "/var/log/build.log",
  sourcePath: "https://example.com/app.tar.gz",
};

const taskNames: Readonly<Record<string, string>> = {
  RunShellCommand: "install-nginx",
  RunPowerShellCommand: "install-iis",
  InvokeCommand: "harden",
  OSSDownload: "download",
  OSSUpload: "upload",
  WebDownload: "download",
  Reboot: "restart",
};

/** A component with one task that has the properties which are required. */
function example({ name, properties }: ActionRow): string {
  const required = properties.filter((property) => property.required);
  return [
    "Tasks:",
    `  - Name: ${taskNames[name] ?? "task"}`,
    `    Action: ${name}`,
    ...(required.length === 0 ? [] : ["    Properties:"]),
    ...required.map((property) => `      ${property.name}: ${valueFor(name, property)}`),
  ].join("\n");
}

function valueFor(action: string, { name }: PropertyRow): string {
  const value = values[name] ?? values[action];
  if (value === undefined) throw new Error(`no example value for ${action}.${name}`);
  return value;
}
