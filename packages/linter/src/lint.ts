/** The engine: one walk over a document calls all rules, and what they report becomes diagnostics. Pure and synchronous. */

import type { Diagnostic, Document, Localized, Severity } from "@buildcontent/parser";
import { diagnosticOf } from "./diagnostic-of.ts";
import { losesComment } from "./lost-comment.ts";
import { type Limits, type LinkedComponents, noOptions, type OperatingSystem, type Rule } from "./rule.ts";
import { createRuleRuns, type RuleFailure, type RuleRun, type RuleStart, type RuleTimer } from "./rule-runs.ts";
import { rules } from "./rules/index.ts";
import { type HiddenFinding, readSuppressions, suppress, type Suppression } from "./suppressions.ts";
import { type SoundCommands, visit } from "./visit.ts";

/** The languages that messages are written in. */
export type Locale = keyof Localized;

/** What is set for one rule; what is not set is the rule's default. */
export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options?: Readonly<Record<string, number>>;
}

/** How a document is to be checked; every key has a default. */
export interface LintConfig {
  /** Default: `linux`. */
  readonly os?: OperatingSystem;
  /** Default: `en`. */
  readonly locale?: Locale;
  /** Defaults: 16,384 bytes and 127 commands. */
  readonly limits?: Partial<Limits>;
  /** The components that templates call; what is not here is not checked. */
  readonly components?: LinkedComponents;
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Whether comments hide findings. Default: true. */
  readonly inlineSuppressions?: boolean;
  /** Is given each step of each rule to take, so that it can measure them. */
  readonly timer?: RuleTimer;
  /** What is known of commands from checking an earlier text of the same kind in the same way; empty to begin with. */
  readonly sound?: SoundCommands;
}

/**
 * What a document was found to have: diagnostics in the order of the text, without duplicates; those that comments hide; and the
 * rules that failed on it.
 */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly HiddenFinding[];
  readonly failures: readonly RuleFailure[];
  /** The sound commands of the document, where `sound` of the configuration asked for them. */
  readonly sound?: SoundCommands;
}

/** The limits of the service, as its documentation gives them. */
export const defaultLimits: Limits = { bytes: 16_384, commands: 127 };

/** Checks a document with every rule that is on, and hides what comments suppress. `ruleSet` is for tests of the engine itself. */
export function lint(document: Document, config: LintConfig = {}, ruleSet: readonly Rule[] = rules): LintResult {
  const suppressions = config.inlineSuppressions === false ? [] : readSuppressions(document);
  const severityOf = ({ id, severity }: Rule): Severity | "off" => config.rules?.[id]?.severity ?? severity;
  const check = checker(document, config, suppressions, ruleSet);
  const runs = createRuleRuns(ruleSet, { severityOf, check }, config.timer);
  const sound = visit(document, runs, config.sound);
  const found = suppress(document, suppressions, inOrder(diagnosticsOf(runs.started)), (id) =>
    ruleSet.some((rule) => rule.id === id && severityOf(rule) !== "off"),
  );
  if (found.unused.length === 0) {
    const failures = failuresOf(runs.started);
    return { diagnostics: found.kept, suppressed: found.hidden, failures, ...(sound && { sound }) };
  }

  for (const run of runs.started) run.diagnostics.length = 0;
  for (const unused of found.unused) runs.all("UnusedSuppression", unused);
  // The rule about suppressions can be suppressed, too.
  const { kept, hidden } = suppress(document, suppressions, diagnosticsOf(runs.started), () => false);
  return {
    diagnostics: inOrder([...found.kept, ...kept]),
    suppressed: [...found.hidden, ...hidden],
    failures: failuresOf(runs.started),
    ...(sound && { sound }),
  };
}

function diagnosticsOf(runs: readonly RuleRun[]): Diagnostic[] {
  return runs.flatMap((run) => (run.failure === undefined ? run.diagnostics : []));
}

function failuresOf(runs: readonly RuleRun[]): RuleFailure[] {
  return runs.flatMap((run) => run.failure ?? []);
}

/** Starts rules on a document; what they report goes to the list. */
function checker(
  document: Document,
  config: LintConfig,
  suppressions: readonly Suppression[],
  ruleSet: readonly Rule[],
): RuleStart["check"] {
  const { os = "linux", components = noComponents, locale = "en" } = config;
  const { text } = document;
  const limits = { ...defaultLimits, ...config.limits };
  const ruleIds = ruleSet.map(({ id }) => id);
  return (rule, severity, diagnostics) =>
    rule.check({
      document,
      text,
      os,
      limits,
      options: optionsOf(rule, config),
      components,
      suppressions,
      ruleIds,
      report(report) {
        const { fix, ...finding } = report;
        const kept = fix !== undefined && losesComment(document, report) ? finding : report;
        diagnostics.push(diagnosticOf(rule, severity, kept, locale));
      },
    });
}

const noComponents: LinkedComponents = new Map();

function optionsOf({ id, options }: Rule, config: LintConfig): Readonly<Record<string, number>> {
  if (options === noOptions) return {};
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(defaults), ...config.rules?.[id]?.options };
}

/** By place, then by rule; what is reported twice in the same words stays once. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = diagnostics.toSorted(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return (
      before?.code !== diagnostic.code ||
      before.message !== diagnostic.message ||
      before.span.start !== diagnostic.span.start ||
      before.span.end !== diagnostic.span.end
    );
  });
}
