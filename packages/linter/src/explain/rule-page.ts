/** A rule's page for a terminal. */

import { type Diagnostic, parse } from "@buildcontent/parser";
import { exampleConfig } from "../examples/config.ts";
import { readMarks } from "../examples/marks.ts";
import { calledComponent, exampleSetting } from "../examples/setting.ts";
import { lint, type Locale } from "../lint.ts";
import type { Colors } from "../reporters/colors.ts";
import type { Example, Rule } from "../rule.ts";
import { say } from "../texts.ts";
import { annotate } from "./annotate.ts";
import { howToConfigure } from "./configure.ts";
import { renderMarkdown } from "./markdown.ts";
import { ruleWords } from "./rule-words.ts";
import { wrap } from "../text/wrap.ts";

/** How a page is to be shown. `width` is the columns that a line of prose may take. */
export interface PageContext {
  readonly locale: Locale;
  readonly width: number;
  readonly colors: Colors;
}

/** The folder of the rules' pages in the repository. */
const folders: Readonly<Record<Locale, string>> = { en: "docs/rules", zh: "docs/zh/rules" };

/** All that there is to say of a rule, as text with a line end. */
export function rulePage(rule: Rule, context: PageContext): string {
  const { locale, colors } = context;
  const words = ruleWords[locale];
  const { bad, good } = rule.examples;
  const paragraphs = [
    colors.bold(rule.id),
    prose(rule.summary[locale], context),
    prose(rule.why[locale], context),
    facts(rule, context).join("\n"),
    ...options(rule, context),
    colors.bold(`${words.bad}${words.colon}`.trimEnd()),
    ...bad.flatMap((example) => [...exampleParagraphs(example, rule, context), ...fixed(example, context)]),
    colors.bold(`${words.good}${words.colon}`.trimEnd()),
    ...good.flatMap((example) => exampleParagraphs(example, rule, context)),
    prose(howToConfigure(rule, locale), context),
    say(locale, "explainPage", { path: `${folders[locale]}/${rule.id}.md` }),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function prose(markdown: string, { width, locale, colors }: PageContext): string {
  return renderMarkdown(markdown, { width, colors, folder: folders[locale] });
}

function facts(rule: Rule, { locale, width }: PageContext): readonly string[] {
  const words = ruleWords[locale];
  const rows = [
    [words.severity, words.severities[rule.severity]],
    [words.fix, words.fixes[rule.fix]],
    [words.basis, words.bases[rule.basis]],
    ...(rule.apiCodes.length === 0 ? [] : [[words.codes, rule.apiCodes.join(", ")]]),
    [words.since, rule.since],
  ];
  return rows.map((row) => wrap(row.join(words.colon), width, "  "));
}

function options(rule: Rule, { locale, width, colors }: PageContext): readonly string[] {
  const { options: title, colon, range } = ruleWords[locale];
  const rows = Object.entries(rule.options).map(([name, option]) => {
    const { minimum, maximum, default: preset, description } = option;
    return `  ${wrap(`${name}${colon}${description[locale]} (${range(minimum, maximum, preset)})`, width - 2, "    ")}`;
  });
  return rows.length === 0 ? [] : [colors.bold(`${title}${colon}`.trimEnd()), rows.join("\n")];
}

function exampleParagraphs(example: Example, rule: Rule, context: PageContext): readonly string[] {
  const { locale, width, colors } = context;
  const { text } = readMarks(example.text);
  const lines = annotate(text, findingsIn(text, example, rule, locale), { width: width - 4, own: rule.id, colors });
  const setting = exampleSetting(example, locale).map((sentence) => prose(sentence, context));
  const components = Object.entries(example.components ?? {}).flatMap(([name, component]) => [
    prose(calledComponent(name, component.type, locale), context),
    indented(component.text.trimEnd().split("\n")),
  ]);
  return [...setting, indented(lines), ...components];
}

function findingsIn(text: string, example: Example, rule: Rule, locale: Locale): readonly Diagnostic[] {
  const { document } = parse(text, { kind: example.content ?? "build" });
  return lint(document, { ...exampleConfig(rule, example), locale }).diagnostics;
}

function fixed({ fixed: text }: Example, { locale, width, colors }: PageContext): readonly string[] {
  if (text === undefined) return [];
  const { fixed: title, colon } = ruleWords[locale];
  return [`${title}${colon}`.trimEnd(), indented(annotate(text, [], { width, own: "", colors }))];
}

function indented(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split("\n"))
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
