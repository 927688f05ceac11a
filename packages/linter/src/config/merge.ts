/** Layers to what holds: of each value the last one counts. */

import type { ContentKind, Severity } from "@buildcontent/parser";
import type { ComponentLink, FailOn, RuleSettings, SettingsLayer, Sourced } from "./settings.ts";
import { defaultLimits, type Locale } from "../lint.ts";
import type { Limits, OperatingSystem, Rule } from "../rule.ts";
import { rules } from "../rules/index.ts";

/** What holds for one rule. */
export interface ResolvedRule {
  readonly severity: Sourced<Severity | "off">;
  readonly options: Readonly<Record<string, Sourced<number>>>;
}

/** What holds for one file, each value with where it comes from. */
export interface ResolvedConfig {
  /** Every rule, by its id. */
  readonly rules: ReadonlyMap<string, ResolvedRule>;
  readonly limits: { readonly [K in keyof Limits]: Sourced<number> };
  readonly components: ReadonlyMap<string, Sourced<ComponentLink>>;
  readonly kind?: Sourced<ContentKind>;
  readonly os: Sourced<OperatingSystem>;
  readonly locale?: Sourced<Locale>;
  readonly failOn: Sourced<FailOn>;
  readonly files: readonly Sourced<string>[];
  readonly ignore: readonly Sourced<string>[];
}

/** Merges layers, the farthest first. Rules are all there, at their defaults where no layer sets them. */
export function mergeLayers(layers: readonly SettingsLayer[]): ResolvedConfig {
  const base = defaults();
  const kind = layers.findLast((layer) => layer.kind !== undefined)?.kind;
  const locale = layers.findLast((layer) => layer.locale !== undefined)?.locale;
  return {
    rules: mergeRules(base.rules, layers),
    limits: { ...base.limits, ...limitIn(layers, "bytes"), ...limitIn(layers, "commands") },
    components: new Map(layers.flatMap(({ components }) => [...(components ?? [])])),
    ...(kind && { kind }),
    ...(locale && { locale }),
    os: layers.findLast(({ os }) => os !== undefined)?.os ?? base.os,
    failOn: layers.findLast(({ failOn }) => failOn !== undefined)?.failOn ?? base.failOn,
    files: layers.flatMap(({ files }) => files ?? []),
    ignore: layers.flatMap(({ ignore }) => ignore ?? []),
  };
}

function limitIn(
  layers: readonly SettingsLayer[],
  name: keyof Limits,
): { readonly [K in keyof Limits]?: Sourced<number> } {
  const limit = layers.findLast(({ limits }) => limits?.[name] !== undefined)?.limits?.[name];
  return limit === undefined ? {} : { [name]: limit };
}

function mergeRules(
  base: ReadonlyMap<string, ResolvedRule>,
  layers: readonly SettingsLayer[],
): ReadonlyMap<string, ResolvedRule> {
  const merged = new Map(base);
  for (const { rules: set } of layers) {
    for (const [id, rule] of set ?? []) {
      const before = merged.get(id);
      if (before !== undefined) merged.set(id, mergeRule(before, rule));
    }
  }
  return merged;
}

function mergeRule(before: ResolvedRule, { severity, options }: RuleSettings): ResolvedRule {
  return { severity: severity ?? before.severity, options: { ...before.options, ...options } };
}

const origin = { kind: "default" } as const;

function byDefault<T>(value: T): Sourced<T> {
  return { value, origin };
}

function defaults(): Pick<ResolvedConfig, "rules" | "limits" | "os" | "failOn"> {
  return {
    rules: new Map(rules.map((rule) => [rule.id, defaultsOf(rule)])),
    limits: { bytes: byDefault(defaultLimits.bytes), commands: byDefault(defaultLimits.commands) },
    os: byDefault("linux"),
    failOn: byDefault("error"),
  };
}

function defaultsOf({ severity, options }: Rule): ResolvedRule {
  const values: Record<string, Sourced<number>> = {};
  for (const [name, option] of Object.entries(options)) values[name] = byDefault(option.default);
  return { severity: byDefault(severity), options: values };
}
