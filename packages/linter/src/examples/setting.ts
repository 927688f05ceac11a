/** What an example is checked with, in words: on a rule's page and in the terminal. */

import { ruleWords } from "../explain/rule-words.ts";
import type { Locale } from "../lint.ts";
import type { ComponentType, Example } from "../rule.ts";

/** Sentences in Markdown that stand before an example: where its content stands, and with what it is checked beside the defaults. */
export function exampleSetting({ content = "build", os, limits, options }: Example, locale: Locale): readonly string[] {
  const words = ruleWords[locale];
  return [
    ...(content === "build" ? [] : [words.content[content]]),
    ...(os === "windows" ? [words.os.windows] : []),
    ...(limits === undefined ? [] : [`\`limits: ${JSON.stringify(limits)}\``]),
    ...(options === undefined ? [] : [`\`${JSON.stringify(options)}\``]),
  ];
}

/** What stands before the text of a component that an example calls. */
export function calledComponent(name: string, type: ComponentType | undefined, locale: Locale): string {
  const { calls, colon } = ruleWords[locale];
  const suffix = type === undefined ? "" : ` (componentType: ${type})`;
  return `${calls.replace("{name}", name)}${suffix}${colon}`.trimEnd();
}
