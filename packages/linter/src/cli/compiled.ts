/**
 * Where what V8 has compiled of the program is kept, among the user's other caches. It is as good as the program itself: V8 runs what it
 * is given, and looks at no more than its length. So only what this user alone may have written is taken up, and only where it is whole.
 */

import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join } from "node:path";

/** A file that is older is of a version that is not used any more, or is made again soon. */
const longest = 30 * 24 * 60 * 60 * 1000;

/**
 * The file for a build of the program and this Node.js. None where the environment names no folder of the user's, or where
 * NODE_DISABLE_COMPILE_CACHE, which Node.js heeds for its own, asks for none.
 */
export function compiledPath(build: string, env: NodeJS.ProcessEnv): string | undefined {
  const { HOME, LOCALAPPDATA, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = env;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME ? join(HOME, ".cache") : undefined);
  if (NODE_DISABLE_COMPILE_CACHE === "1" || caches === undefined || !isAbsolute(caches)) return undefined;
  return join(caches, "imglint", `${build}-${process.version}-${process.arch}`);
}

/** What was kept, if it is this user's and whole. V8 itself sees when it is of another V8. */
export function readCompiled(path: string): Buffer | undefined {
  try {
    const descriptor = openSync(path, "r");
    try {
      const stats = fstatSync(descriptor);
      return isOwn(stats) ? readTwice(descriptor, stats.size / 2) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Whether nobody but this user can have written a file. Windows has its own ways to see to that in the folder of a user. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/**
 * What a file holds twice, if both are the same. A checksum would do, too, but that of Node.js comes with all of its streams and takes three
 * milliseconds to load.
 */
function readTwice(descriptor: number, size: number): Buffer | undefined {
  const content = Buffer.allocUnsafeSlow(size);
  if (size === 0 || readSync(descriptor, content, 0, size, 0) !== size) return undefined;
  const part = Buffer.allocUnsafe(64 * 1024);
  for (let at = 0; at < size; at += part.length) {
    const end = Math.min(at + part.length, size);
    const read = readSync(descriptor, part, 0, end - at, size + at);
    if (content.compare(part, 0, read, at, end) !== 0) return undefined;
  }
  return content;
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
    replaceFile(path, Buffer.concat([data, data]));
  } catch {
    // The next run tries again.
  }
}

/** Not `writeWhole`, which would bring its texts and node:crypto to each start. */
function replaceFile(path: string, bytes: Buffer): void {
  const unfinished = `${path}-${process.pid}-${process.hrtime.bigint()}`;
  try {
    writeFileSync(unfinished, bytes, { mode: 0o600, flag: "wx" });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
