/** Where files stand in their git repository. */

import { isAbsolute, relative, resolve, sep } from "node:path";
import { repositoryRoot } from "./ignore-files.ts";
import { standardInputName } from "./lint-file.ts";

/**
 * Gives paths, which start from a folder, from the root of the repository that the folder is in, with `/`; from the folder itself
 * where there is no repository. A file outside keeps its whole path, and standard input its name.
 */
export function pathsFromRoot(cwd: string): (path: string) => string {
  const root = repositoryRoot(cwd) ?? cwd;
  return (path) => {
    if (path === standardInputName) return path;
    const whole = resolve(cwd, path);
    const inside = relative(root, whole);
    const isOutside = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
    return (isOutside ? whole : inside).split(sep).join("/");
  };
}
