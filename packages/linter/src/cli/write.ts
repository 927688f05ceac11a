/** Writing a file so that it is at any moment either the old one or the new one. */

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { randomUUID } from "node:crypto";
import { errorCode, type Problem, writeProblemOf } from "../problem.ts";
import { readTemplate } from "./read.ts";

/**
 * Puts a text in the place of a file's content, keeping its mode and owner; a link stays one, and the file that it leads to is
 * written. A file that has the text already is not touched. Gives the problem that kept it from being written, under the name that
 * the user gave it.
 *
 * A package for this would listen for signals while it writes, and take them from a run that writes file after file.
 */
export function writeWhole(path: string, text: string, name: string): readonly Problem[] {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isFile())
      replaceFile(stats === undefined ? path : realpathSync(path), text, stats);
    // A terminal, a pipe or a device is written to and not replaced.
    else writeFileSync(path, text);
    return [];
  } catch (error) {
    return [writeProblemOf(name, error)];
  }
}

function replaceFile(path: string, text: string, old: Stats | undefined): void {
  if (old?.size === Buffer.byteLength(text)) {
    const current = readTemplate(path, old.size);
    if ("text" in current && current.text === text) return;
  }
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeNew(temporary, text, old);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Whether a path is named as a new text is until it is in the place of an old one. */
export function isUnfinished(path: string): boolean {
  return /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/.test(path);
}

function writeNew(path: string, text: string, old: Stats | undefined): void {
  const descriptor = openSync(path, "wx");
  try {
    writeFileSync(descriptor, text);
    if (old !== undefined) keepRights(descriptor, old);
    // The name may not lead to the new file before its content is there.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only root can give a file to somebody else: for all others the owner is theirs, as it is with an editor that replaces files. */
function keepRights(descriptor: number, { mode, uid, gid }: Stats): void {
  fchmodSync(descriptor, mode);
  try {
    fchownSync(descriptor, uid, gid);
  } catch (error) {
    if (errorCode(error) !== "EPERM") throw error;
  }
}

/**
 * Puts a text in the place of the one that was read from a file. A file that has another text by now, or that may not be written, is
 * left as it is.
 */
export function replaceText(path: string, before: string, after: string, name: string): readonly Problem[] {
  const current = readTemplate(path);
  if (!("text" in current) || current.text !== before) return [{ path: name, text: "changedMeanwhile" }];
  try {
    // Replacing a file asks for a right to its folder only.
    accessSync(path, constants.W_OK);
  } catch (error) {
    return [errorCode(error) === "EACCES" ? { path: name, text: "readOnly" } : writeProblemOf(name, error)];
  }
  return writeWhole(path, after, name);
}
