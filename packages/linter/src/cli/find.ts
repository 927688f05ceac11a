/** From paths, folders and globs to the files to lint. */

import { type Dirent, lstatSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { ConfigLoader } from "../config-files/loader.ts";
import { chainAbove, type IgnoreChain, ignoreRoot, isIgnored, stepsDown, withFolder } from "./ignore-files.ts";
import { kindOfPath } from "../kind.ts";
import { type Problem, problemOf } from "../problem.ts";
import { type FolderFiles, nodeFiles } from "./read.ts";
import { shownPath } from "../shown-path.ts";

/**
 * What was found: paths as a user would write them, in order and each once, what is wrong with the arguments, and how many arguments
 * were passed over.
 */
export interface FoundFiles {
  readonly excluded: number;
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** What configurations say of files, and whether ignored ones are passed over even where they are named. */
export interface FindOptions {
  readonly configs: Pick<ConfigLoader, "isNamed" | "isIgnored">;
  readonly forceExclude: boolean;
  /** The names of the ignore files that hold. */
  readonly ignoreFiles: readonly string[];
  /** What folders and ignore files are read by; the file system where it is missing. */
  readonly files?: FolderFiles | undefined;
}

/** A walk or a look-up in a folder that messages start paths from. */
interface Search extends FindOptions {
  readonly cwd: string;
}

/**
 * Finds the files for arguments: a file is taken as it is, whatever its name; a folder is walked for the language's file names and those that
 * configurations add; a glob is matched against all files. Walks honour ignore files and configurations, pass over `.git` and `node_modules`, and follow links to files but
 * not to folders, so they cannot loop.
 */
export function findFiles(args: readonly string[], cwd: string, options: FindOptions): FoundFiles {
  const search = { ...options, cwd };
  const found = new Map<string, string>();
  const problems: Problem[] = [];
  let excluded = 0;
  for (const arg of args) {
    const result = findArgumentSafely(arg, search);
    problems.push(...result.problems);
    excluded += result.excluded;
    for (const path of result.paths) {
      const key = resolve(cwd, path);
      if (!found.has(key)) found.set(key, path);
    }
  }
  return { paths: [...found.values()], problems, excluded };
}

const nothing: FoundFiles = { paths: [], problems: [], excluded: 0 };

function findArgumentSafely(arg: string, search: Search): FoundFiles {
  try {
    return findArgument(arg, search);
  } catch (error) {
    return { ...nothing, problems: [problemOf(arg, error)] };
  }
}

function findArgument(arg: string, search: Search): FoundFiles {
  const path = resolve(search.cwd, arg);
  const stats = statSync(path, { throwIfNoEntry: false });
  const isFolder = stats?.isDirectory() === true;
  if (stats !== undefined || isLink(path)) {
    if (search.forceExclude && isExcluded(path, isFolder, search)) return { ...nothing, excluded: 1 };
    return isFolder ? findInFolder(arg, path, search) : { ...nothing, paths: [arg] };
  }
  if (picomatch.scan(arg).isGlob) return findByGlob(arg, search);
  return { ...nothing, problems: [{ path: arg, text: arg.includes("\uFFFD") ? "pathNotUtf8" : "noSuchFile" }] };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Tells whether a walk from the root of the repository, or from the current folder, would pass over a path. */
function isExcluded(path: string, isFolder: boolean, { cwd, configs, ignoreFiles, files }: Search): boolean {
  const start = ignoreRoot(dirname(path), cwd);
  if (path === start) return false;
  const steps = stepsDown(start, path);
  if (steps.length === 0) return configs.isIgnored(path, isFolder);
  let chain: IgnoreChain = [];
  let at = start;
  return steps.some((name, index) => {
    chain = withFolder(chain, at, ignoreFiles, files);
    at = join(at, name);
    const isFolderHere = isFolder || index < steps.length - 1;
    if (isFolderHere && neverWalked.has(name)) return true;
    return isIgnored(chain, at, isFolderHere) || configs.isIgnored(at, isFolderHere);
  });
}

/** Folders that walks pass over whatever else holds. */
export const neverWalked: ReadonlySet<string> = new Set([".git", "node_modules"]);

function findInFolder(arg: string, folder: string, search: Search): FoundFiles {
  const found = walk(folder, search, (path) => kindOfPath(path) !== undefined || search.configs.isNamed(path));
  if (found.paths.length > 0 || found.problems.length > 0) return found;
  return { ...nothing, problems: [{ path: arg, text: "noTemplates" }] };
}

/** The folder that a glob starts from, and whether it matches an absolute path. */
export function readGlob(
  glob: string,
  cwd: string,
): { readonly folder: string; readonly isMatch: (path: string) => boolean } {
  const scanned = picomatch.scan(glob.split(sep).join("/").replace(/^\.\//, ""));
  const folder = resolve(cwd, scanned.base);
  const matches = picomatch(scanned.glob, { dot: false });
  return { folder, isMatch: (path) => matches(relative(folder, path).split(sep).join("/")) };
}

function findByGlob(arg: string, search: Search): FoundFiles {
  const { folder, isMatch } = readGlob(arg, search.cwd);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const found = isFolder ? walk(folder, search, isMatch) : nothing;
  if (found.paths.length > 0 || found.problems.length > 0) return found;
  return { ...nothing, problems: [{ path: arg, text: "noMatch" }] };
}

/** The files below a folder that are accepted, with paths as messages show them. */
function walk(start: string, search: Search, accepts: (path: string) => boolean): FoundFiles {
  const folders = [...walkFolders(start, search, accepts)];
  return {
    paths: folders.flatMap(({ paths }) => paths),
    problems: folders.flatMap(({ problems }) => problems),
    excluded: 0,
  };
}

/**
 * The templates and components below a folder, as a walk for it finds them: the absolute paths in one folder after the other, also of
 * folders that have none, so that a caller can take a rest, or have enough.
 */
export function* templatesBelow(
  start: string,
  options: Omit<FindOptions, "forceExclude">,
): Generator<readonly string[]> {
  const search = { ...options, forceExclude: false, cwd: start };
  const isTemplate = (path: string): boolean => kindOfPath(path) !== undefined || options.configs.isNamed(path);
  for (const { paths } of walkFolders(start, search, isTemplate)) yield paths.map((path) => resolve(start, path));
}

/** What a walk finds, folder by folder. */
function* walkFolders(
  start: string,
  { cwd, configs, ignoreFiles, files = nodeFiles }: Search,
  accepts: (path: string) => boolean,
): Generator<Pick<FoundFiles, "paths" | "problems">> {
  const visit = function* (folder: string, above: IgnoreChain): ReturnType<typeof walkFolders> {
    const chain = withFolder(above, folder, ignoreFiles, files);
    const passesOver = (path: string, isFolder: boolean): boolean =>
      isIgnored(chain, path, isFolder) || configs.isIgnored(path, isFolder);
    let paths: string[] = [];
    let problems: Problem[] = [];
    for (const entry of entriesOf(folder, cwd, files, problems)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (neverWalked.has(entry.name) || passesOver(path, true)) continue;
        yield { paths, problems };
        [paths, problems] = [[], []];
        yield* visit(path, chain);
      } else if (accepts(path) && !passesOver(path, false) && !isFolderLink(entry, path)) {
        const name = shownPath(path, cwd);
        if (path.includes("\uFFFD")) problems.push({ path: name, text: "pathNotUtf8" });
        else paths.push(name);
      }
    }
    yield { paths, problems };
  };
  yield* visit(start, chainAbove(start, cwd, ignoreFiles, files));
}

function entriesOf(folder: string, cwd: string, files: FolderFiles, problems: Problem[]): Dirent[] {
  try {
    return files.list(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push({ ...problemOf(folder, error), path: shownPath(folder, cwd) });
    return [];
  }
}

function isFolderLink(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(path).isDirectory();
  } catch {
    // A link that leads nowhere, or in a circle, is told of when it is read.
    return false;
  }
}
