/** docs/cli.md and its Chinese page: every command and option, from the program itself. */

import type { Locale } from "imglint";
import { createProgram } from "../../packages/linter/src/cli/program.ts";
import type { GeneratedFile } from "./file.ts";

type Command = ReturnType<typeof createProgram>;
type Option = Command["options"][number];
type Argument = Command["registeredArguments"][number];

interface PageTexts {
  readonly title: string;
  readonly other: string;
  readonly intro: string;
  readonly argument: string;
  readonly option: string;
  readonly meaning: string;
  readonly choices: string;
  readonly colon: string;
  readonly separator: string;
}

const texts: Record<Locale, PageTexts> = {
  en: {
    title: "The command line",
    other: "[中文](zh/cli.md)",
    intro:
      "Without a command `imglint` lints. Options may stand before and behind paths. What is named like a command is linted as a path: `imglint ./rules`.",
    argument: "argument",
    option: "option",
    meaning: "what it does",
    choices: "one of",
    colon: ": ",
    separator: ", ",
  },
  zh: {
    title: "命令行",
    other: "[English](../cli.md)",
    intro:
      "不写命令时，`imglint` 进行检查。选项可以写在路径之前或之后。与命令同名的文件或文件夹请写成路径：`imglint ./rules`。",
    argument: "参数",
    option: "选项",
    meaning: "作用",
    choices: "可取",
    colon: "：",
    separator: "、",
  },
};

/** The page of the command line in both languages. */
export function cliPages(): readonly GeneratedFile[] {
  return [
    { path: "docs/cli.md", text: page("en") },
    { path: "docs/zh/cli.md", text: page("zh") },
  ];
}

function page(locale: Locale): string {
  const t = texts[locale];
  const program = createProgram({ locale, env: {}, perform: () => undefined }, "");
  const sections = [`# ${t.title}`, t.other, t.intro, ...commandSections(program, "imglint", t)];
  return `${sections.join("\n\n")}\n`;
}

/** The sections of a command and of those below it. */
function commandSections(command: Command, name: string, t: PageTexts): readonly string[] {
  const inner = command.createHelp().visibleCommands(command);
  return [...section(command, name, t), ...inner.flatMap((one) => commandSections(one, `${name} ${one.name()}`, t))];
}

function section(command: Command, name: string, t: PageTexts): readonly string[] {
  const help = command.createHelp();
  const rows = (terms: readonly (Argument | Option)[], term: (one: Argument | Option) => string): string[] =>
    terms.map((one) => `| \`${cell(term(one))}\` | ${cell(one.description)}${choicesOf(one, t)} |`);
  const given = rows(help.visibleArguments(command), (one) => one.name());
  const options = rows(help.visibleOptions(command), (one) => ("flags" in one ? one.flags : ""));
  return [
    `## ${name}`,
    command.description(),
    block(help.commandUsage(command)),
    ...(given.length === 0 ? [] : [table(t.argument, given, t)]),
    table(t.option, options, t),
    ...moreHelp(command).map(block),
  ];
}

function table(head: string, rows: readonly string[], t: PageTexts): string {
  return [`| ${head} | ${t.meaning} |`, "|---|---|", ...rows].join("\n");
}

function choicesOf({ argChoices }: Argument | Option, t: PageTexts): string {
  if (argChoices === undefined) return "";
  return `${t.colon}${t.choices} ${argChoices.map((word) => `\`${word}\``).join(t.separator)}`;
}

/** What stands below the tables of a command's help. */
function moreHelp(command: Command): readonly string[] {
  let text = "";
  command.configureOutput({ writeOut: (written) => void (text += written) }).outputHelp();
  const more = text.slice(command.helpInformation().length).trim();
  return more === "" ? [] : [more];
}

function block(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
