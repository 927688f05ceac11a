/** A page for each rule and an index, in both languages, from the rules' own files. */

import { parse } from "@buildcontent/parser";
import { type Example, lint, type Locale, type Rule, rules } from "imglint";
import { exampleConfig } from "../../test/example-config.ts";
import { markOf, readMarks } from "../../test/marks.ts";
import type { GeneratedFile } from "./file.ts";

interface PageTexts {
  readonly title: string;
  readonly intro: string;
  readonly columns: string;
  readonly colon: string;
  readonly severity: string;
  readonly fix: string;
  readonly basis: string;
  readonly codes: string;
  readonly since: string;
  readonly options: string;
  readonly range: (minimum: number, maximum: number | undefined, preset: number) => string;
  readonly bad: string;
  readonly fixed: string;
  readonly good: string;
  readonly content: Record<"build" | "test" | "component", string>;
  readonly os: Record<"linux" | "windows", string>;
  readonly calls: string;
  readonly off: string;
  readonly other: string;
  readonly all: string;
  readonly severities: Record<Rule["severity"], string>;
  readonly fixes: Record<Rule["fix"], string>;
  readonly bases: Record<Rule["basis"], string>;
}

const texts: Record<Locale, PageTexts> = {
  en: {
    title: "Rules",
    intro:
      "What `imglint` reports. The severity is the default; `--rule id=severity` sets another. A *safe* fix keeps the meaning, an *unsafe* one wants a look at its result.\n\nIn the examples a line such as `#^^^ rule-id: message` stands under what is reported: the carets under the characters that are wrong. It is a comment, and no part of the example.",
    columns: "| rule | severity | fix | reports |",
    colon: ": ",
    severity: "Default severity",
    fix: "Fix",
    basis: "Stands on",
    codes: "API codes",
    since: "Since",
    options: "Options",
    range: (minimum, maximum, preset) =>
      `a whole number from ${minimum}${maximum === undefined ? "" : ` to ${maximum}`}; default ${preset}`,
    bad: "Reported",
    fixed: "After the fix",
    good: "Not reported",
    content: { build: "In a build template:", test: "In a test template:", component: "In a component:" },
    os: { linux: "For Linux:", windows: "With `--os windows`:" },
    calls: "where `{name}` is",
    off: "To switch it off: `imglint --rule {id}=off`.",
    other: "中文",
    all: "All rules",
    severities: { error: "error", warning: "warning", info: "info", off: "off" },
    fixes: { safe: "safe", unsafe: "unsafe", none: "–" },
    bases: {
      doc: "the service's documentation",
      inf: "what follows from the service's documentation",
      ours: "this project's decision; the documentation is silent",
    },
  },
  zh: {
    title: "规则",
    intro:
      "`imglint` 报告的内容。表中是默认级别，可用 `--rule id=severity` 修改。*安全*的修复不改变含义，*不安全*的修复需要检查结果。\n\n示例中，`#^^^ 规则: 消息` 这样的行位于被报告的内容之下，^ 标出有问题的字符。它只是注释，不属于示例本身。",
    columns: "| 规则 | 级别 | 修复 | 报告内容 |",
    colon: "：",
    severity: "默认级别",
    fix: "修复",
    basis: "依据",
    codes: "API 错误码",
    since: "起始版本",
    options: "选项",
    range: (minimum, maximum, preset) =>
      `整数，${maximum === undefined ? `不小于 ${minimum}` : `${minimum} 到 ${maximum}`}；默认 ${preset}`,
    bad: "会报告",
    fixed: "修复之后",
    good: "不会报告",
    content: { build: "在构建模板中：", test: "在测试模板中：", component: "在组件中：" },
    os: { linux: "用于 Linux：", windows: "使用 `--os windows`：" },
    calls: "其中 `{name}` 为",
    off: "关闭此规则：`imglint --rule {id}=off`。",
    other: "English",
    all: "全部规则",
    severities: { error: "错误", warning: "警告", info: "提示", off: "关闭" },
    fixes: { safe: "安全", unsafe: "不安全", none: "–" },
    bases: { doc: "服务的官方文档", inf: "由官方文档推断", ours: "本项目的决定，官方文档没有说明" },
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
  const t = texts[locale];
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
  const t = texts[locale];
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
    t.off.replace("{id}", rule.id),
  ];
  return { path: `${folders[locale]}/${rule.id}.md`, text: `${sections.join("\n\n")}\n` };
}

function optionsSection(rule: Rule, locale: Locale): string[] {
  const t = texts[locale];
  const options = Object.entries(rule.options).map(
    ([name, { minimum, maximum, default: preset, description }]) =>
      `- \`${name}\`${t.colon}${description[locale]} (${t.range(minimum, maximum, preset)})`,
  );
  return options.length === 0 ? [] : [`## ${t.options}`, options.join("\n")];
}

function exampleBlock(example: Example, rule: Rule, locale: Locale): string[] {
  const t = texts[locale];
  const content = example.content ?? "build";
  return [
    ...(content === "build" ? [] : [t.content[content]]),
    ...(example.os === "windows" ? [t.os.windows] : []),
    ...(example.limits === undefined ? [] : [`\`limits: ${JSON.stringify(example.limits)}\``]),
    ...(example.options === undefined ? [] : [`\`${JSON.stringify(example.options)}\``]),
    block(markedIn(example, rule, locale), isYaml(example.text)),
    ...Object.entries(example.components ?? {}).flatMap(([name, { text, type }]) => [
      `${t.calls.replace("{name}", name)}${type === undefined ? "" : ` (componentType: ${type})`}${t.colon}`.trimEnd(),
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
