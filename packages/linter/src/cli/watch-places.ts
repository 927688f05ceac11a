/** Watching what a run looks at: single paths, also those where nothing stands yet, and all that is in a folder. */

import { realpathSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "../problem.ts";

/** A watch that grows and shrinks with what is looked at. What calls it before it looks at a path misses no change. Paths are absolute. */
export interface PlacesWatch {
  readonly look: (path: string) => void;
  /** Watches for all that may come into a folder. */
  readonly lookInto: (folder: string) => void;
  /** Ends the watching of what was not looked at since it was last called. */
  readonly forget: () => void;
  readonly close: () => void;
}

/** Who is told that something changed at a path, and what keeps a folder from being watched. */
export interface PlacesListener {
  readonly onChange: (path: string) => void;
  readonly onError: (folder: string, error: unknown) => void;
  /** Whether a path counts that was not looked at itself, in a folder that was looked into. `isNew`: it came, or it went. */
  readonly isTaken: (path: string, isNew: boolean) => boolean;
}

/** Watches a folder, not what is in the folders below it. It throws, or emits an error, where it cannot. */
export type WatchFolder = (folder: string, tell: (event: string, name: string | null) => void) => FolderWatcher;

interface FolderWatcher {
  readonly on: (event: "error", tell: (error: unknown) => void) => unknown;
  readonly close: () => void;
}

interface WatchedFolder {
  readonly watcher: FolderWatcher;
  /** By which a folder is known from one that took its place. */
  readonly inode: number;
  /** What is watched in it, by when it was last looked at. */
  readonly names: Map<string, number>;
  lookedInto: number;
}

/** There is one watcher for each folder, however many paths are watched in it; for a folder that does not exist, it is that of the nearest one above. */
export function watchPlaces(listener: PlacesListener, watchFolder: WatchFolder = watch): PlacesWatch {
  const folders = new Map<string, WatchedFolder>();
  let round = 1;
  let isClosed = false;
  const watched = ({ folder, inode }: Place): WatchedFolder | undefined => {
    const known = folders.get(folder);
    if (known?.inode === inode || isClosed) return known;
    close(folder, folders);
    const opened = openFolder(folder, inode, folders, listener, watchFolder);
    if (opened !== undefined) folders.set(folder, opened);
    return opened;
  };
  const lookAt = (path: string): void => {
    const place = placeOf(path);
    watched(place)?.names.set(place.name, round);
  };
  return {
    look(path) {
      lookAt(path);
      const target = targetOf(path);
      if (target !== path) lookAt(target);
    },
    lookInto(folder) {
      const found = watched(placeOf(join(folder, "any")));
      if (found !== undefined) found.lookedInto = round;
    },
    forget() {
      for (const [folder, { names, lookedInto }] of folders) {
        for (const [name, looked] of names) if (looked !== round) names.delete(name);
        if (names.size > 0 || lookedInto === round) continue;
        close(folder, folders);
      }
      round++;
    },
    close() {
      isClosed = true;
      for (const { watcher } of folders.values()) watcher.close();
    },
  };
}

function close(folder: string, folders: Map<string, WatchedFolder>): void {
  folders.get(folder)?.watcher.close();
  folders.delete(folder);
}

function openFolder(
  folder: string,
  inode: number,
  folders: Map<string, WatchedFolder>,
  { onChange, onError, isTaken }: PlacesListener,
  watchFolder: WatchFolder,
): WatchedFolder | undefined {
  const tell = (event: string, name: string | null): void => {
    const path = join(folder, name ?? "");
    // A folder that goes away tells so under its own name. One in its place can get its inode, and is not watched by this watcher.
    const isItself = name === basename(folder);
    if (isItself && event === "rename") close(folder, folders);
    const isLookedAt = name === null || isItself || opened.names.has(name) || folders.has(path);
    if (isLookedAt || (opened.lookedInto > 0 && isTaken(path, event === "rename"))) onChange(path);
  };
  const fail = (error: unknown): void => (isGone(error) ? onChange(folder) : onError(folder, error));
  const opened = { inode, names: new Map<string, number>(), lookedInto: 0 };
  try {
    const watcher = watchFolder(folder, tell);
    watcher.on("error", fail);
    return Object.assign(opened, { watcher });
  } catch (error) {
    if (!isGone(error)) onError(folder, error);
    return undefined;
  }
}

/** What may not be looked into has nothing for a run, and what is gone is told of by the folder above it. */
function isGone(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EACCES", "EPERM"].includes(errorCode(error) ?? "");
}

/** A folder that exists, and the name in it at which a path starts or would start. */
interface Place {
  readonly folder: string;
  readonly name: string;
  readonly inode: number;
}

function placeOf(path: string): Place {
  const folder = dirname(path);
  const inode = inodeOf(folder);
  if (inode === undefined && folder !== path) return placeOf(folder);
  return { folder, name: basename(path), inode: inode ?? 0 };
}

function inodeOf(folder: string): number | undefined {
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    return stats?.isDirectory() === true ? stats.ino : undefined;
  } catch {
    return undefined;
  }
}

/** Where a link leads: a change there is a change of the file. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
