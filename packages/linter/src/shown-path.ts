/** Paths as people read them. */

import { isAbsolute, relative, sep } from "node:path";

/** A path as messages show it: from the current folder where it is below it, with `/`. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return (inside.startsWith("..") || isAbsolute(inside) ? path : inside).split(sep).join("/");
}
