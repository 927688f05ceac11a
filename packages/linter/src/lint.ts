/** The engine: one walk over a document calls all rules, and what they report becomes diagnostics. Pure and synchronous. */

import type { Diagnostic, Document, Localized, Severity } from "@buildcontent/parser";
import type {
  Limits,
  LinkedComponents,
  OperatingSystem,
  OptionTable,
  Report,
  Rule,
  RuleContext,
  TextCall,
  Texts,
} from "./rule.ts";
import { rules } from "./rules/index.ts";
import { type HiddenFinding, readSuppressions, suppress } from "./suppressions.ts";
import {
  callersOf,
  type Handler,
  type RuleFailure,
  type Run,
  type SoundCommands,
  type TakeStep,
  takeStep,
  visit,
} from "./visit.ts";

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

/** Takes one step of a rule's work. */
export type RuleTimer = (ruleId: string, step: () => void) => void;

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
  const known = { suppressions, ruleIds: ruleSet.map(({ id }) => id), limits: { ...defaultLimits, ...config.limits } };
  const { timer } = config;
  const take: TakeStep = timer === undefined ? takeStep : (run, ...step) => timer(run.id, () => takeStep(run, ...step));
  const runs: Run[] = [];
  for (const rule of ruleSet) {
    const severity = config.rules?.[rule.id]?.severity ?? rule.severity;
    if (severity !== "off") runs.push(start(rule, severity, document, config, known, take));
  }
  const sound = visit(document, runs, config.sound, take);
  const found = suppress(document, suppressions, inOrder(diagnosticsOf(runs)), (id) =>
    runs.some((run) => run.id === id),
  );
  if (found.unused.length === 0) {
    return { diagnostics: found.kept, suppressed: found.hidden, failures: failuresOf(runs), ...(sound && { sound }) };
  }

  for (const run of runs) run.diagnostics.length = 0;
  const { all } = callersOf(runs, take);
  for (const unused of found.unused) all("UnusedSuppression", unused);
  // The rule about suppressions can be suppressed, too.
  const { kept, hidden } = suppress(document, suppressions, diagnosticsOf(runs), () => false);
  return {
    diagnostics: inOrder([...found.kept, ...kept]),
    suppressed: [...found.hidden, ...hidden],
    failures: failuresOf(runs),
    ...(sound && { sound }),
  };
}

function diagnosticsOf(runs: readonly Run[]): Diagnostic[] {
  return runs.flatMap((run) => (run.failure === undefined ? run.diagnostics : []));
}

function failuresOf(runs: readonly Run[]): RuleFailure[] {
  return runs.flatMap((run) => run.failure ?? []);
}

function start(
  rule: Rule,
  severity: Severity,
  document: Document,
  config: LintConfig,
  { suppressions, ruleIds, limits }: Pick<RuleContext<Texts, OptionTable>, "suppressions" | "ruleIds" | "limits">,
  take: TakeStep,
): Run {
  const run: Run = { id: rule.id, scope: rule.scope, diagnostics: [], handlers: [] };
  take(run, () => {
    const visitor = rule.check({
      document,
      text: document.text,
      os: config.os ?? "linux",
      limits,
      options: optionsOf(rule, config),
      components: config.components ?? noComponents,
      suppressions,
      ruleIds,
      report: (report) => run.diagnostics.push(diagnosticOf(rule, severity, report, config.locale ?? "en")),
    });
    const entries: [string, Handler][] = Object.entries(visitor);
    run.handlers = entries;
  });
  return run;
}

const noComponents: LinkedComponents = new Map();

const noOptions = {};

/** Most rules have no options: theirs cost nothing. */
function optionsOf({ id, options }: Rule, config: LintConfig): Readonly<Record<string, number>> {
  const entries = Object.entries(options);
  if (entries.length === 0) return noOptions;
  const defaults = entries.map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(defaults), ...config.rules?.[id]?.options };
}

function diagnosticOf(rule: Rule, severity: Severity, report: Report<Texts>, locale: Locale): Diagnostic {
  const say = (call: TextCall<Texts>): string => render(rule.messages, call, locale);
  const apiCodes = report.apiCodes ?? rule.apiCodes;
  return {
    code: rule.id,
    severity: report.severity ?? severity,
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

/** A text with its parameters filled in. A name that is no text of the rule is a bug of the rule, and throws. */
function render(texts: Texts, call: TextCall<Texts>, locale: Locale): string {
  const text = texts[call.message];
  if (text === undefined) throw new Error(`no text is named ${call.message}`);
  const data: Readonly<Record<string, string | number>> = call.data ?? {};
  return text[locale].replace(/\{(\w+)\}/g, (_, name: string) => quotable(data[name] ?? ""));
}

const longest = 80;

/** What a message quotes of the user's text: on one line, control characters made visible, cut where it is long. */
function quotable(value: string | number): string {
  if (typeof value === "number") return value.toLocaleString("en-US");
  // No more is looked at than can be shown, whatever a text brings.
  const head = value.slice(0, 4 * longest);
  const line = head
    .replace(/\s*\\[ \t]*(?:\r\n|[\r\n])\s*/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  if (line.length <= longest && head.length === value.length) return line;
  // Not through a surrogate pair.
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
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
