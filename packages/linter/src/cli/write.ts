/** Writing a file so that it is at any moment either the old one or the new one. */

import writeFileAtomic from "write-file-atomic";
import { type Problem, writeProblemOf } from "./problem.ts";

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
