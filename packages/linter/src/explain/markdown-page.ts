/** A rule's page in Markdown. */

import { parse } from "@buildcontent/parser";
import { exampleConfig } from "../examples/config.ts";
import { markOf, readMarks } from "../examples/marks.ts";
import { calledComponent, exampleSetting } from "../examples/setting.ts";
import { lint, type Locale } from "../lint.ts";
import type { Example, Rule } from "../rule.ts";
import { howToConfigure } from "./configure.ts";
import { ruleWords } from "./rule-words.ts";

/** The words of the links, and where the pages in the other language stand from here. */
const texts: Readonly<Record<Locale, { readonly all: string; readonly other: string; readonly folder: string }>> = {
  en: { all: "All rules", other: "中文", folder: "../zh/rules" },
  zh: { all: "全部规则", other: "English", folder: "../../rules" },
};

/** All that there is to say of a rule, as Markdown. Its links are relative to `docs/rules`, or to `docs/zh/rules`. */
export function rulePageMarkdown(rule: Rule, locale: Locale): string {
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
    `[${t.all}](README.md) · [${t.other}](${t.folder}/${rule.id}.md)`,
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
  return `${sections.join("\n\n")}\n`;
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
