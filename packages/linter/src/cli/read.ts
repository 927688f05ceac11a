/** Reading one file, or standard input, as UTF-8 text; whatever is no template is refused with a reason. */

import { isUtf8 } from "node:buffer";
import {
  closeSync,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import type { Files, ReadResult } from "../config-files/files.ts";
import { errorCode, type Problem, problemOf } from "../problem.ts";
import type { TextName } from "../texts.ts";

/** Files above this many bytes are refused. */
export const largestFile: number = 10 * 1024 * 1024;

/** Reads a file. A FIFO, a device or a file of more than `max` bytes is refused before anything of it is read. */
export function readTemplate(path: string, max: number = largestFile): ReadResult {
  try {
    const refusal = refuse(path, statSync(path), max);
    if (refusal !== undefined) return { problem: refusal };
    const descriptor = openSync(path, "r");
    try {
      return decode(path, readAll(descriptor, max), max);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { problem: isBrokenLink(path, error) ? { path, text: "brokenLink" } : problemOf(path, error) };
  }
}

/** Files, and the folders that they are in. */
export interface FolderFiles extends Files {
  /** What a folder holds, in no order. It throws what the file system throws. */
  readonly list: (folder: string) => readonly Dirent[];
}

/** The file system. */
export const nodeFiles: FolderFiles = {
  read: readTemplate,
  isThere,
  list: (folder) => readdirSync(folder, { withFileTypes: true }),
};

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // In a folder that may not be looked into there is nothing for us.
    return false;
  }
}

/** Decodes what standard input holds. `name` is what problems call it. */
export function readStandardInput(name: string, stdin: () => Buffer): ReadResult {
  try {
    return decode(name, stdin(), largestFile);
  } catch (error) {
    return { problem: problemOf(name, error) };
  }
}

/** The bytes of the process's standard input, up to one more than a file may have. A folder in its place is empty. */
export function standardInput(): Buffer {
  return fstatSync(0).isDirectory() ? Buffer.alloc(0) : readAll(0, largestFile);
}

function refuse(path: string, stats: Stats, max: number): Problem | undefined {
  if (!stats.isFile()) return { path, text: specialFile(stats) };
  return stats.size > max ? tooLarge(path, stats.size, max) : undefined;
}

function specialFile(stats: Stats): TextName {
  if (stats.isDirectory()) return "isFolder";
  if (stats.isFIFO()) return "isFifo";
  if (stats.isSocket()) return "isSocket";
  return "isDevice";
}

function tooLarge(path: string, size: number, max: number): Problem {
  return { path, text: "tooLarge", data: { size, max } };
}

function isBrokenLink(path: string, error: unknown): boolean {
  if (errorCode(error) !== "ENOENT" && errorCode(error) !== "ELOOP") return false;
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** What is read at once; most files are smaller. */
const chunk = Buffer.allocUnsafeSlow(64 * 1024);

/** All bytes of an open file, or more than `max` of a longer one. */
function readAll(descriptor: number, max: number): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  while (size <= max) {
    const count = readChunk(descriptor);
    if (count === 0) break;
    parts.push(Buffer.from(chunk.subarray(0, count)));
    size += count;
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

/** One read; a terminal or pipe with nothing to read yet is asked again, one that is closed has no more. */
function readChunk(descriptor: number): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      if (errorCode(error) === "EOF") return 0;
      if (errorCode(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function decode(path: string, bytes: Buffer, max: number): ReadResult {
  if (bytes.length > max) return { problem: tooLarge(path, bytes.length, max) };
  if (isUtf16(bytes)) return { problem: { path, text: "utf16" } };
  if (isBinary(bytes)) return { problem: { path, text: "binary" } };
  const text = bytes.toString("utf8");
  return isUtf8(bytes) ? { text } : { problem: { path, text: "notUtf8", data: firstBadByte(bytes, text) } };
}

/** By its byte order mark, or by a zero in every other byte. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 1024);
  if (!sample.includes(0)) return false;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return sample.length > 3 && Math.max(even, odd) > sample.length * 0.35 && Math.min(even, odd) === 0;
}

/** A zero byte beside bytes that are no UTF-8, or control characters in more than one place of ten. */
function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 8192);
  if (!sample.includes(0)) return false;
  const controls = sample.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  return !isUtf8(bytes) || controls * 10 > sample.length;
}

/** The first byte that does not decode: each U+FFFD in the decoded text is one, or stands in the file itself. */
function firstBadByte(bytes: Buffer, text: string): { offset: number; line: number; byte: string } {
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf("\uFFFD", from);
    if (at === -1) return { offset, line: 1, byte: "" };
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes.subarray(offset, offset + 3).toString("hex") !== "efbfbd") {
      const line = text.slice(0, at).split(/\r\n|[\r\n]/).length;
      return { offset, line, byte: (bytes[offset] ?? 0).toString(16).padStart(2, "0").toUpperCase() };
    }
    offset += 3;
    from = at + 1;
  }
}
