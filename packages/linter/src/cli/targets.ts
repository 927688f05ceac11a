/** What a run would write over, which is looked at before anything is written. */

import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { LintOptions } from "./options.ts";
import type { Problem } from "../problem.ts";

/** Reports, a cache or a baseline that would take the place of a template that is linted; and a path in the place of a reason. */
export function misplacedTargets(options: LintOptions, paths: readonly string[], cwd: string): readonly Problem[] {
  const { outputs, cache, baseline, change } = options;
  const targets = [...outputs.map(({ file }) => file), cache, baseline?.file].filter((file) => file !== undefined);
  const linted = new Set(targets.length === 0 ? [] : paths.map((path) => realPath(resolve(cwd, path))));
  const overwriting = targets.filter((file) => linted.has(realPath(resolve(cwd, file))));
  const problems: Problem[] = overwriting.map((path) => ({ path, text: "overwritesTemplate" }));
  const takesAll = options.paths.length === 1 && options.paths[0] === ".";
  if (change?.action === "suppress" && takesAll && existsSync(resolve(cwd, change.reason))) {
    problems.push({ path: "--suppress", text: "suppressPath", data: { text: change.reason } });
  }
  return problems;
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
