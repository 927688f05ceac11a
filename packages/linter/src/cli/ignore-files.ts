/** .gitignore and .imglintignore, each for its folder and what is below it. */

import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { Files } from "../config-files/files.ts";
import { nodeFiles } from "./read.ts";

/** The ignore files that linting heeds. */
export const lintIgnoreFiles: readonly string[] = [".gitignore", ".imglintignore"];

/** Those that formatting heeds. */
export const formatIgnoreFiles: readonly string[] = [...lintIgnoreFiles, ".prettierignore"];

/** The ignore files of a folder and of those around it, outermost first. */
export type IgnoreChain = readonly { readonly folder: string; readonly patterns: Ignore }[];

/**
 * The chain for a folder that a walk starts in: the ignore files of these names from the folder where they start to hold down to the
 * folder's parent. A folder that is elsewhere has none above it.
 */
export function chainAbove(folder: string, cwd: string, names: readonly string[], files?: Files): IgnoreChain {
  let chain: IgnoreChain = [];
  let at = ignoreRoot(folder, cwd);
  for (const name of stepsDown(at, folder)) {
    chain = withFolder(chain, at, names, files);
    at = join(at, name);
  }
  return chain;
}

/** Where ignore files start to hold for what is in a folder: the root of its repository, or outside of one the current folder. */
export function ignoreRoot(folder: string, cwd: string): string {
  return repositoryRoot(folder) ?? cwd;
}

/** The names on the way from a folder down to a path that is below it; none for any other path. */
export function stepsDown(folder: string, path: string): readonly string[] {
  const way = relative(folder, path);
  const steps = way.split(sep);
  return way === "" || steps[0] === ".." || isAbsolute(way) ? [] : steps;
}

/** The nearest folder, from this one up, that is the root of a git repository. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** A chain with the ignore files of one more folder, if it has any. One that cannot be read is passed over. */
export function withFolder(
  chain: IgnoreChain,
  folder: string,
  names: readonly string[],
  files: Files = nodeFiles,
): IgnoreChain {
  const patterns = names.flatMap((name) => readPatterns(join(folder, name), files) ?? []);
  return patterns.length === 0 ? chain : [...chain, { folder, patterns: ignore().add(patterns.join("\n")) }];
}

function readPatterns(path: string, files: Files): string | undefined {
  const result = files.read(path, largestIgnoreFile);
  return "text" in result ? result.text : undefined;
}

const largestIgnoreFile = 1024 * 1024;

/** Tells whether a path is ignored; the file nearest to it decides. */
export function isIgnored(chain: IgnoreChain, path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of chain.toReversed()) {
    const inside = relative(folder, path).split(sep).join("/");
    const { ignored, unignored } = patterns.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}
