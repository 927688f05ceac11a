/** The rules at work on one document: a rule is started when the first node comes that it looks at, and stops when it throws. */

import type { Diagnostic, Severity } from "@buildcontent/parser";
import type { Rule, Visitor } from "./rule.ts";
import { type Interests, interestsOf, type PlacedRule } from "./rule-interests.ts";

/** A rule that threw: a bug of ours. Its findings in the document are left out. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** One rule at work. */
export interface RuleRun {
  readonly rule: Rule;
  /** What it has found so far. */
  readonly diagnostics: Diagnostic[];
  readonly failure?: RuleFailure;
}

/** Takes one step of a rule's work. */
export type RuleTimer = (ruleId: string, step: () => void) => void;

/** Has the rules that look at a kind of node look at one, in their order. The nodes are those that the key of `Visitor` promises. */
export type Call = (key: string, node: unknown, parent?: unknown) => void;

/** A set of rules, ready for a document. */
export interface RuleRuns {
  readonly all: Call;
  /** Calls the rules of the scope `document` alone. */
  readonly wide: Call;
  /** Those that were started, in no order. */
  readonly started: readonly RuleRun[];
}

/** What the runs need to know of rules: whether and how seriously to take one, and how it begins. */
export interface RuleStart {
  readonly severityOf: (rule: Rule) => Severity | "off";
  /** Findings go to the list. */
  readonly check: (rule: Rule, severity: Severity, diagnostics: Diagnostic[]) => Visitor;
}

/** Gets a set of rules ready. `timer` is given each step to take, so that it can measure them. */
export function createRuleRuns(ruleSet: readonly Rule[], start: RuleStart, timer?: RuleTimer): RuleRuns {
  const started: Run[] = [];
  const byPlace: (Run | "off" | undefined)[] = ruleSet.map(() => undefined);
  const startAt = (place: number, rule: Rule): Run | "off" => {
    const severity = start.severityOf(rule);
    if (severity === "off") return (byPlace[place] = severity);
    const run = startRun(rule, (diagnostics) => start.check(rule, severity, diagnostics), timer);
    started.push(run);
    return (byPlace[place] = run);
  };
  const stepsOf = (interested: readonly PlacedRule[], key: string): readonly Step[] => {
    const steps: Step[] = [];
    for (const { place, rule } of interested) {
      const run = byPlace[place] ?? startAt(place, rule);
      const handle = run === "off" ? undefined : run.visitor[key];
      if (run !== "off" && handle !== undefined) steps.push({ run, handle });
    }
    return steps;
  };
  const callerOf = (interests: Interests): Call => {
    const known = new Map<string, readonly Step[]>();
    return (key, node, parent) => {
      let steps = known.get(key);
      if (steps === undefined) {
        steps = stepsOf(interests.get(key) ?? [], key);
        known.set(key, steps);
      }
      for (const step of steps) takeStep(step.run, timer, step.handle, node, parent);
    };
  };
  const { all, wide } = interestsOf(ruleSet);
  return { all: callerOf(all), wide: callerOf(wide), started };
}

type Handler = (node: unknown, parent: unknown) => void;

interface Run extends RuleRun {
  visitor: Readonly<Record<string, Handler | undefined>>;
  failure?: RuleFailure;
}

/** A handler with the rule that it is of. */
interface Step {
  readonly run: Run;
  readonly handle: Handler;
}

function startRun(rule: Rule, check: (diagnostics: Diagnostic[]) => Visitor, timer: RuleTimer | undefined): Run {
  const run: Run = { rule, diagnostics: [], visitor: {} };
  takeStep(run, timer, () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the walk gives each handler the nodes that its key promises
    run.visitor = check(run.diagnostics) as Run["visitor"];
  });
  return run;
}

/** A rule that has failed takes no more of them. */
function takeStep(run: Run, timer: RuleTimer | undefined, handle: Handler, node?: unknown, parent?: unknown): void {
  if (run.failure !== undefined) return;
  if (timer === undefined) attempt(run, handle, node, parent);
  else timer(run.rule.id, () => attempt(run, handle, node, parent));
}

function attempt(run: Run, handle: Handler, node: unknown, parent: unknown): void {
  try {
    handle(node, parent);
  } catch (error) {
    run.failure = { rule: run.rule.id, error };
  }
}
