/**
 * Where what V8 has compiled of the program is kept, among the user's other caches. It is as good as the program itself: V8 runs what it
 * is given, and looks at no more than its length. So only what this user alone may have written is taken up, and only where it is whole.
 */

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";

/** Where the program is installed: what is kept for an earlier build in the same place will not be asked for again. */
const place = hashOf(import.meta.dirname);

/** FNV-1a, as eight hexadecimal digits: Node.js's own hashes take longer to load than a start may cost. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

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
  return join(caches, "imglint", `${place}-${build}-${process.version}-${process.arch}`);
}

/** What was kept, if it is this user's and whole. V8 itself sees when it is of another V8. */
export function readCompiled(path: string): Buffer | undefined {
  try {
    // A pipe, which has no size, is not waited for.
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
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
function isOwn(stats: Stats): boolean {
  return isOfUser(stats) && (process.getuid === undefined || (stats.mode & 0o022) === 0);
}

function isOfUser({ uid }: Stats): boolean {
  return process.getuid === undefined || uid === process.getuid();
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

/** Keeps it, for this user alone, all of it or nothing; then removes what is of no more use. */
export function keepCompiled(path: string, data: Buffer): void {
  try {
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(path, Buffer.concat([data, data]));
    for (const name of readdirSync(folder).slice(0, mostLookedAt)) removeUseless(join(folder, name), path);
  } catch {
    // The next run tries again.
  }
}

/** Removing may not take long: what is left is for the next run that keeps something. */
const mostLookedAt = 200;

/** Removes a file if it is ours, this user's, and of an earlier build in this place or old. */
function removeUseless(path: string, kept: string): void {
  const [, of = "", build = ""] = /^(?:([0-9a-f]{8})-)?([\w-]{16})-v\d+\.\d+\.\d+-/.exec(basename(path)) ?? [];
  if (build === "" || path === kept) return;
  try {
    const stats = lstatSync(path);
    const isUseless =
      (of === place && !basename(kept).startsWith(`${of}-${build}-`)) || Date.now() - stats.mtimeMs > longest;
    if (isUseless && stats.isFile() && isOfUser(stats)) rmSync(path, { force: true });
  } catch {
    // Another run was faster.
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
