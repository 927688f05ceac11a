/** How a rule is set, and how one of its findings is hidden: the last words of its page. */

import type { Locale } from "../lint.ts";
import type { RuleFacts } from "../rule.ts";

/** `{id}` is the rule, `{options}` its options with their defaults. Links start from the folder of the rule's page. */
const texts = {
  off: {
    en: "To switch it off: `imglint --rule {id}=off`, or `{id}: off` below `rules` in the [configuration](../config.md).",
    zh: "关闭此规则：`imglint --rule {id}=off`，或在[配置](../config.md)的 `rules` 下写 `{id}: off`。",
  },
  on: {
    en: "It is off by default. To switch it on: `imglint --rule {id}=warning`, or `{id}: warning` below `rules` in the [configuration](../config.md).",
    zh: "此规则默认关闭。启用此规则：`imglint --rule {id}=warning`，或在[配置](../config.md)的 `rules` 下写 `{id}: warning`。",
  },
  options: {
    en: "Options are set there: `{id}: { {options} }`.",
    zh: "选项也在那里设置：`{id}: { {options} }`。",
  },
  hide: {
    en: "To hide one finding, write [a comment](../suppressions.md) above it: `# imglint-disable-next-line {id} -- reason`.",
    zh: "要抑制单个问题，请在其上一行写[注释](../suppressions.md)：`# imglint-disable-next-line {id} -- 理由`。",
  },
} as const;

/** A paragraph in Markdown. */
export function howToConfigure({ id, severity, options }: RuleFacts, locale: Locale): string {
  const values = Object.entries(options).map(([name, option]) => `${name}: ${option.default}`);
  const sentences = [
    texts[severity === "off" ? "on" : "off"],
    ...(values.length === 0 ? [] : [texts.options]),
    texts.hide,
  ];
  return sentences
    .map((sentence) => sentence[locale].replaceAll("{id}", id).replace("{options}", values.join(", ")))
    .join(locale === "en" ? " " : "");
}
