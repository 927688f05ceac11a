/** Configuration files to settings: each is read once, with what it extends, and its problems are told once. */

import { dirname } from "node:path";
import { createLineMap, positionAt, type Span } from "@buildcontent/parser";
import { findExtended } from "./extends.ts";
import type { Files, ReadResult } from "./files.ts";
import { isManifest, largestConfig, startOf } from "./places.ts";
import { shownPath } from "../shown-path.ts";
import type { Problem } from "../problem.ts";
import { shortened } from "../config/expected.ts";
import { presetLayer } from "../config/presets.ts";
import { readJsonConfig, readPackageConfig } from "../config/read-json.ts";
import { readSettings } from "../config/read-settings.ts";
import { readYamlConfig } from "../config/read-yaml.ts";
import type { Place, SettingsStep } from "../config/settings.ts";
import type { ConfigProblem, ConfigTree } from "../config/tree.ts";
import { validateConfig } from "../config/validate.ts";
import type { Locale } from "../lint.ts";
import { visible } from "../reporters/visible.ts";
import { say, type TextData, type TextName } from "../texts.ts";

/** A configuration with what it extends: its steps in the order in which they count. */
export interface LoadedConfig {
  readonly path: string;
  /** Whether the search for others ends here. */
  readonly root: boolean;
  readonly steps: readonly SettingsStep[];
}

/** Reads a configuration; of one that cannot be read nothing counts. `name` is what problems call it; without one, its path. */
export type LoadConfig = (path: string, name?: string) => LoadedConfig;

/** An `extends` may lead through this many files. */
const deepest = 10;

/** What loading needs for the whole of a run. */
interface Run {
  readonly cwd: string;
  readonly files: Files;
  readonly locale: Locale;
  readonly tell: (problem: Problem) => void;
  readonly known: Map<string, LoadedConfig>;
}

/** Makes the reader for one run in a folder, from which problems show their paths. */
export function createConfigReader(
  cwd: string,
  files: Files,
  locale: Locale,
  tell: (problem: Problem) => void,
): LoadConfig {
  const run: Run = { cwd, files, locale, tell, known: new Map() };
  return (path, name = shownPath(path, cwd)) => {
    const known = run.known.get(path);
    if (known !== undefined) return known;
    const result = readConfig(path, files);
    if ("text" in result) return loadText(result.text, { path, name, chain: [path], run });
    tell({ ...result.problem, path: name, place: startOf(path) });
    const empty = { path, root: false, steps: [] };
    run.known.set(path, empty);
    return empty;
  };
}

function readConfig(path: string, files: Files): ReadResult {
  const result = files.read(path, largestConfig);
  if ("text" in result) return result;
  const { problem } = result;
  return { problem: { ...problem, text: ownTexts[problem.text] ?? problem.text } };
}

/** What is said of a template in other words than of a configuration. */
const ownTexts: { readonly [K in TextName]?: TextName } = { tooLarge: "configTooLarge", binary: "configBinary" };

/** A file that is being loaded, under the name that problems call it; `chain` is the files that extend it, itself last. */
interface Loading {
  readonly path: string;
  readonly name: string;
  readonly chain: readonly string[];
  readonly run: Run;
}

function loadText(text: string, loading: Loading): LoadedConfig {
  const { path, name, run } = loading;
  const placeOf = createPlaceOf(path, text);
  const tell: Tell = ({ span, text: said, data, near }) => {
    const place = placeOf(span);
    const hint = hintOf(near, run.locale);
    run.tell({ path: `${name}:${place.line}:${place.column}`, text: said, data: { ...data, hint }, place });
  };
  const { root, problems } = readTree(path, text);
  problems.forEach(tell);
  let loaded: LoadedConfig = { path, root: false, steps: [] };
  if (root !== undefined) {
    const checked = validateConfig(root, run.locale);
    checked.problems.forEach(tell);
    if (checked.more > 0) {
      run.tell({ path: name, text: "configMore", data: { count: checked.more }, place: startOf(path) });
    }
    const settings = readSettings(root, dirname(path), (span) => ({ kind: "file", place: placeOf(span) }));
    const extended = settings.extends.flatMap((one) => loadExtended(one, loading, placeOf(one.span), tell));
    loaded = { path, root: settings.root, steps: lastOfEach([...extended, ...settings.steps]) };
  }
  run.known.set(path, loaded);
  return loaded;
}

type Tell = (problem: ConfigProblem) => void;

function hintOf(near: string | undefined, locale: Locale): string {
  return near === undefined ? "" : say(locale, "didYouMean", { word: near });
}

function readTree(path: string, text: string): ConfigTree {
  if (isManifest(path)) return readPackageConfig(text);
  return path.endsWith(".json") ? readJsonConfig(text) : readYamlConfig(text);
}

function createPlaceOf(path: string, text: string): (span: Span) => Place {
  const map = createLineMap(text);
  const end = text.trimEnd().length;
  return ({ start }) => {
    const { line, column } = positionAt(map, Math.min(start, end));
    return { path, line: line + 1, column: column + 1 };
  };
}

function loadExtended(
  { name, span }: { readonly name: string; readonly span: Span },
  { path, chain, run }: Loading,
  place: Place,
  tell: Tell,
): readonly SettingsStep[] {
  const shownChain = (last: string): string =>
    [...chain.map((one) => visible(shownPath(one, run.cwd))), last].join(" → ");
  const fail = (text: TextName, data: TextData | undefined, near?: string): readonly SettingsStep[] => {
    const problem = say(run.locale, text, { ...data, hint: hintOf(near, run.locale) });
    tell({
      span,
      text: "configExtends",
      data: { chain: chain.length > 1 ? shownChain(shortened(name)) : shortened(name), problem },
    });
    return [];
  };
  const target = findExtended(name, dirname(path), run.files);
  if (target.kind === "nothing") return fail(target.text, target.data, target.near);
  if (target.kind === "preset") {
    const layer = presetLayer(name, { kind: "preset", preset: name, place });
    return layer === undefined ? [] : [{ layer, preset: name }];
  }
  if (chain.includes(target.path)) {
    tell({ span, text: "configExtendsCycle", data: { chain: shownChain(shownPath(target.path, run.cwd)) } });
    return [];
  }
  if (chain.length >= deepest) {
    tell({ span, text: "configExtendsDeep", data: { max: deepest, chain: shownChain(shortened(name)) } });
    return [];
  }
  const known = run.known.get(target.path);
  if (known !== undefined) return known.steps;
  const result = readConfig(target.path, run.files);
  if ("problem" in result) return fail(result.problem.text, result.problem.data);
  const shown = shownPath(target.path, run.cwd);
  return loadText(result.text, { path: target.path, name: shown, chain: [...chain, target.path], run }).steps;
}

/** Of a step that is there several times only the last counts, so that files that extend each other cannot grow without end. */
function lastOfEach(steps: readonly SettingsStep[]): readonly SettingsStep[] {
  const kept = new Map<unknown, SettingsStep>();
  for (const step of steps) {
    kept.delete(step.preset ?? step);
    kept.set(step.preset ?? step, step);
  }
  return [...kept.values()];
}
