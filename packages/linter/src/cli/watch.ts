/** `--watch`: linting again when something changes that can change the findings. */

import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import picomatch from "picomatch";
import { createConfigLoader } from "./config.ts";
import { exitStatus } from "./exit-status.ts";
import { kindOfPath } from "../kind.ts";
import type { LintOptions } from "./options.ts";
import { complainOf, writeProblemOf } from "../problem.ts";
import type { RunInput } from "./run.ts";
import { say } from "../texts.ts";

/** An editor that saves writes more than once: the run waits until nothing came for so many milliseconds. */
const debounce = 80;

/** Runs at once and after each change, one run at a time. It ends with the process, or when watching is not possible. */
export async function watchPaths(options: LintOptions, input: RunInput, run: () => Promise<number>): Promise<number> {
  const { cwd } = input;
  const roots = options.paths.map((path) =>
    resolve(cwd, existsSync(resolve(cwd, path)) ? path : picomatch.scan(path).base),
  );
  const configs = createConfigLoader(cwd, options);
  const above = roots.flatMap((root) => configs.pathsFor(root));
  const watcher = watch([...new Set([...roots, ...above])], { ignored: isPassedOver, ignoreInitial: true });
  const runAndTell = async (): Promise<void> => {
    if (input.isTerminal) input.write(clearScreen);
    await run();
    input.complain(`imglint: ${say(options.locale, "watching")}\n`);
  };
  const error = await runOnChanges(watcher, createRelevance(options, roots, cwd), runAndTell);
  input.complain(complainOf(writeProblemOf(".", error), options.locale));
  return exitStatus.usage;
}

/** Tells whether a change can change the findings: not what the run writes itself, or it would never come to rest. */
function createRelevance(options: LintOptions, roots: readonly string[], cwd: string): (path: string) => boolean {
  const { outputs, cache, baseline } = options;
  const written = [...outputs.map(({ file }) => file), cache, baseline?.file].flatMap((file) => file ?? []);
  const own = new Set(written.map((file) => resolve(cwd, file)));
  const hasGlob = options.paths.some((path) => picomatch.scan(path).isGlob);
  return (path) => {
    if (own.has(path) || path.endsWith(".tmp")) return false;
    if (hasGlob || roots.includes(path) || isTemplateOrConfig(path)) return true;
    // What it names can change with each run.
    return createConfigLoader(cwd, options).isNamed(path);
  };
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
