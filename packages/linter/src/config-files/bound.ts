/** A configuration bound to the folder that it was found in: its globs and patterns start there, those of what it extends, too. */

import { dirname, isAbsolute, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { LoadedConfig } from "./load.ts";
import { createMatcher } from "../config/globs.ts";
import type { SettingsLayer } from "../config/settings.ts";

/** A step with the test for the files that it is for, which takes absolute paths. */
export interface BoundStep {
  readonly layer: SettingsLayer;
  readonly isFor?: (file: string) => boolean;
}

/** A configuration and where it holds. */
export interface BoundConfig {
  readonly path: string;
  readonly folder: string;
  readonly root: boolean;
  readonly steps: readonly BoundStep[];
  /** Tells whether `files` names a file. */
  readonly isNamed: (file: string) => boolean;
  readonly ignored: Ignore;
}

/** Binds a configuration to its folder. */
export function bindConfig({ path, root, steps }: LoadedConfig): BoundConfig {
  const folder = dirname(path);
  const forAll = steps.filter(({ globs }) => globs === undefined).map(({ layer }) => layer);
  const patterns = forAll.flatMap((layer) => layer.ignore ?? []).map(({ value }) => value);
  return {
    path,
    folder,
    root,
    steps: steps.map(({ layer, globs }) => ({ layer, ...(globs && { isFor: matcherIn(folder, globs) }) })),
    isNamed: matcherIn(
      folder,
      forAll.flatMap((layer) => layer.files ?? []).map(({ value }) => value),
    ),
    ignored: ignore().add(patterns),
  };
}

function matcherIn(folder: string, globs: readonly string[]): (file: string) => boolean {
  if (globs.length === 0) return () => false;
  const matches = createMatcher(globs);
  return (file) => matches(inside(folder, file));
}

/** Tells whether a step holds for a file. */
export function fits({ isFor }: BoundStep, file: string): boolean {
  return isFor === undefined || isFor(file);
}

/** Tells whether the nearest configuration that says anything of a path passes over it. */
export function isIgnoredBy(chain: readonly BoundConfig[], path: string, isFolder: boolean): boolean {
  for (const { folder, ignored } of chain.toReversed()) {
    const name = inside(folder, path);
    // A configuration that was named can stand anywhere; its patterns are for what is below it.
    if (name === "" || /^\.\.(?:\/|$)/.test(name) || isAbsolute(name)) continue;
    const result = ignored.test(isFolder ? `${name}/` : name);
    if (result.ignored || result.unignored) return result.ignored;
  }
  return false;
}

function inside(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}
