/** A page for each rule and an index, in both languages, from the rules' own files. */

import { type Locale, rulePageMarkdown, rules, ruleWords } from "imglint";
import type { GeneratedFile } from "./file.ts";

interface PageTexts {
  readonly title: string;
  readonly intro: string;
  readonly columns: string;
  readonly other: string;
}

const texts: Record<Locale, PageTexts> = {
  en: {
    title: "Rules",
    intro:
      "What `imglint` reports. The severity is the default; `--rule id=severity` sets another. A *safe* fix keeps the meaning, an *unsafe* one wants a look at its result.\n\nIn the examples a line such as `#^^^ rule-id: message` stands under what is reported: the carets under the characters that are wrong. It is a comment, and no part of the example.",
    columns: "| rule | severity | fix | reports |",
    other: "[中文](../zh/rules/README.md)",
  },
  zh: {
    title: "规则",
    intro:
      "`imglint` 报告的内容。表中是默认级别，可用 `--rule id=severity` 修改。*安全*的修复不改变含义，*不安全*的修复需要检查结果。\n\n示例中，`#^^^ 规则: 消息` 这样的行位于被报告的内容之下，^ 标出有问题的字符。它只是注释，不属于示例本身。",
    columns: "| 规则 | 级别 | 修复 | 报告内容 |",
    other: "[English](../../rules/README.md)",
  },
};

const folders: Record<Locale, string> = { en: "docs/rules", zh: "docs/zh/rules" };

/** docs/rules and docs/zh/rules. */
export function rulePages(): readonly GeneratedFile[] {
  const locales: readonly Locale[] = ["en", "zh"];
  return locales.flatMap((locale) => [
    index(locale),
    ...rules.map((rule) => ({ path: `${folders[locale]}/${rule.id}.md`, text: rulePageMarkdown(rule, locale) })),
  ]);
}

function index(locale: Locale): GeneratedFile {
  const t = { ...texts[locale], ...ruleWords[locale] };
  const rows = rules.map(
    ({ id, severity, fix, summary }) =>
      `| [\`${id}\`](${id}.md) | ${t.severities[severity]} | ${t.fixes[fix]} | ${cell(summary[locale])} |`,
  );
  const text = `# ${t.title}

${t.other}

${t.intro}

${t.columns}
|---|---|---|---|
${rows.join("\n")}
`;
  return { path: `${folders[locale]}/README.md`, text };
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
