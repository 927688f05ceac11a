/** What an `extends` names: a preset, a file, or a package, which is looked for as a folder. Nothing of it is run. */

import { dirname, isAbsolute, join, resolve } from "node:path";
import type { Files } from "./files.ts";
import { placesIn } from "./places.ts";
import { presetNames } from "../config/presets.ts";
import { nearest } from "../text/suggest.ts";
import type { TextData, TextName } from "../texts.ts";

/** Where an `extends` leads, or why it leads nowhere. */
export type ExtendsTarget =
  | { readonly kind: "preset"; readonly name: string }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "nothing"; readonly text: TextName; readonly data?: TextData; readonly near?: string };

/** Finds the target of a name that stands in a file of a folder. */
export function findExtended(name: string, folder: string, files: Files): ExtendsTarget {
  if (presetNames.includes(name)) return { kind: "preset", name };
  if (name.startsWith("imglint:")) {
    return nothing("configPreset", name, { names: presetNames.join(", ") });
  }
  if (name.startsWith(".") || isAbsolute(name)) return { kind: "file", path: resolve(folder, name) };
  return findInPackage(name, folder, files);
}

function nothing(text: TextName, name: string, data?: TextData): ExtendsTarget {
  const near = nearest(name, presetNames) ?? presetNames.find((preset) => preset === `imglint:${name}`);
  return { kind: "nothing", text, ...(data && { data }), ...(near !== undefined && { near }) };
}

/** `package` or `@scope/package`, alone or with the path of a file in it. */
function findInPackage(name: string, folder: string, files: Files): ExtendsTarget {
  const [, id = "", inside] = /^((?:@[^/\\]+\/)?[^/\\@][^/\\]*)(?:\/(.+))?$/.exec(name) ?? [];
  const leaves = inside?.split(/[/\\]/).includes("..") === true;
  const root = id === "" || leaves ? undefined : packageFolder(id, folder, files);
  if (root === undefined) return nothing("configNoPackage", name);
  const path = inside === undefined ? placesIn(root, files)[0] : join(root, inside);
  return path === undefined ? nothing("configEmptyPackage", name) : { kind: "file", path };
}

function packageFolder(id: string, folder: string, files: Files): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = join(at, "node_modules", id);
    if (files.isThere(found)) return found;
    if (dirname(at) === at) return undefined;
  }
}
