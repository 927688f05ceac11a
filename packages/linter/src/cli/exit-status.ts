/** The exit statuses, as README and `--help` document them, and which of them a run ends with. */

import { isNothing, type Problem } from "../problem.ts";

/** By what they mean; `findings` are errors, or what else the run was told to fail on. */
export const exitStatus = { clean: 0, findings: 1, usage: 2, nothing: 3, bug: 4 } as const;

/** What the status of a run depends on. */
export interface RunFacts {
  readonly hasBug: boolean;
  readonly problems: readonly Problem[];
  /** Whether there are findings to fail on or, in a run that only shows changes, something would change. */
  readonly fails: boolean;
  /** How many files were looked at, and how many were named and passed over. */
  readonly files: number;
  readonly excluded: number;
}

/** The exit status of a run: what is worst of it. */
export function statusOf({ hasBug, problems, fails, files, excluded }: RunFacts): number {
  if (hasBug) return exitStatus.bug;
  if (problems.some((problem) => !isNothing(problem))) return exitStatus.usage;
  if (fails) return exitStatus.findings;
  // An argument that leads nowhere is most likely misspelt: no run with one is a success.
  return problems.length > 0 || files + excluded === 0 ? exitStatus.nothing : exitStatus.clean;
}
