/** From paths, folders and globs to the files to lint. */

import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { chainAbove, type IgnoreChain, isIgnored, withFolder } from "./ignore-files.ts";
import { kindOfPath } from "./kind.ts";
import { type Problem, problemOf } from "./problem.ts";

/** What was found: paths as a user would write them, in order and each once, and what is wrong with the arguments. */
export interface FoundFiles {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the files for arguments: a file is taken as it is, whatever its name; a folder is walked for the language's file names; a
 * glob is matched against all files. Walks honour ignore files, pass over `.git` and `node_modules`, and follow links to files but
 * not to folders, so they cannot loop.
 */
export function findFiles(args: readonly string[], cwd: string): FoundFiles {
  const found = new Map<string, string>();
  const problems: Problem[] = [];
  for (const arg of args) {
    const result = findArgumentSafely(arg, cwd);
    problems.push(...result.problems);
    for (const path of result.paths) {
      const key = resolve(cwd, path);
      if (!found.has(key)) found.set(key, path);
    }
  }
  return { paths: [...found.values()], problems };
}

function findArgumentSafely(arg: string, cwd: string): FoundFiles {
  try {
    return findArgument(arg, cwd);
  } catch (error) {
    return { paths: [], problems: [problemOf(arg, error)] };
  }
}

function findArgument(arg: string, cwd: string): FoundFiles {
  const path = resolve(cwd, arg);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return findInFolder(arg, cwd, path);
  if (stats !== undefined || isLink(path)) return { paths: [arg], problems: [] };
  if (picomatch.scan(arg).isGlob) return findByGlob(arg, cwd);
  return { paths: [], problems: [{ path: arg, text: arg.includes("\uFFFD") ? "pathNotUtf8" : "noSuchFile" }] };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function findInFolder(arg: string, cwd: string, folder: string): FoundFiles {
  const { paths, problems } = walk(folder, cwd, (path) => kindOfPath(path) !== undefined);
  if (paths.length > 0 || problems.length > 0) return { paths, problems };
  return { paths: [], problems: [{ path: arg, text: "noTemplates" }] };
}

function findByGlob(arg: string, cwd: string): FoundFiles {
  const pattern = arg.split(sep).join("/").replace(/^\.\//, "");
  const { base, glob } = picomatch.scan(pattern);
  const folder = resolve(cwd, base);
  const matches = picomatch(glob, { dot: false });
  const isMatch = (path: string): boolean => matches(relative(folder, path).split(sep).join("/"));
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const { paths, problems } = isFolder ? walk(folder, cwd, isMatch) : { paths: [], problems: [] };
  if (paths.length > 0 || problems.length > 0) return { paths, problems };
  return { paths: [], problems: [{ path: arg, text: "noMatch" }] };
}

/** A path as messages show it: from the current folder where it is below it, with `/`. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return (inside.startsWith("..") || isAbsolute(inside) ? path : inside).split(sep).join("/");
}

/** The files below a folder, with paths as messages show them. */
function walk(start: string, cwd: string, accepts: (path: string) => boolean): FoundFiles {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const visit = (folder: string, above: IgnoreChain): void => {
    const chain = withFolder(above, folder);
    for (const entry of entriesOf(folder, cwd, problems)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== ".git" && entry.name !== "node_modules" && !isIgnored(chain, path, true)) visit(path, chain);
      } else if (accepts(path) && !isIgnored(chain, path, false) && !isFolderLink(entry, path)) {
        const name = shownPath(path, cwd);
        if (path.includes("\uFFFD")) problems.push({ path: name, text: "pathNotUtf8" });
        else paths.push(name);
      }
    }
  };
  visit(start, chainAbove(start));
  return { paths, problems };
}

function entriesOf(folder: string, cwd: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push({ ...problemOf(folder, error), path: shownPath(folder, cwd) });
    return [];
  }
}

function isFolderLink(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
