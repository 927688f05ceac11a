/** `--watch`: linting again when something changes that the run looked at, or would take. */

import { existsSync, lstatSync } from "node:fs";
import { basename, resolve } from "node:path";
import picomatch from "picomatch";
import { createConfigLoader } from "./config.ts";
import { exitStatus } from "./exit-status.ts";
import { neverWalked, readGlob } from "./find.ts";
import { kindOfPath } from "../kind.ts";
import type { LintOptions } from "./options.ts";
import { complainOf, type Problem, watchProblemOf } from "../problem.ts";
import { type FolderFiles, nodeFiles } from "./read.ts";
import type { RunInput } from "./run.ts";
import { shownPath } from "../shown-path.ts";
import { say } from "../texts.ts";
import { type PlacesWatch, watchPlaces } from "./watch-places.ts";
import { isUnfinished } from "./write.ts";

/** An editor that saves writes more than once: the run waits until nothing came for so many milliseconds. */
const debounce = 80;

/** One run, which gets at files by those that it is given. */
type Run = (files: FolderFiles) => Promise<unknown>;

/** Runs at once and after each change, one run at a time. It ends with the process, or when watching is not possible. */
export async function watchPaths(options: LintOptions, input: RunInput, run: Run): Promise<number> {
  const { cwd, complain } = input;
  const files = options.baseline === undefined ? options.paths : [...options.paths, options.baseline.file];
  const named = files.map((path) => (isGlob(path, cwd) ? readGlob(path, cwd).folder : resolve(cwd, path)));
  const runOnCleanScreen: Run = async (watched) => {
    if (input.isTerminal) input.write(clearScreen);
    await run(watched);
  };
  const tellWatching = (): void => complain(`imglint: ${say(options.locale, "watching")}\n`);
  const { path, ...problem } = await runOnChanges(named, createRelevance(options, cwd), runOnCleanScreen, tellWatching);
  complain(complainOf({ ...problem, path: shownPath(path, cwd) || "." }, options.locale));
  return exitStatus.usage;
}

/** The screen without what is on it, and the cursor at its start. */
const clearScreen = "\u001B[2J\u001B[3J\u001B[H";

/** Which changes can change the findings. */
interface Relevance {
  /** Forgets what configurations said before. */
  readonly startRun: () => void;
  /** Whether the run writes a path itself: it would never come to rest. */
  readonly isOwn: (path: string) => boolean;
  /** Whether a run could take what is in a folder that it walks; of folders, only one that is new. */
  readonly isTaken: (path: string, isNew: boolean) => boolean;
}

function createRelevance(options: LintOptions, cwd: string): Relevance {
  const { outputs, cache, baseline } = options;
  const known = baseline?.action === "use" ? undefined : baseline?.file;
  const written = [...outputs.map(({ file }) => file), cache, known].flatMap((file) => file ?? []);
  const own = new Set(written.map((file) => resolve(cwd, file)));
  const globs = options.paths.filter((path) => isGlob(path, cwd)).map((path) => readGlob(path, cwd));
  let configs = createConfigLoader(cwd, options);
  return {
    startRun: () => void (configs = createConfigLoader(cwd, options)),
    isOwn: (path) => own.has(path) || isUnfinished(path),
    isTaken(path, isNew) {
      if (neverWalked.has(basename(path))) return false;
      if (kindOfPath(path) !== undefined || configs.isNamed(path)) return true;
      return globs.some(({ isMatch }) => isMatch(path)) || (isNew && isFolder(path));
    },
  };
}

/** What is there under the very name is no glob. */
function isGlob(path: string, cwd: string): boolean {
  return picomatch.scan(path).isGlob && !existsSync(resolve(cwd, path));
}

/** Links to folders are not walked. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** Runs now and after each change. Gives what kept it from watching; as long as nothing does, `onRest` is called after each run. */
async function runOnChanges(
  named: readonly string[],
  { isOwn, isTaken, startRun }: Relevance,
  run: Run,
  onRest: () => void,
): Promise<Problem> {
  return await new Promise((stop, fail) => {
    let problem: Problem | undefined;
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const onChange = (path: string): void => {
      if (isOwn(path) || problem !== undefined) return;
      clearTimeout(timer);
      timer = setTimeout(runNext, debounce);
    };
    const onError = (path: string, error: unknown): void => {
      if (problem !== undefined) return;
      const met = watchProblemOf(path, error);
      problem = met;
      clearTimeout(timer);
      places.close();
      void running.then(() => stop(met));
    };
    const places = watchPlaces({ onChange, onError, isTaken });
    const runOnce = async (): Promise<void> => {
      startRun();
      named.forEach(places.look);
      await run(watchedFiles(places));
      places.forget();
      if (problem === undefined) onRest();
    };
    const runNext = (): void => void (running = running.then(runOnce).catch(fail));
    runNext();
  });
}

/** The file system, each of whose paths is watched before it is looked at. */
function watchedFiles({ look, lookInto }: PlacesWatch): FolderFiles {
  return {
    read(path, max) {
      look(path);
      return nodeFiles.read(path, max);
    },
    isThere(path) {
      look(path);
      return nodeFiles.isThere(path);
    },
    list(folder) {
      lookInto(folder);
      return nodeFiles.list(folder);
    },
  };
}
