/** The baseline of a run: read before, applied to what was found, and written where the run is to. */

import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { type Baseline, knownOf, readBaseline, withBaseline, writeBaseline } from "../baseline.ts";
import type { BaselineOption } from "./options.ts";
import type { Problem } from "../problem.ts";
import { readTemplate } from "./read.ts";
import { writeWhole } from "./write.ts";
import type { FileReport } from "../reporters/report.ts";

/** What a baseline makes of the reports of a run. */
export interface BaselinedRun {
  readonly files: readonly FileReport[];
  /** How many findings the baseline knows that are no more. */
  readonly gone: number;
  readonly problems: readonly Problem[];
}

/** Hides what the baseline knows. `update` first makes it know all that was found, `prune` afterwards takes out what is no more. */
export function applyBaseline(files: readonly FileReport[], option: BaselineOption, cwd: string): BaselinedRun {
  const path = resolve(cwd, option.file);
  const folder = dirname(path);
  const keyOf = (file: FileReport): string => relative(folder, resolve(cwd, file.path)).split(sep).join("/");
  const read = option.action === "update" && !existsSync(path) ? new Map() : readFile(path, option.file);
  if ("problem" in read) return { files, gone: 0, problems: [read.problem] };
  const baseline = changed(read, files, keyOf, folder, option);
  const hidden = files.map((file) => withBaseline(file, baseline.get(keyOf(file))));
  return {
    files: hidden.map(({ report }) => report),
    gone: hidden.reduce((sum, { gone }) => sum + gone, 0),
    problems: option.action === "use" ? [] : writeWhole(path, writeBaseline(baseline), option.file),
  };
}

function readFile(path: string, name: string): Baseline | { readonly problem: Problem } {
  const result = readTemplate(path);
  if ("problem" in result) {
    const { text, data } = result.problem;
    return { problem: { path: name, text: text === "noSuchFile" ? "noBaseline" : text, ...(data && { data }) } };
  }
  return readBaseline(result.text) ?? { problem: { path: name, text: "notABaseline" } };
}

/** The baseline as the option wants it. Files that were not linted keep what is known of them, as long as they exist. */
function changed(
  baseline: Baseline,
  files: readonly FileReport[],
  keyOf: (file: FileReport) => string,
  folder: string,
  { action }: BaselineOption,
): Baseline {
  if (action === "use") return baseline;
  const others = [...baseline].filter(([path]) => existsSync(join(folder, path)));
  const linted = files.map((file) => {
    const key = keyOf(file);
    return [key, action === "update" ? knownOf(file) : knownOf(file, baseline.get(key) ?? new Map())] as const;
  });
  return new Map([...others, ...linted]);
}
