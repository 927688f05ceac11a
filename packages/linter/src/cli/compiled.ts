/** Where what V8 has compiled of the program is kept, among the user's other caches. Whatever goes wrong there, the program runs without. */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file that is older is of a version that is not used any more, or is made again soon. */
const longest = 30 * 24 * 60 * 60 * 1000;

/**
 * The file for a build of the program and this Node.js. None where the environment names no folder of the user's, or where
 * NODE_DISABLE_COMPILE_CACHE, which Node.js heeds for its own, asks for none.
 */
export function compiledPath(build: string, env: NodeJS.ProcessEnv): string | undefined {
  const { HOME, LOCALAPPDATA, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = env;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME ? join(HOME, ".cache") : undefined);
  if (NODE_DISABLE_COMPILE_CACHE === "1" || caches === undefined) return undefined;
  return join(caches, "imglint", `${build}-${process.version}-${process.arch}`);
}

/** What was kept; V8 itself sees when it is of another V8, or is not whole. */
export function readCompiled(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Keeps it, for this user alone, all of it or nothing. What is old is removed. */
export function keepCompiled(path: string, data: Buffer): void {
  try {
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      const old = join(folder, name);
      if (Date.now() - statSync(old).mtimeMs > longest) rmSync(old, { force: true });
    }
    const unfinished = `${path}-${process.pid}`;
    writeFileSync(unfinished, data, { mode: 0o600 });
    renameSync(unfinished, path);
  } catch {
    // The next run tries again.
  }
}
