/** What kept a file from being linted, as data. */

import type { Place } from "./config/settings.ts";
import type { Locale } from "./lint.ts";
import { visible } from "./reporters/visible.ts";
import { say, type TextData, type TextName } from "./texts.ts";

/** One path and what is wrong with it: a text of the command, and the values of its parameters. */
export interface Problem {
  readonly path: string;
  readonly text: TextName;
  readonly data?: TextData;
  /** Where in a configuration it stands; `path` names the place in words. */
  readonly place?: Place;
}

/** Tells whether a value is a Node.js error with a code such as ENOENT. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The problem that an error of the file system means for a path. */
export function problemOf(path: string, error: unknown): Problem {
  switch (errorCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return { path, text: path.includes("\uFFFD") ? "pathNotUtf8" : "noSuchFile" };
    case "EACCES":
    case "EPERM":
      return { path, text: "noPermission" };
    default:
      return { path, text: "cannotRead", data: { reason: messageOf(error) } };
  }
}

/** The problem that an error of the file system means for a path that was to be written. */
export function writeProblemOf(path: string, error: unknown): Problem {
  switch (errorCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return { path, text: "noFolder" };
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return { path, text: "noWritePermission" };
    case "EISDIR":
      return { path, text: "isFolder" };
    default:
      return {
        path,
        text: "cannotWriteFile",
        data: { reason: messageOf(error) },
      };
  }
}

/** The problem that keeps a path from being watched. */
export function watchProblemOf(path: string, error: unknown): Problem {
  switch (errorCode(error)) {
    case "ENOSPC":
      return { path, text: "watchLimit", data: { limit: "fs.inotify.max_user_watches" } };
    case "EMFILE":
      return { path, text: "watchLimit", data: { limit: "fs.inotify.max_user_instances, ulimit -n" } };
    default:
      return { path, text: "cannotWatch", data: { reason: messageOf(error) } };
  }
}

/** What a problem is, without its path. */
export function problemText({ text, data }: Problem, locale: Locale): string {
  return say(locale, text, data);
}

/** The line for standard error that tells of a problem. */
export function complainOf(problem: Problem, locale: Locale): string {
  return `imglint: ${visible(problem.path)}: ${problemText(problem, locale)}\n`;
}

/** What a caught error says, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An error with where it was thrown, for a report of a bug. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Whether a problem is an argument that is in order but leads to no file. */
export function isNothing({ text }: Problem): boolean {
  return text === "noTemplates" || text === "noMatch";
}
