/** Programs that tests need and no npm package brings. */

import { spawnSync } from "node:child_process";

/** Whether the machine is one that has to have them all, as `.ci/run` sees to: there, no test may be skipped. */
export const needsAllTools: boolean = process.env["IMGLINT_TEST_TOOLS"] === "all";

/** Tells whether a program is at hand. */
export function isAtHand(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}
