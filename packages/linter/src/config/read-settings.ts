/** A tree to settings. It takes what is in order and leaves the rest, which `validateConfig` tells of. */

import type { Span } from "@buildcontent/parser";
import { type ConfigValue, entryOf } from "./tree.ts";
import {
  type ComponentLink,
  failOns,
  type Origin,
  type RuleSettings,
  severities,
  type SettingsLayer,
  type SettingsStep,
  type Sourced,
} from "./settings.ts";
import { longestGlob } from "./schema.ts";
import { rules } from "../rules/index.ts";

/** What a configuration file says: what it extends, and what it sets itself, its overrides in their order. */
export interface ConfigSettings {
  readonly root: boolean;
  readonly extends: readonly { readonly name: string; readonly span: Span }[];
  readonly steps: readonly SettingsStep[];
}

/** Reads the settings of a tree. `originOf` gives the place of a value; `folder` is the file's own. */
export function readSettings(root: ConfigValue, folder: string, originOf: (span: Span) => Origin): ConfigSettings {
  const valueOf = (name: string): ConfigValue | undefined => entryOf(root, name)?.value;
  const overrides = valueOf("overrides")?.items ?? [];
  return {
    root: valueOf("root")?.scalar === true,
    extends: textsOf(valueOf("extends")).map(({ scalar, span }) => ({ name: String(scalar), span })),
    steps: [
      { layer: readLayer(root, folder, originOf) },
      ...overrides.flatMap((override) => {
        const globs = globsOf(entryOf(override, "files")?.value).map(({ scalar }) => String(scalar));
        return globs.length === 0 ? [] : [{ globs, layer: readOverride(override, originOf) }];
      }),
    ],
  };
}

/** A text, or the texts of a list. */
function textsOf(value: ConfigValue | undefined): readonly ConfigValue[] {
  const values = value?.type === "list" ? value.items : value === undefined ? [] : [value];
  return values.filter(({ type, scalar }) => type === "string" && scalar !== "");
}

function globsOf(value: ConfigValue | undefined): readonly ConfigValue[] {
  return textsOf(value).filter(({ scalar }) => String(scalar).length <= longestGlob);
}

type OriginOf = (span: Span) => Origin;

/** What may stand at the top only, and what may stand in an override, too. */
function readLayer(root: ConfigValue, folder: string, originOf: OriginOf): SettingsLayer {
  const patterns = (name: string): readonly Sourced<string>[] | undefined => {
    const value = entryOf(root, name)?.value;
    if (value?.type !== "list") return undefined;
    return globsOf(value).map(({ scalar, span }) => ({ value: String(scalar), origin: originOf(span) }));
  };
  const files = patterns("files");
  const ignore = patterns("ignore");
  const locale = choice(root, "locale", ["en", "zh"], originOf);
  const { kind: _, ...shared } = readOverride(root, originOf);
  return {
    ...shared,
    components: readComponents(entryOf(root, "components")?.value, folder, originOf),
    ...(files && { files }),
    ...(ignore && { ignore }),
    ...(locale && { locale }),
  };
}

function readOverride(value: ConfigValue, originOf: OriginOf): SettingsLayer {
  const kind = choice(value, "kind", ["build", "test", "component"], originOf);
  const os = choice(value, "os", ["linux", "windows"], originOf);
  const failOn = choice(value, "failOn", failOns, originOf);
  const limits = entryOf(value, "limits")?.value;
  const bytes = integer(limits, "bytes", { minimum: 1 }, originOf);
  const commands = integer(limits, "commands", { minimum: 1 }, originOf);
  return {
    rules: readRules(entryOf(value, "rules")?.value, originOf),
    limits: { ...(bytes && { bytes }), ...(commands && { commands }) },
    ...(kind && { kind }),
    ...(os && { os }),
    ...(failOn && { failOn }),
  };
}

/** The value of a key, if it is one of some words. */
function choice<T extends string>(
  map: ConfigValue,
  name: string,
  words: readonly T[],
  originOf: OriginOf,
): Sourced<T> | undefined {
  const value = entryOf(map, name)?.value;
  const word = words.find((one) => one === value?.scalar);
  return word === undefined || value === undefined ? undefined : { value: word, origin: originOf(value.span) };
}

/** The value of a key, if it is a whole number in a range. */
function integer(
  map: ConfigValue | undefined,
  name: string,
  { minimum, maximum = Number.MAX_SAFE_INTEGER }: { readonly minimum: number; readonly maximum?: number },
  originOf: OriginOf,
): Sourced<number> | undefined {
  const value = entryOf(map, name)?.value;
  const number = value?.scalar;
  if (value === undefined || typeof number !== "number" || !Number.isInteger(number)) return undefined;
  return number < minimum || number > maximum ? undefined : { value: number, origin: originOf(value.span) };
}

function readRules(value: ConfigValue | undefined, originOf: OriginOf): ReadonlyMap<string, RuleSettings> {
  const read = new Map<string, RuleSettings>();
  for (const rule of rules) {
    const entry = entryOf(value, rule.id);
    if (entry === undefined) continue;
    const map: ConfigValue =
      entry.value.type === "map" ? entry.value : { ...emptyMap, entries: [{ ...entry, name: "severity" }] };
    const severity = choice(map, "severity", severities, originOf);
    const options = Object.entries(rule.options).flatMap(([name, option]) => {
      const number = integer(map, name, option, originOf);
      return number === undefined ? [] : [[name, number] as const];
    });
    read.set(rule.id, { ...(severity && { severity }), options: Object.fromEntries(options) });
  }
  return read;
}

const emptyMap = { type: "map", span: { start: 0, end: 0 }, scalar: null, items: [] } as const;

/** `id: path`, or `id: { path: …, componentType: Build | Test }`. */
function readComponents(
  value: ConfigValue | undefined,
  folder: string,
  originOf: OriginOf,
): ReadonlyMap<string, Sourced<ComponentLink>> {
  const links = new Map<string, Sourced<ComponentLink>>();
  for (const { name, value: link } of value?.entries ?? []) {
    const path = link.type === "map" ? entryOf(link, "path")?.value : link;
    if (path?.type !== "string" || path.scalar === "") continue;
    const type = choice(link, "componentType", ["Build", "Test"], originOf)?.value;
    const found = { path: String(path.scalar), folder, ...(type && { type }) };
    links.set(name, { value: found, origin: originOf(path.span) });
  }
  return links;
}
