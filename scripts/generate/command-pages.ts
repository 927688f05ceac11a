/** docs/commands.md and its Chinese page, from the table of commands. */

import { type CommandRow, commands } from "@buildcontent/parser";
import type { Locale } from "imglint";
import type { GeneratedFile } from "./file.ts";

interface PageTexts {
  readonly title: string;
  readonly intro: string;
  readonly other: string;
  readonly columns: string;
  readonly colon: string;
  readonly yes: string;
  readonly no: string;
  readonly os: Record<CommandRow["os"], string>;
  readonly forms: string;
  readonly example: string;
  readonly codes: string;
  readonly deprecated: string;
}

const texts: Record<Locale, PageTexts> = {
  en: {
    title: "Commands",
    intro:
      "One command a line; a `\\` at the end of a line continues it. A line that starts with `#` is a comment. A text has at most 127 commands and 16 KB.",
    other: "[中文](zh/commands.md)",
    columns: "| command | what it does | in templates | in components | image's OS |",
    colon: ": ",
    yes: "yes",
    no: "no",
    os: { linux: "Linux", any: "any" },
    forms: "Forms",
    example: "Example",
    codes: "API codes",
    deprecated: "Deprecated",
  },
  zh: {
    title: "命令",
    intro: "每行一条命令，行尾的 `\\` 表示下一行继续。以 `#` 开头的行是注释。每份内容最多 127 条命令、16 KB。",
    other: "[English](../commands.md)",
    columns: "| 命令 | 作用 | 模板中可用 | 组件中可用 | 镜像操作系统 |",
    colon: "：",
    yes: "是",
    no: "否",
    os: { linux: "Linux", any: "不限" },
    forms: "写法",
    example: "示例",
    codes: "API 错误码",
    deprecated: "已弃用",
  },
};

const rows: readonly CommandRow[] = commands;

/** The page of commands in both languages. */
export function commandPages(): readonly GeneratedFile[] {
  return [
    { path: "docs/commands.md", text: page("en") },
    { path: "docs/zh/commands.md", text: page("zh") },
  ];
}

function page(locale: Locale): string {
  const t = texts[locale];
  const table = rows.map(
    ({ name, summary, inComponent, os }) =>
      `| [\`${name}\`](#${name.toLowerCase()}) | ${summary[locale]} | ${t.yes} | ${inComponent ? t.yes : t.no} | ${t.os[os]} |`,
  );
  const sections = [
    `# ${t.title}`,
    t.other,
    t.intro,
    [t.columns, "|---|---|---|---|---|", ...table].join("\n"),
    ...rows.flatMap((row) => section(row, locale)),
  ];
  return `${sections.join("\n\n")}\n`;
}

function section(row: CommandRow, locale: Locale): string[] {
  const t = texts[locale];
  const codes = [row.emptyCode, row.contentCode].filter((code) => code !== undefined);
  return [
    `## ${row.name}`,
    row.summary[locale],
    ...(row.deprecated ? [`**${t.deprecated}**${t.colon}${row.deprecated[locale]}`] : []),
    row.details[locale],
    `${t.forms}${t.colon}`.trimEnd(),
    `\`\`\`text\n${row.forms.join("\n")}\n\`\`\``,
    `${t.example}${t.colon}`.trimEnd(),
    `\`\`\`buildcontent\n${row.example}\n\`\`\``,
    ...(codes.length === 0 ? [] : [`${t.codes}${t.colon}${codes.map((code) => `\`${code}\``).join(", ")}`]),
  ];
}
