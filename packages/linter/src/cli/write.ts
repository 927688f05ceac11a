/** Writing a file so that it is at any moment either the old one or the new one. */

import { accessSync, constants } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { errorCode, type Problem, writeProblemOf } from "./problem.ts";
import { readTemplate } from "./read.ts";

/**
 * Puts a text in the place of a file's content, keeping its mode and owner; a link stays one, and the file that it leads to is
 * written. Gives the problem that kept it from being written, under the name that the user gave it.
 */
export function writeWhole(path: string, text: string, name: string): readonly Problem[] {
  try {
    writeFileAtomic.sync(path, text);
    return [];
  } catch (error) {
    return [writeProblemOf(name, error)];
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
