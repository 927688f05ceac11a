/** The Node.js that bundles are run on: the development's own, and the oldest that is at hand. */

import { execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Paths by versions: the development's own Node.js, and the first other one on PATH. */
export const runtimes: ReadonlyMap<string, string> = new Map(
  [process.execPath, ...otherNodes()].map((path) => [versionOf(path), path]),
);

function otherNodes(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((path) => !path.includes("node_modules"));
  const paths = folders.map((path) => join(path, "node")).filter((path) => existsSync(path));
  return paths.filter((path) => realpathSync(path) !== realpathSync(process.execPath)).slice(0, 1);
}

function versionOf(path: string): string {
  return execFileSync(path, ["--version"], { encoding: "utf8" }).trim();
}
