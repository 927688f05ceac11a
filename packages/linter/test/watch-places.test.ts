/** What is watched for the paths that a run looks at, and what is said where a folder cannot be watched. */

import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { type PlacesListener, watchPlaces } from "../src/cli/watch-places.ts";
import { complainOf, watchProblemOf } from "../src/problem.ts";
import { folderWith } from "./command-line.ts";

const silent: PlacesListener = { onChange: () => undefined, onError: () => undefined, isTaken: () => false };

/** Nobody watches; `open` are the folders, from the one that is given, that somebody would. */
function counted(folder: string) {
  const open: string[] = [];
  const watchFolder = (path: string) => {
    const name = relative(folder, path);
    open.push(name);
    return { on: () => undefined, close: () => void open.splice(open.indexOf(name), 1) };
  };
  return { open, places: watchPlaces(silent, watchFolder) };
}

test("one watcher is for all paths in a folder, and it goes when none of them is looked at any more", () => {
  const folder = folderWith({ "a/x": "", "b/x": "" });
  const { open, places } = counted(folder);
  for (const name of ["a/x", "a/y", "b/x", "b/gone/deeper/z"]) places.look(join(folder, name));
  expect(open).toEqual(["a", "b"]);
  places.forget();
  places.look(join(folder, "a/x"));
  places.lookInto(join(folder, "a"));
  places.forget();
  expect(open).toEqual(["a"]);
  places.forget();
  expect(open).toEqual([]);
});

test("the watcher moves down when folders come", () => {
  const folder = folderWith({ "a/x": "" });
  const { open, places } = counted(folder);
  const look = (): void => {
    places.look(join(folder, "a/b/c/x"));
    places.forget();
  };
  look();
  expect(open).toEqual(["a"]);
  mkdirSync(join(folder, "a/b/c"), { recursive: true });
  look();
  expect(open).toEqual(["a/b/c"]);
});

test.each([
  [
    "ENOSPC",
    "en",
    "imglint: a: cannot be watched: the system allows no more watches; name fewer folders, or raise its limit (fs.inotify.max_user_watches)\n",
  ],
  [
    "ENOSPC",
    "zh",
    "imglint: a: 无法监视：已达到系统允许的监视数量上限；请减少文件夹，或提高上限（fs.inotify.max_user_watches）\n",
  ],
  [
    "EMFILE",
    "en",
    "imglint: a: cannot be watched: the system allows no more watches; name fewer folders, or raise its limit (fs.inotify.max_user_instances, ulimit -n)\n",
  ],
  ["EIO", "en", "imglint: a: cannot be watched: EIO\n"],
  ["EACCES", "en", undefined],
] as const)("a watcher that fails with %s says in %s: %s", (code, locale, said) => {
  const errors: unknown[] = [];
  const onError = (_: string, error: unknown): void => void errors.push(error);
  const watchFolder = (): never => {
    throw Object.assign(new Error(code), { code });
  };
  watchPlaces({ ...silent, onError }, watchFolder).look(join(folderWith({}), "a"));
  expect(errors.map((error) => complainOf(watchProblemOf("a", error), locale))).toEqual(
    said === undefined ? [] : [said],
  );
});
