/** The configuration that holds for a file: what those above it set, the nearest first, and the words of the command before all. */

import { dirname, resolve } from "node:path";
import type { ContentKind } from "@buildcontent/parser";
import { bindConfig, type BoundConfig, fits, isIgnoredBy } from "./bound.ts";
import type { Files } from "./files.ts";
import { createLinks, type LinkedFiles, type ReadLinks } from "./links.ts";
import { createConfigReader } from "./load.ts";
import { type ConfigChoice, placesIn, startOf } from "./places.ts";
import { shownPath } from "../shown-path.ts";
import { kindOfPath } from "../kind.ts";
import type { Problem } from "../problem.ts";
import { mergeLayers, type ResolvedConfig } from "../config/merge.ts";
import type { FailOn, SettingsLayer, Sourced } from "../config/settings.ts";
import type { Locale, RuleSetting } from "../lint.ts";
import type { Limits, OperatingSystem } from "../rule.ts";

/** What holds for one file. */
export interface FileSettings {
  readonly kind: ContentKind;
  readonly os: OperatingSystem;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly limits: Limits;
  readonly components: LinkedFiles;
  readonly failOn: FailOn;
}

/** What of the words of the command a configuration is looked up with: they go before what it sets. */
export interface LoaderOptions {
  readonly locale: Locale;
  /** Default: those above each file. */
  readonly config?: ConfigChoice;
  readonly kind?: ContentKind;
  readonly os?: OperatingSystem;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly failOn?: FailOn;
}

/** Finds and reads configurations; each is read once, and its problems are told once. Paths are absolute. */
export interface ConfigLoader {
  /** What holds for a file, with the components that it links to. */
  readonly settingsFor: (file: string) => FileSettings;
  /** What holds for a file, each value with where it comes from. */
  resolve(file: string): ResolvedConfig;
  /** The configurations that hold in a folder, the nearest first. */
  pathsFor(folder: string): readonly string[];
  /** Tells whether `files` of a configuration names a file, so that walks take it. */
  isNamed(file: string): boolean;
  /** Tells whether `ignore` of a configuration passes over a path. */
  isIgnored(path: string, isFolder: boolean): boolean;
  readonly problems: readonly Problem[];
}

/** Makes a loader for one run in a folder, from which problems show their paths. */
export function createLoader(cwd: string, files: Files, options: LoaderOptions): ConfigLoader {
  const problems: Problem[] = [];
  const tell = (problem: Problem): void => void problems.push(problem);
  const chainFor = createChains(cwd, files, options, tell);
  const readLinks = createLinks(cwd, files, options.locale, tell);
  const words = wordsLayer(options);
  const layersFor = (file: string): readonly SettingsLayer[] =>
    chainFor(dirname(file)).flatMap(({ steps }) => steps.filter((step) => fits(step, file)).map(({ layer }) => layer));
  const resolveWith = (file: string, layers: readonly SettingsLayer[]): ResolvedConfig =>
    mergeLayers([nameLayer(file), ...layers, words]);
  const settings = createSettingsMemo();
  return {
    resolve: (file) => resolveWith(file, layersFor(file)),
    settingsFor: (file) => {
      const layers = layersFor(file);
      return settings(kindOfPath(file), layers, () => settingsOf(resolveWith(file, layers), readLinks));
    },
    pathsFor: (folder) =>
      chainFor(folder)
        .map(({ path }) => path)
        .toReversed(),
    isNamed: (file) => chainFor(dirname(file)).some(({ isNamed }) => isNamed(file)),
    isIgnored: (path, isFolder) => isIgnoredBy(chainFor(dirname(path)), path, isFolder),
    problems,
  };
}

/** Most files share their layers with many others, and settings are made once for each kind and list of layers. */
function createSettingsMemo(): (
  kind: ContentKind | undefined,
  layers: readonly SettingsLayer[],
  make: () => FileSettings,
) => FileSettings {
  const known = new Map<string, FileSettings>();
  const numbers = new Map<SettingsLayer, number>();
  const numberOf = (layer: SettingsLayer): number => {
    const number = numbers.get(layer) ?? numbers.size;
    numbers.set(layer, number);
    return number;
  };
  return (kind, layers, make) => {
    const key = [kind, ...layers.map(numberOf)].join(" ");
    const settings = known.get(key) ?? make();
    known.set(key, settings);
    return settings;
  };
}

/** The configurations that hold in a folder, the farthest first. */
type Chains = (folder: string) => readonly BoundConfig[];

function createChains(
  cwd: string,
  files: Files,
  { locale, config = { from: "search" } }: LoaderOptions,
  tell: (problem: Problem) => void,
): Chains {
  const load = createConfigReader(cwd, files, locale, tell);
  if (config.from !== "search") {
    const named = config.from === "none" ? [] : [bindConfig(load(resolve(cwd, config.path), nameOf(config)))];
    return () => named;
  }
  const known = new Map<string, readonly BoundConfig[]>();
  const chainFor = (folder: string): readonly BoundConfig[] => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const [used, ...others] = placesIn(folder, files);
    for (const other of others) {
      const data = { used: shownPath(used ?? "", cwd) };
      tell({ path: shownPath(other, cwd), text: "configTwoPlaces", data, place: startOf(other) });
    }
    const own = used === undefined ? undefined : bindConfig(load(used));
    const parent = dirname(folder);
    const above = own?.root === true || parent === folder ? [] : chainFor(parent);
    const chain = own === undefined ? above : [...above, own];
    known.set(folder, chain);
    return chain;
  };
  return chainFor;
}

function nameOf(config: Extract<ConfigChoice, { from: "file" }>): string {
  return config.by === "--config" ? config.path : `${config.by}=${config.path}`;
}

function nameLayer(file: string): SettingsLayer {
  const kind = kindOfPath(file);
  return {
    kind:
      kind === undefined
        ? { value: "build", origin: { kind: "default" } }
        : { value: kind, origin: { kind: "fileName" } },
  };
}

function wordsLayer({ kind, os, rules = {}, failOn }: LoaderOptions): SettingsLayer {
  const byWord = <T>(word: string, value: T): Sourced<T> => ({ value, origin: { kind: "word", word } });
  const settings = Object.entries(rules).map(([id, { severity }]) => {
    return [id, severity === undefined ? {} : { severity: byWord("--rule", severity) }] as const;
  });
  return {
    rules: new Map(settings),
    ...(kind && { kind: byWord("--kind", kind) }),
    ...(os && { os: byWord("--os", os) }),
    ...(failOn && { failOn: byWord("--fail-on", failOn) }),
  };
}

function settingsOf(resolved: ResolvedConfig, readLinks: ReadLinks): FileSettings {
  const { rules, limits, components } = resolved;
  return {
    kind: resolved.kind?.value ?? "build",
    os: resolved.os.value,
    failOn: resolved.failOn.value,
    limits: { bytes: limits.bytes.value, commands: limits.commands.value },
    rules: ruleSettingsOf(rules),
    components: readLinks(components),
  };
}

function ruleSettingsOf(rules: ResolvedConfig["rules"]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const [id, { severity, options }] of rules) {
    const values: Record<string, number> = {};
    for (const [name, { value }] of Object.entries(options)) values[name] = value;
    settings[id] = { severity: severity.value, options: values };
  }
  return settings;
}
