/** `imglint init` at work. */

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { createConfigLoader } from "./config.ts";
import { placesIn } from "../config-files/places.ts";
import { exitStatus } from "./exit-status.ts";
import { findFiles } from "./find.ts";
import { lintIgnoreFiles } from "./ignore-files.ts";
import { nodeFiles } from "./read.ts";
import { complainOf } from "../problem.ts";
import type { RunInput } from "./run.ts";
import { writeWhole } from "./write.ts";
import { starterConfig } from "../config/starter.ts";
import type { Locale } from "../lint.ts";
import { say } from "../texts.ts";

const fileName = ".imglint.yaml";

/** Writes the configuration, unless there is one, and says what to do next. Gives the exit status. */
export function writeConfig(
  preset: string | undefined,
  force: boolean,
  locale: Locale,
  { cwd, write, complain }: RunInput,
): number {
  const there = placesIn(cwd, nodeFiles).map((path) => basename(path));
  const inTheWay = there.find((name) => !force || name !== fileName);
  if (inTheWay !== undefined) {
    complain(complainOf({ path: inTheWay, text: inTheWay === fileName ? "initExists" : "initOther" }, locale));
    return exitStatus.usage;
  }
  const problems = writeWhole(join(cwd, fileName), starterConfig(preset, locale), fileName);
  for (const problem of problems) complain(complainOf(problem, locale));
  if (problems.length > 0) return exitStatus.usage;
  write(`${say(locale, "initWrote", { file: fileName })}\n${nextStep(cwd, locale)}\n`);
  return exitStatus.clean;
}

/** What to do next: lint what is there, or learn how templates are named. */
function nextStep(cwd: string, locale: Locale): string {
  const configs = createConfigLoader(cwd, { locale });
  const { paths } = findFiles(["."], cwd, { configs, forceExclude: false, ignoreFiles: lintIgnoreFiles });
  const step = paths.length > 0 ? say(locale, "initFound", { count: paths.length }) : say(locale, "initNothing");
  return existsSync(join(cwd, ".git")) ? `${step}\n${say(locale, "initCommit", { file: fileName })}` : step;
}
