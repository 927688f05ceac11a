/** How long a run and its rules took. */

import { now } from "./clock.ts";
import type { Locale } from "../lint.ts";
import type { RuleTimer } from "../rule-runs.ts";
import { say } from "../texts.ts";

/** Adds up the time that rules take. */
export interface Stopwatch {
  readonly timer: RuleTimer;
  /** What is known so far, as lines for people; `total` is the time of the whole run in milliseconds. */
  readonly report: (total: number, locale: Locale) => string;
}

/** A stopwatch for one run. */
export function createStopwatch(): Stopwatch {
  const times = new Map<string, number>();
  return {
    timer(rule, step) {
      const start = now();
      step();
      times.set(rule, (times.get(rule) ?? 0) + now() - start);
    },
    report(total, locale) {
      const sorted = [...times].toSorted(([, a], [, b]) => b - a);
      const lines = sorted.map(([rule, time]) => {
        const share = ((100 * time) / total).toFixed(1);
        return `${format(time).padStart(12)}  ${`${share} %`.padStart(7)}  ${rule}\n`;
      });
      return `${say(locale, "statsTitle", { total: format(total) })}\n${lines.join("")}`;
    },
  };
}

function format(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}
