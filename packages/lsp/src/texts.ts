/** What the server says beside findings and help, in both languages. */

import type { Localized } from "@buildcontent/parser";
import type { Locale } from "imglint";

/** Every text of the server by its name; `{name}` stands for a parameter. */
const texts = {
  tooLong: {
    en: "This text has more than {max} characters and is not checked; the service takes 16 KB.",
    zh: "文本超过 {max} 个字符，不做检查；服务的上限是 16 KB。",
  },
  unreadable: { en: "This file {problem}.", zh: "此文件{problem}。" },
  tooManyFiles: {
    en: "{folder} holds more than {max} templates; only the first {max} are checked. List others under `ignore` in .imglint.yaml, or open a smaller folder.",
    zh: "{folder} 中的模板超过 {max} 个，只检查前 {max} 个。可在 .imglint.yaml 的 `ignore` 中列出不需要检查的文件，或打开更小的文件夹。",
  },
  failed: {
    en: "{method} failed, which is a bug of the language server. The stack follows.",
    zh: "{method} 失败，这是语言服务器的缺陷。调用栈如下。",
  },
  notFormatted: {
    en: "{uri}:{line}:{column} is not formatted: {message}",
    zh: "{uri}:{line}:{column} 未格式化：{message}",
  },
  formatBug: {
    en: "{uri} is not formatted, because of a bug of the formatter; please report it with the text and this: {message}",
    zh: "{uri} 未格式化，这是格式化程序的缺陷；请附上文本和以下内容报告：{message}",
  },
  formatConfig: {
    en: "{config} cannot be read, and nothing is formatted by it: {message}",
    zh: "无法读取 {config}，未按其格式化：{message}",
  },
  formatProgram: {
    en: "{config} is a program, which is not run; write Prettier's options as data, in .prettierrc or .editorconfig.",
    zh: "{config} 是程序，不会运行；请将 Prettier 的选项写成数据（.prettierrc 或 .editorconfig）。",
  },
  unsafeFix: { en: "{title} (unsafe)", zh: "{title}（不安全）" },
  fixRule: { en: "Fix all {count} findings of {rule}", zh: "修复 {rule} 的全部 {count} 个问题" },
  fixAll: { en: "Apply all safe fixes", zh: "应用全部安全的修复" },
  suppressHere: { en: "Suppress {rule} here", zh: "在此处抑制 {rule}" },
  suppressInFile: { en: "Suppress {rule} in this file", zh: "在此文件中抑制 {rule}" },
  reason: { en: "reason", zh: "理由" },
  openRulePage: { en: "Open the page of the rule {rule}", zh: "打开规则 {rule} 的说明" },
  toRestart: { en: "Replace this RUN by RESTART", zh: "将这个 RUN 替换为 RESTART" },
  toShellForm: { en: "Write this RUN as shell text", zh: "将这个 RUN 改写为 Shell 文本" },
  staleAction: {
    en: "The document has changed since this was offered.",
    zh: "给出此操作之后，文档已发生变化。",
  },
  unsoundEdit: {
    en: "This would change more of the text than it should, so nothing is changed; please report it with the text.",
    zh: "此操作会改动不该改动的内容，因此未做任何更改；请附上文本报告此问题。",
  },
  badArguments: {
    en: "{command} takes one argument, {argument}.",
    zh: "{command} 接受一个参数：{argument}。",
  },
  uriArgument: { en: "the URI of an open document", zh: "一个已打开文档的 URI" },
  ruleArgument: { en: "the id of a rule that has a page", zh: "一个有说明页的规则的 id" },
  unknownCommand: { en: "There is no command {command}.", zh: "没有命令 {command}。" },
  treeTooLong: {
    en: "The syntax tree of a text of more than {max} characters is not shown.",
    zh: "文本超过 {max} 个字符，不显示语法树。",
  },
  packErrors: {
    en: "This text has errors and is not packed. The first one is in line {line}: {message}",
    zh: "文本有错误，不会打包。第一个错误在第 {line} 行：{message}",
  },
  packTooLarge: {
    en: "Packed, this text has {bytes} bytes, and the service takes {max}.",
    zh: "打包后的文本有 {bytes} 字节，超过服务的上限 {max} 字节。",
  },
  packUnchecked: {
    en: "The rule {rule} failed, which is a bug of it, so this text is not packed.",
    zh: "规则 {rule} 运行失败，这是它的缺陷，因此未打包。",
  },
  packBug: {
    en: "Packed, this text would not say the same, so it is not packed.",
    zh: "打包后的文本含义会发生变化，因此未打包。",
  },
  componentName: {
    en: '"{name}" is no name for a parameter or a task: use letters, digits, _ and -, and begin with a letter.',
    zh: "“{name}”不能用作参数或任务的名称：请使用字母、数字、_ 和 -，并以字母开头。",
  },
  nameTaken: { en: '"{name}" is the name of something else here.', zh: "“{name}”在这里已被使用。" },
  renameComponent: {
    en: "A component has its name in the service, and is not renamed here.",
    zh: "组件的名称由服务管理，不能在这里重命名。",
  },
  renameForeign: {
    en: "{name} is not set by ENV here, so its name is not this template's to change.",
    zh: "{name} 不是由这里的 ENV 设置的，不能在此模板中重命名。",
  },
  variableName: {
    en: '"{name}" is no name for a variable: use letters, digits and _, and begin with a letter or _.',
    zh: "“{name}”不能用作变量名：请使用字母、数字和 _，并以字母或 _ 开头。",
  },
  moreFindings: {
    en: "{more} more findings are not shown.",
    zh: "另有 {more} 个问题未显示。",
  },
  badParams: {
    en: "{method} came with parameters that are not those of the protocol, and is passed over.",
    zh: "{method} 的参数不符合协议，已忽略。",
  },
  used: {
    en: "{bytes} of {maxBytes} bytes · {commands} of {maxCommands} commands",
    zh: "{bytes} / {maxBytes} 字节 · {commands} / {maxCommands} 条命令",
  },
  usedBytes: { en: "{bytes} of {maxBytes} bytes", zh: "{bytes} / {maxBytes} 字节" },
  left: { en: "bytes left: {bytes} · commands left: {commands}", zh: "剩余 {bytes} 字节 · {commands} 条命令" },
  leftBytes: { en: "bytes left: {bytes}", zh: "剩余 {bytes} 字节" },
  leftTooltip: {
    en: "Of what the service takes. Bytes are counted in UTF-8, with comments: `imglint pack` leaves them out.",
    zh: "服务上限的余量。按 UTF-8 字节计算，包括注释；`imglint pack` 会去掉注释。",
  },
  defaultsTooltip: {
    en: "Not passed here: the defaults of the component {name}.",
    zh: "此处未传入的参数：组件 {name} 的默认值。",
  },
  openComponent: { en: "Open the file of the component {name}", zh: "打开组件 {name} 的文件" },
  checking: { en: "Checking templates", zh: "正在检查模板" },
};

/** The name of a text. */
export type TextName = keyof typeof texts;

const localized: Readonly<Record<TextName, Localized>> = texts;

/** A text with its parameters filled in; one that is not given stays empty. */
export function say(locale: Locale, name: TextName, data: Readonly<Record<string, string | number>> = {}): string {
  return localized[name][locale].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = data[key] ?? "";
    return typeof value === "number" ? value.toLocaleString("en-US") : value;
  });
}
