/** The presets: rules and their severities under a name. Those by date never change, so that an upgrade does not break a build. */

import type { Severity } from "@buildcontent/parser";
import { frozen } from "./presets/index.ts";
import type { Origin, RuleSettings, SettingsLayer } from "./settings.ts";
import type { RuleFacts } from "../rule.ts";
import { rules } from "../rules/index.ts";

/** The ways of looking at a template; `recommended` is the default. */
export type PresetKind = "minimal" | "recommended" | "strict";

/** The kinds from the fewest findings to the most. */
export const presetKinds: readonly PresetKind[] = ["minimal", "recommended", "strict"];

/** What a frozen preset keeps of one rule. */
export type FrozenRule = Readonly<Record<PresetKind, Severity | "off">> & {
  readonly options?: Readonly<Record<string, number>>;
};

/** Rules of one date by their ids; rules that came later are off. */
export type FrozenRules = Readonly<Record<string, FrozenRule>>;

/** Rules for another way of working: who needs one turns it on by its id. `no-comments` is for who sends files as they stand. */
const anotherWay: ReadonlySet<string> = new Set(["no-comments"]);

/**
 * The severity of a rule in a preset, as of today. `minimal` keeps the errors that an official page states or that the service
 * has a code for; `strict` has nothing below a warning, and what is off by default as a warning.
 */
export function severityIn(kind: PresetKind, { id, severity, basis, apiCodes }: RuleFacts): Severity | "off" {
  switch (kind) {
    case "minimal":
      return severity === "error" && (basis === "doc" || apiCodes.length > 0) ? severity : "off";
    case "recommended":
      return severity;
    case "strict":
      return severity === "error" ? "error" : anotherWay.has(id) ? "off" : "warning";
  }
}

/** Today's rules as a frozen preset keeps them. */
export function freeze(): FrozenRules {
  return Object.fromEntries(
    rules.map((rule) => {
      const options = Object.entries(rule.options).map(([name, option]) => [name, option.default] as const);
      const [minimal, recommended, strict] = [
        severityIn("minimal", rule),
        severityIn("recommended", rule),
        severityIn("strict", rule),
      ];
      const kept = { minimal, recommended, strict };
      return [rule.id, options.length === 0 ? kept : { ...kept, options: Object.fromEntries(options) }];
    }),
  );
}

/** The names that `extends` takes: `imglint:strict`, `imglint:2026.11`, `imglint:2026.11-strict`. */
export const presetNames: readonly string[] = [
  ...presetKinds.map((kind) => `imglint:${kind}`),
  ...Object.keys(frozen).flatMap((date) => [`imglint:${date}`, `imglint:${date}-minimal`, `imglint:${date}-strict`]),
];

/** What a preset sets: every rule that there is. Undefined where no preset has the name. */
export function presetLayer(name: string, origin: Origin): SettingsLayer | undefined {
  if (!presetNames.includes(name)) return undefined;
  const [date, kindOfDate] = /^imglint:(\d+\.\d+)(?:-(\w+))?$/.exec(name)?.slice(1) ?? [];
  const kind = presetKinds.find((one) => one === (date === undefined ? name.slice("imglint:".length) : kindOfDate));
  const kept = date === undefined ? freeze() : (frozen[date] ?? {});
  return { rules: new Map(rules.map((rule) => [rule.id, settingsOf(kept[rule.id], kind ?? "recommended", origin)])) };
}

function settingsOf(rule: FrozenRule | undefined, kind: PresetKind, origin: Origin): RuleSettings {
  const options = Object.entries(rule?.options ?? {}).map(([name, value]) => [name, { value, origin }] as const);
  return { severity: { value: rule?.[kind] ?? "off", origin }, options: Object.fromEntries(options) };
}
