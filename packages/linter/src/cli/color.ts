/** Whether output is colored. */

import type { RunInput } from "./run.ts";

/** `--color` and `--no-color` first, then NO_COLOR and FORCE_COLOR, then whether the output is a terminal. */
export function usesColor(
  { color }: { readonly color?: boolean | undefined },
  { env, isTerminal }: Pick<RunInput, "env" | "isTerminal">,
): boolean {
  if (color !== undefined) return color;
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
