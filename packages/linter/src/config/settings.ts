/** What configurations set, each value with where it comes from. Pure data, on the way from trees to what holds for a file. */

import type { ContentKind, Severity } from "@buildcontent/parser";
import type { Locale } from "../lint.ts";
import type { ComponentType, Limits, OperatingSystem } from "../rule.ts";

/** A place in a configuration: the file's whole path; line and column count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Where a value comes from. A preset has the place of the `extends` that names it. */
export type Origin =
  | { readonly kind: "default" }
  | { readonly kind: "fileName" }
  | { readonly kind: "preset"; readonly preset: string; readonly place: Place }
  | { readonly kind: "file"; readonly place: Place }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "environment"; readonly variable: string };

/** A value and where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** From which severity on a finding fails the run. */
export type FailOn = Severity | "never";

/** The severities that a rule can be set to, from none to the highest. */
export const severities: readonly (Severity | "off")[] = ["off", "info", "warning", "error"];

/** What a run can fail on. */
export const failOns: readonly FailOn[] = ["error", "warning", "info", "never"];

/** What is set for one rule. Severity and each option count by themselves. */
export interface RuleSettings {
  readonly severity?: Sourced<Severity | "off">;
  readonly options?: Readonly<Record<string, Sourced<number>>>;
}

/** A file that holds the content of a component. `path` starts from `folder`, the folder of the file that says so. */
export interface ComponentLink {
  readonly path: string;
  readonly folder: string;
  readonly type?: ComponentType;
}

/** What one place sets. Globs and ignore patterns start from the folder of the configuration that was found. */
export interface SettingsLayer {
  readonly rules?: ReadonlyMap<string, RuleSettings>;
  readonly limits?: { readonly [K in keyof Limits]?: Sourced<number> };
  readonly components?: ReadonlyMap<string, Sourced<ComponentLink>>;
  readonly kind?: Sourced<ContentKind>;
  readonly os?: Sourced<OperatingSystem>;
  readonly locale?: Sourced<Locale>;
  readonly failOn?: Sourced<FailOn>;
  readonly files?: readonly Sourced<string>[];
  readonly ignore?: readonly Sourced<string>[];
}

/** A layer, and the globs of the files that it is for; without globs it is for all. `preset` is the name of the preset that it is. */
export interface SettingsStep {
  readonly layer: SettingsLayer;
  readonly preset?: string;
  readonly globs?: readonly string[];
}
