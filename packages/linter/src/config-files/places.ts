/** Where configurations stand: the places in a folder, and the words that name one. */

import { basename, dirname, join } from "node:path";
import type { Files } from "./files.ts";
import { readPackageConfig } from "../config/read-json.ts";
import type { Place } from "../config/settings.ts";

/** Which configurations are read: those above each file, one that is named, or none. `by` is the word or the variable that names it. */
export type ConfigChoice =
  | { readonly from: "search" }
  | { readonly from: "file"; readonly path: string; readonly by: "--config" | "IMGLINT_CONFIG" }
  | { readonly from: "none" };

/** The names of a file that is nothing but a configuration; an earlier one goes before a later one. */
const fileNames = [".imglint.yaml", ".imglint.yml", ".imglint.json"];

/** A configuration may have this many bytes. */
export const largestConfig = 1_000_000;

/** The paths of the configurations in a folder, the one that is used first. Links that lead nowhere are among them. */
export function placesIn(folder: string, files: Files): readonly string[] {
  const own = fileNames.map((name) => join(folder, name)).filter(files.isThere);
  const manifest = join(folder, "package.json");
  return files.isThere(manifest) && hasConfig(manifest, files) ? [...own, manifest] : own;
}

/** A package.json that cannot be read is no business of ours. */
function hasConfig(path: string, files: Files): boolean {
  const result = files.read(path, largestConfig);
  if ("problem" in result) return false;
  const { root, problems } = readPackageConfig(result.text);
  return root !== undefined || problems.length > 0;
}

/** The place of what is wrong with a file as a whole. */
export function startOf(path: string): Place {
  return { path, line: 1, column: 1 };
}

/** Tells whether a path is that of a package.json, where the configuration is a key. */
export function isManifest(path: string): boolean {
  return basename(path) === "package.json";
}

/** Tells whether there is a configuration in a folder or in one above it. */
export function hasPlaceAbove(folder: string, files: Files): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (placesIn(at, files).length > 0) return true;
    if (dirname(at) === at) return false;
  }
}

/** The choice that words and environment make, before the words are checked: `--config`, `--no-config`, `IMGLINT_CONFIG`. */
export function configChoice(words: readonly string[], env: NodeJS.ProcessEnv): ConfigChoice {
  const at = words.findLastIndex((word) => /^--(?:no-config$|config(?:=|$))/.test(word));
  const word = words[at];
  if (word === "--no-config") return { from: "none" };
  const path = word?.startsWith("--config=") === true ? word.slice("--config=".length) : at === -1 ? "" : words[at + 1];
  return choiceOf(path, env);
}

/** The choice of a path that `--config` names, or of `IMGLINT_CONFIG` where it names none. */
export function choiceOf(path: string | undefined, env: NodeJS.ProcessEnv): ConfigChoice {
  if (path !== undefined && path !== "") return { from: "file", path, by: "--config" };
  const variable = env["IMGLINT_CONFIG"] ?? "";
  return variable === "" ? { from: "search" } : { from: "file", path: variable, by: "IMGLINT_CONFIG" };
}
