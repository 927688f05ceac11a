/** The words in which a rule is described, on its page and in the terminal, in both languages. */

import type { Locale } from "../lint.ts";
import type { Rule } from "../rule.ts";

/** Names of a rule's facts, and words for their values. `range` says what an option takes; `calls` has the parameter `{name}`. */
export interface RuleWords {
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
  readonly severities: Record<Rule["severity"], string>;
  readonly fixes: Record<Rule["fix"], string>;
  readonly bases: Record<Rule["basis"], string>;
}

/** By language. */
export const ruleWords: Readonly<Record<Locale, RuleWords>> = {
  en: {
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
    severities: { error: "error", warning: "warning", info: "info", off: "off" },
    fixes: { safe: "safe", unsafe: "unsafe", none: "–" },
    bases: {
      doc: "the service's documentation",
      inf: "what follows from the service's documentation",
      ours: "this project's decision; the documentation is silent",
    },
  },
  zh: {
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
    severities: { error: "错误", warning: "警告", info: "提示", off: "关闭" },
    fixes: { safe: "安全", unsafe: "不安全", none: "–" },
    bases: { doc: "服务的官方文档", inf: "由官方文档推断", ours: "本项目的决定，官方文档没有说明" },
  },
};
