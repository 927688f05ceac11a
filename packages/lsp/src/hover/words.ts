/** The words of hovers that no table has, in both languages. `{name}` stands for a parameter. */

import type { Localized } from "@buildcontent/parser";
import type { Locale } from "imglint";

const words = {
  account: { en: "The account that owns the component.", zh: "拥有该组件的账号。" },
  componentOnly: { en: "Not in components.", zh: "不能用于组件。" },
  deprecated: { en: "Deprecated: {why}", zh: "已弃用：{why}" },
  family: { en: "An image family: the newest image in it is taken.", zh: "镜像族系：使用其中最新的镜像。" },
  image: { en: "An image by its id.", zh: "用镜像 ID 指定的镜像。" },
  linked: { en: "Linked to {path}.", zh: "已关联到 {path}。" },
  linuxOnly: { en: "For images of Linux.", zh: "用于 Linux 镜像。" },
  name: { en: "The component's name.", zh: "组件的名称。" },
  off: { en: "off", zh: "关闭" },
  optional: { en: "optional", zh: "可选" },
  output: { en: "What the task {task} ({action}) prints.", zh: "任务 {task}（{action}）的输出。" },
  parameter: { en: "A parameter of the component.", zh: "组件的参数。" },
  preset: { en: "default {value}", zh: "默认 {value}" },
  region: { en: "The region of the component.", zh: "组件所在的地域。" },
  required: { en: "required", zh: "必填" },
  resolved: { en: "On the instance: {path}", zh: "在实例上：{path}" },
  rule: { en: "A rule; here: {severity}.", zh: "规则，当前级别：{severity}。" },
  setAt: { en: "Set by ENV in line {line}.", zh: "由第 {line} 行的 ENV 设置。" },
  unset: { en: "Not set by an ENV above.", zh: "前面没有 ENV 设置它。" },
  version: { en: "The version of the component.", zh: "组件的版本。" },
  versionNewest: {
    en: "The newest version that fits: each * stands for any number.",
    zh: "符合条件的最新版本：每个 * 代表任意数字。",
  },
  "disable-file": { en: "Hides findings of these rules in the whole file.", zh: "在整个文件中隐藏这些规则的问题。" },
  "disable-next-line": {
    en: "Hides findings of these rules in the command or key below.",
    zh: "隐藏下一条命令或键中这些规则的问题。",
  },
  disable: {
    en: "Hides findings of these rules from here on, up to `imglint-enable`.",
    zh: "从此处起隐藏这些规则的问题，直到 `imglint-enable`。",
  },
  enable: { en: "Ends what `imglint-disable` began.", zh: "结束 `imglint-disable` 的作用。" },
};

/** The name of words. */
export type WordName = keyof typeof words;

const localized: Readonly<Record<WordName, Localized>> = words;

/** Words with their parameters filled in. */
export function word(locale: Locale, name: WordName, data: Readonly<Record<string, string | number>> = {}): string {
  return localized[name][locale].replace(/\{(\w+)\}/g, (_, key: string) => String(data[key] ?? ""));
}
