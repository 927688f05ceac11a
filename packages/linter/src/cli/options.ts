/** What a run of the linter is asked to do, checked and typed. */

import type { ContentKind } from "@buildcontent/parser";
import type { ConfigChoice } from "../config-files/places.ts";
import type { FailOn } from "../config/settings.ts";
import type { Locale, RuleSetting } from "../lint.ts";
import type { FormatName } from "../reporters/formats.ts";
import type { OperatingSystem } from "../rule.ts";

/** A report to make, and the file that it goes to; standard output where there is none. */
export interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

/** What a run does to files, beside reporting on them. */
export type Change =
  | {
      readonly action: "fix";
      /** Whether fixes that may change what a template means are applied, too. */
      readonly unsafe: boolean;
      /** The rules whose fixes are applied; all where it is missing. */
      readonly rules?: readonly string[];
    }
  | { readonly action: "suppress"; readonly reason: string };

/** The file of known findings, and what is done with it: it is used as it is, made to know all findings, or freed of those that are no more. */
export interface BaselineOption {
  readonly file: string;
  readonly action: "use" | "update" | "prune";
}

/** A run of the linter, as its words ask for it. What is not set here may be set by a configuration. */
export interface LintOptions {
  readonly paths: readonly string[];
  readonly outputs: readonly Output[];
  readonly kind?: ContentKind;
  readonly os?: OperatingSystem;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  readonly failOn?: FailOn;
  readonly config: ConfigChoice;
  /** Whether files that are named are passed over, too, where ignore files or a configuration say so. */
  readonly forceExclude: boolean;
  readonly stdinFilename?: string;
  readonly color?: boolean;
  readonly locale: Locale;
  /** Whether comments hide findings. */
  readonly inlineSuppressions: boolean;
  readonly change?: Change;
  /** Whether changes are printed and not made. */
  readonly diff: boolean;
  readonly baseline?: BaselineOption;
  /** The file that findings are kept in for the next run. */
  readonly cache?: string;
  /** Whether the run goes on, and lints again when files change. */
  readonly watch: boolean;
  /** Whether the time that each rule takes is told. */
  readonly stats: boolean;
}

/** The variable that tells the system's language. An empty one counts as not set. */
export function systemLocale(env: NodeJS.ProcessEnv): "LC_ALL" | "LC_MESSAGES" | "LANG" {
  return env["LC_ALL"] ? "LC_ALL" : env["LC_MESSAGES"] ? "LC_MESSAGES" : "LANG";
}

/** Tells whether a word names a language that we have; a region behind it, as in `zh-CN`, does not count. */
export function isLocale(word: string): boolean {
  return /^(?:en|zh)(?:[-_.].*)?$/i.test(word);
}

/**
 * The language for messages: `--locale`, then `IMGLINT_LOCALE`, then what the configuration of the current folder says, then what the
 * system is set to. What names none of ours is passed over.
 */
export function localeOf(words: readonly string[], env: NodeJS.ProcessEnv, configured?: Locale): Locale {
  const end = words.indexOf("--");
  const option = (end === -1 ? words : words.slice(0, end)).findLastIndex(
    (word) => word === "--locale" || word.startsWith("--locale="),
  );
  const asked = option === -1 ? undefined : (words[option]?.split("=")[1] ?? words[option + 1]);
  const named = [asked, env["IMGLINT_LOCALE"]].find((word) => word !== undefined && isLocale(word));
  return /^zh/i.test(named ?? configured ?? env[systemLocale(env)] ?? "") ? "zh" : "en";
}
