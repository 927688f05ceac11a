/** Configurations as files of this machine. */

import { nodeFiles } from "./read.ts";
import type { Files } from "../config-files/files.ts";
import { type ConfigLoader, createLoader, type LoaderOptions } from "../config-files/loader.ts";

/** Makes a loader for one run in a folder, from which problems show their paths. */
export function createConfigLoader(cwd: string, options: LoaderOptions, files: Files = nodeFiles): ConfigLoader {
  return createLoader(cwd, files, options);
}
