/** The rules that a SARIF report names, with what they check and why. */

import type { Severity } from "@buildcontent/parser";
import type { Locale } from "../lint.ts";
import type { RuleFacts } from "../rule.ts";
import { rules } from "../rules/index.ts";
import type { FileReport } from "./report.ts";

/** SARIF's words for severities. */
export const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** The descriptors of rules, and the place of a rule's in them. */
export interface RuleList {
  readonly descriptors: readonly object[];
  readonly indexOf: (id: string) => number;
}

/** The rules of which there are findings, suppressed ones too, in the order of all rules. */
export function ruleListOf(files: readonly FileReport[], locale: Locale): RuleList {
  const ids = new Set(
    files.flatMap(({ diagnostics, suppressed }) =>
      [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)].map(({ code }) => code),
    ),
  );
  const found = rules.filter(({ id }) => ids.has(id));
  const indexes = new Map(found.map(({ id }, index) => [id, index]));
  return {
    descriptors: found.map((rule) => descriptorOf(rule, locale)),
    indexOf: (id) => indexes.get(id) ?? -1,
  };
}

function descriptorOf({ id, summary, why, severity, apiCodes, basis }: RuleFacts, locale: Locale): object {
  // Links lead to pages beside the rule's own, which a reader of the report does not have.
  const markdown = why[locale].replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1");
  const text = markdown.replaceAll("`", "");
  return {
    id,
    shortDescription: { text: summary[locale] },
    fullDescription: { text: text.split("\n\n")[0] },
    help: { text, markdown },
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: levels[severity] },
    properties: { basis, apiCodes, tags: ["image-builder", ...apiCodes] },
  };
}
