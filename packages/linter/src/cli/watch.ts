/** `--watch`: linting again when something changes that can change the findings. */

import { basename, resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { createConfigLoader } from "./config.ts";
import { exitStatus } from "./exit-status.ts";
import { kindOfPath } from "./kind.ts";
import type { LintOptions } from "./options.ts";
import { complainOf, writeProblemOf } from "./problem.ts";
import type { RunInput } from "./run.ts";
import { say } from "../texts.ts";

/** An editor that saves writes more than once: the run waits until nothing came for so many milliseconds. */
const debounce = 80;

/** Runs at once and after each change, one run at a time. It ends with the process, or when watching is not possible. */
export async function watchPaths(options: LintOptions, input: RunInput, run: () => Promise<number>): Promise<number> {
  const paths = options.paths.map((path) => resolve(input.cwd, path));
  const configs = createConfigLoader(input.cwd, options);
  const above = paths.flatMap((path) => configs.pathsFor(path));
  // A file that was named, whatever its name, or anything a run reads.
  const isRelevant = (path: string): boolean => paths.includes(path) || isTemplateOrConfig(path);
  const runAndTell = async (): Promise<void> => {
    if (input.isTerminal) input.write(clearScreen);
    await run();
    input.complain(`imglint: ${say(options.locale, "watching")}\n`);
  };
  const watcher = watch([...new Set([...paths, ...above])], { ignored: isPassedOver, ignoreInitial: true });
  const error = await runOnChanges(watcher, isRelevant, runAndTell);
  input.complain(complainOf(writeProblemOf(".", error), options.locale));
  return exitStatus.usage;
}

/** The screen without what is on it, and the cursor at its start. */
const clearScreen = "\u001B[2J\u001B[3J\u001B[H";

function isPassedOver(path: string): boolean {
  return [".git", "node_modules"].includes(basename(path));
}

/** Templates, and what else a run reads: configurations with what they extend and link, and ignore files. */
function isTemplateOrConfig(path: string): boolean {
  return kindOfPath(path) !== undefined || /(?:\.ya?ml|\.json|ignore)$/.test(path);
}

/** The first run is made when the watcher is ready, so that no change is missed. Gives what kept the watcher from watching. */
async function runOnChanges(
  watcher: FSWatcher,
  isRelevant: (path: string) => boolean,
  run: () => Promise<void>,
): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return await new Promise((stop) => {
    const runNext = (): void => void (running = running.then(run).catch(stop));
    watcher.on("ready", runNext);
    watcher.on("all", (_, path) => {
      if (!isRelevant(path)) return;
      clearTimeout(timer);
      timer = setTimeout(runNext, debounce);
    });
    watcher.on("error", stop);
  });
}
