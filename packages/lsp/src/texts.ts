/** What the server says beside findings and help, in both languages. */

import type { Localized } from "@buildcontent/parser";
import type { Locale } from "imglint";

/** Every text of the server by its name; `{name}` stands for a parameter. */
const texts = {
  tooLong: {
    en: "This text has more than {max} characters and is not checked; the service takes 16 KB.",
    zh: "文本超过 {max} 个字符，不做检查；服务的上限是 16 KB。",
  },
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
