/** Which rules look at which kinds of nodes, so that a document starts only those that find something in it to look at. */

import type { Document } from "@buildcontent/parser";
import type { Rule } from "./rule.ts";

/** A rule and its place in its set. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly place: number;
}

/** The rules that have a handler for a key of `Visitor`, in their order. */
export type Interests = ReadonlyMap<string, readonly PlacedRule[]>;

/** Those of all rules of a set, and those of its rules of the scope `document` alone. */
export interface InterestsByScope {
  readonly all: Interests;
  readonly wide: Interests;
}

const known = new WeakMap<readonly Rule[], InterestsByScope>();

/** Finds out once for a set, by starting each rule on a document that has nothing in it: what a rule looks at is the same for every one. */
export function interestsOf(ruleSet: readonly Rule[]): InterestsByScope {
  const before = known.get(ruleSet);
  if (before !== undefined) return before;
  const all = new Map<string, PlacedRule[]>();
  const wide = new Map<string, PlacedRule[]>();
  for (const [place, rule] of ruleSet.entries()) {
    for (const key of keysOf(rule)) {
      for (const interests of rule.scope === "document" ? [all, wide] : [all]) {
        const others = interests.get(key);
        if (others === undefined) interests.set(key, [{ rule, place }]);
        else others.push({ rule, place });
      }
    }
  }
  known.set(ruleSet, { all, wide });
  return { all, wide };
}

function keysOf(rule: Rule): readonly string[] {
  try {
    return Object.keys(rule.check({ ...nothing, ruleIds: [rule.id] }));
  } catch {
    // It is started on each document then, where that it throws is noted.
    return ["Document"];
  }
}

const empty: Document = {
  kind: "Document",
  span: { start: 0, end: 0 },
  text: "",
  content: "build",
  syntax: "commands",
  commands: [],
  comments: [],
};

const nothing = {
  document: empty,
  text: empty.text,
  os: "linux",
  limits: { bytes: 0, commands: 0 },
  options: {},
  components: new Map(),
  suppressions: [],
  report: () => undefined,
} as const;
