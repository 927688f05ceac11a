/** A page for each rule and an index, in both languages, from the rules' own files. */

import { parse } from "@buildcontent/parser";
import {
  calledComponent,
  type Example,
  exampleConfig,
  exampleSetting,
  howToConfigure,
  lint,
  type Locale,
  markOf,
  readMarks,
  type Rule,
  rules,
  ruleWords,
} from "imglint";
import type { GeneratedFile } from "./file.ts";

interface PageTexts {
  readonly title: string;
  readonly intro: string;
  readonly columns: string;
  readonly other: string;
  readonly all: string;
}

const texts: Record<Locale, PageTexts> = {
  en: {
    title: "Rules",
    intro:
      "What `imglint` reports. The severity is the default; `--rule id=severity` sets another. A *safe* fix keeps the meaning, an *unsafe* one wants a look at its result.\n\nIn the examples a line such as `#^^^ rule-id: message` stands under what is reported: the carets under the characters that are wrong. It is a comment, and no part of the example.",
    columns: "| rule | severity | fix | reports |",
    other: "中文",
    all: "All rules",
  },
  zh: {
    title: "规则",
    intro:
      "`imglint` 报告的内容。表中是默认级别，可用 `--rule id=severity` 修改。*安全*的修复不改变含义，*不安全*的修复需要检查结果。\n\n示例中，`#^^^ 规则: 消息` 这样的行位于被报告的内容之下，^ 标出有问题的字符。它只是注释，不属于示例本身。",
    columns: "| 规则 | 级别 | 修复 | 报告内容 |",
    other: "English",
    all: "全部规则",
  },
};

const folders: Record<Locale, string> = { en: "docs/rules", zh: "docs/zh/rules" };

/** docs/rules and docs/zh/rules. */
export function rulePages(): readonly GeneratedFile[] {
  const locales: readonly Locale[] = ["en", "zh"];
  return locales.flatMap((locale) => [index(locale), ...rules.map((rule) => page(rule, locale))]);
}

function otherPage(locale: Locale, name: string): string {
  return locale === "en" ? `../zh/rules/${name}.md` : `../../rules/${name}.md`;
}

function index(locale: Locale): GeneratedFile {
  const t = { ...texts[locale], ...ruleWords[locale] };
  const rows = rules.map(
    ({ id, severity, fix, summary }) =>
      `| [\`${id}\`](${id}.md) | ${t.severities[severity]} | ${t.fixes[fix]} | ${cell(summary[locale])} |`,
  );
  const text = `# ${t.title}

[${t.other}](${otherPage(locale, "README")})

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

function page(rule: Rule, locale: Locale): GeneratedFile {
  const t = { ...texts[locale], ...ruleWords[locale] };
  const codes = rule.apiCodes.map((code) => `\`${code}\``).join(", ");
  const facts = [
    `- ${t.severity}${t.colon}**${t.severities[rule.severity]}**`,
    `- ${t.fix}${t.colon}${t.fixes[rule.fix]}`,
    `- ${t.basis}${t.colon}${t.bases[rule.basis]}`,
    ...(codes === "" ? [] : [`- ${t.codes}${t.colon}${codes}`]),
    `- ${t.since}${t.colon}${rule.since}`,
  ];
  const sections = [
    `# ${rule.id}`,
    `[${t.all}](README.md) · [${t.other}](${otherPage(locale, rule.id)})`,
    rule.summary[locale],
    facts.join("\n"),
    rule.why[locale],
    ...optionsSection(rule, locale),
    `## ${t.bad}`,
    ...rule.examples.bad.flatMap((example) => [
      ...exampleBlock(example, rule, locale),
      ...(example.fixed === undefined
        ? []
        : [`${t.fixed}${t.colon}`.trimEnd(), block(example.fixed, isYaml(example.fixed))]),
    ]),
    `## ${t.good}`,
    ...rule.examples.good.flatMap((example) => exampleBlock(example, rule, locale)),
    howToConfigure(rule, locale),
  ];
  return { path: `${folders[locale]}/${rule.id}.md`, text: `${sections.join("\n\n")}\n` };
}

function optionsSection(rule: Rule, locale: Locale): string[] {
  const t = { ...texts[locale], ...ruleWords[locale] };
  const options = Object.entries(rule.options).map(
    ([name, { minimum, maximum, default: preset, description }]) =>
      `- \`${name}\`${t.colon}${description[locale]} (${t.range(minimum, maximum, preset)})`,
  );
  return options.length === 0 ? [] : [`## ${t.options}`, options.join("\n")];
}

function exampleBlock(example: Example, rule: Rule, locale: Locale): string[] {
  return [
    ...exampleSetting(example, locale),
    block(markedIn(example, rule, locale), isYaml(example.text)),
    ...Object.entries(example.components ?? {}).flatMap(([name, { text, type }]) => [
      calledComponent(name, type, locale),
      `\`\`\`yaml\n${text}\`\`\``,
    ]),
  ];
}

/** An example with the messages of its marks in a language; the rule's file has them in English. */
function markedIn(example: Example, rule: Rule, locale: Locale): string {
  if (locale === "en") return example.text;
  const { text } = readMarks(example.text);
  const { document } = parse(text, { kind: example.content ?? "build" });
  const found = lint(document, { ...exampleConfig(rule, example), locale }).diagnostics.map((one) => markOf(text, one));
  let line = -1;
  return example.text.replace(/[^\n]*\n|[^\n]+$/g, (source) => {
    const [mark] = readMarks(`\n${source}`).marks;
    if (mark === undefined) {
      line++;
      return source;
    }
    const same = found.find((one) => one.line === line && one.column === mark.column && one.rule === mark.rule);
    if (mark.message === undefined || same?.message === undefined) return source;
    return source.replace(/: .*/, () => `: ${same.message ?? ""}`);
  });
}

function isYaml(text: string): boolean {
  return /^(?:Parameters|Tasks):/m.test(text);
}

function block(text: string, asYaml: boolean): string {
  return `\`\`\`${asYaml ? "yaml" : "buildcontent"}\n${text.replace(/\r/g, "").replace(/\n?$/, "\n")}\`\`\``;
}
