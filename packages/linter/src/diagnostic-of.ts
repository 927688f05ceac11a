/** What a rule reports, as a diagnostic: its texts filled in, in one language. */

import type { Diagnostic, Localized, Severity } from "@buildcontent/parser";
import type { Report, Rule, TextCall, Texts } from "./rule.ts";
import { masked } from "./secrets/masked.ts";
import { grouped } from "./text/numbers.ts";

/** Makes a diagnostic of a finding. */
export function diagnosticOf(
  rule: Rule,
  severity: Severity,
  report: Report<Texts>,
  locale: keyof Localized,
): Diagnostic {
  const say = (call: TextCall<Texts>): string => render(rule.messages, call, locale);
  const apiCodes = report.apiCodes ?? rule.apiCodes;
  return {
    code: rule.id,
    severity: lesserOf(severity, report.severity),
    message: say(report),
    span: report.span,
    ...(apiCodes.length > 0 && { apiCodes }),
    ...(report.related && { related: report.related.map((place) => ({ span: place.span, message: say(place) })) }),
    ...(report.fix && {
      fix: {
        title: say(report.fix.title),
        safety: report.fix.safety ?? (rule.fix === "safe" ? "safe" : "unsafe"),
        edits: report.fix.edits,
      },
    }),
  };
}

const severities: readonly Severity[] = ["info", "warning", "error"];

function lesserOf(one: Severity, other: Severity = one): Severity {
  return severities.indexOf(other) < severities.indexOf(one) ? other : one;
}

/** A text with its parameters filled in. A name that is no text of the rule is a bug of the rule, and throws. */
function render(texts: Texts, call: TextCall<Texts>, locale: keyof Localized): string {
  const text = texts[call.message];
  if (text === undefined) throw new Error(`no text is named ${call.message}`);
  const data: Readonly<Record<string, string | number>> = call.data ?? {};
  return text[locale].replace(/\{(\w+)\}/g, (_, name: string) => quotable(data[name] ?? ""));
}

const longest = 80;

/** What a message quotes of the user's text: without its secrets, on one line, control characters made visible, cut where it is long. */
function quotable(value: string | number): string {
  if (typeof value === "number") return grouped(value);
  // No more is looked at than can be shown, whatever a text brings.
  const head = masked(value.slice(0, 4 * longest));
  const line = isPrintable(head) ? head : onOneLine(head);
  if (line.length <= longest && value.length <= 4 * longest) return line;
  // Not through a surrogate pair.
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Most of what is quoted. To see it spares V8 the list of all characters that control something. */
function isPrintable(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function onOneLine(text: string): string {
  return text
    .replace(/\s*\\[ \t]*(?:\r\n|[\r\n])\s*/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
