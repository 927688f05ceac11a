/** Configurations as files of this machine. */

import { nodeFiles } from "./read.ts";
import { type ConfigLoader, createLoader, type LoaderOptions } from "../config-files/loader.ts";

/** Makes a loader for one run in a folder, from which problems show their paths. */
export function createConfigLoader(cwd: string, options: LoaderOptions): ConfigLoader {
  return createLoader(cwd, nodeFiles, options);
}
