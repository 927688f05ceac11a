/** Words of a run that contradict each other. */

import type { Command } from "commander";
import { type CommandContext, usageError } from "./command.ts";
import type { LintWords } from "./lint.ts";
import type { Locale } from "../../lint.ts";
import { isFormat } from "../../reporters/formats.ts";

/** Refuses two options of which one takes back the other: commander would let the last one win, whoever wrote it. */
export function refuseBoth(program: Command, names: readonly string[], { locale }: CommandContext): void {
  const given = new Set<string>();
  for (const name of names) {
    program.on(`option:${name}`, () => {
      if (given.add(name).size > 1) throw usageError(locale, "configTwice");
    });
  }
}

/** Refuses words of which one leaves another without an effect, or gives it one that nobody wants. */
export function refuseContradictions(paths: readonly string[], words: LintWords, locale: Locale): void {
  const { watch, diff, suppress, updateBaseline, maxWarnings, failOn } = words;
  if (watch && paths.includes("-")) throw usageError(locale, "watchStdin");
  if (watch && diff) throw usageError(locale, "watchDiff");
  const hiding = suppress !== undefined ? "--suppress" : updateBaseline ? "--update-baseline" : undefined;
  if (watch && hiding !== undefined) throw usageError(locale, "watchHiding", { option: hiding });
  if (suppress !== undefined && !words.inlineSuppressions) throw usageError(locale, "suppressUnheeded");
  const limit = maxWarnings !== undefined ? "--max-warnings" : failOn !== undefined ? "--fail-on" : undefined;
  if (diff && limit !== undefined) throw usageError(locale, "diffLimit", { option: limit });
  const printed = words.output === undefined ? words.format?.find((word) => !word.includes("=")) : undefined;
  if (diff && printed !== undefined && isFormat(printed)) throw usageError(locale, "diffReport", { name: printed });
}
