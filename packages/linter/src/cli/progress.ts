/** How far a long run is, on a terminal. */

import * as clock from "./clock.ts";
import type { RunInput } from "./run.ts";
import type { Locale } from "../lint.ts";
import { say } from "../texts.ts";

/** Tells of the files of a run, as they are done. */
export interface Progress {
  readonly step: () => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Runs that take less are not worth a line. In milliseconds, as is the time between two lines. */
const patience = 1_000;
const interval = 100;

const clearLine = "\r\u001B[K";

/** A line on standard error that says how many files are done; it is there only for people who wait for more than a second. */
export function createProgress(
  count: number,
  { errorIsTerminal, complain }: Pick<RunInput, "errorIsTerminal" | "complain">,
  locale: Locale,
  now: () => number = clock.now,
): Progress {
  if (!errorIsTerminal) return { step: () => undefined, end: () => undefined };
  let done = 0;
  let next = now() + patience;
  let isShown = false;
  return {
    step() {
      done++;
      if (now() < next) return;
      next = now() + interval;
      isShown = true;
      complain(`${clearLine}${say(locale, "progress", { done, count })}`);
    },
    end() {
      if (isShown) complain(clearLine);
    },
  };
}
