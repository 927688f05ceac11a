/**
 * The formatter: Prettier with our plugin. It is a bundle of its own, dist/formatter.mjs, which is loaded when something is to be
 * formatted and not before.
 */

import { readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { readYaml } from "@buildcontent/parser";
import { format, type Options, resolveConfig, resolveConfigFile } from "prettier";
import { type FormatRefusal, type FormatResult, formatText, type FormatTask } from "../format-text.ts";
import { messageOf } from "../problem.ts";

export type { FormatRefusal, FormatResult } from "../format-text.ts";

/** What is not said by the file and its text: what holds where no file of options says otherwise, and the part to format. */
export type FormatChoice = Pick<FormatTask, "syntax" | "range"> & { readonly defaults?: Options };

/** Formats the text of a file, with the options that `.prettierrc` and `.editorconfig` give for its path, which is absolute. */
export type Format = (path: string, text: string, choice?: FormatChoice) => Promise<FormatResult>;

/** Makes the formatter for one run: Prettier's configuration is looked for once in each folder. */
export function createFormatter(): Format {
  const configs = new Map<string, Promise<string | null>>();
  const configFor = async (path: string): Promise<string | null> => {
    const folder = dirname(path);
    const config = configs.get(folder) ?? resolveConfigFile(path);
    configs.set(folder, config);
    return await config;
  };
  return async (path, text, { defaults, ...choice } = {}) => {
    const found = await optionsFor(path, configFor);
    if ("error" in found) return found;
    const options = { ...defaults, ...found.options, filepath: path };
    return await formatText(format, { ...choice, text, options, config: found.config });
  };
}

/** Prettier's options for a file, and where they are from. */
interface FoundOptions {
  readonly options: Options;
  readonly config: string;
}

/** No configuration of options comes near it; a larger one is not read. */
const largestConfig = 1024 * 1024;

/** A configuration that is a program is not run: the bundle has no way to, and here that is told by its name. */
async function optionsFor(
  path: string,
  configFor: (path: string) => Promise<string | null>,
): Promise<FormatRefusal | FoundOptions> {
  let config = ".editorconfig";
  try {
    const file = await configFor(path);
    config = file ?? config;
    if (file !== null && statSync(file).size > largestConfig)
      throw new Error(`it has more than ${largestConfig} bytes`);
    if (file !== null && isProgram(file)) return { error: "program", config };
    const options = await resolveConfig(path, { editorconfig: true, ...(file !== null && { config: file }) });
    return { options: options ?? {}, config };
  } catch (error) {
    return { error: "config", config, message: messageOf(error) };
  }
}

/** A file of JavaScript or TypeScript, or one that names a package, which would be run to see what it says. */
function isProgram(config: string): boolean {
  if (/\.[cm]?[jt]s$/.test(config)) return true;
  const text = readFileSync(config, "utf8");
  if (basename(config) === "package.json") {
    const manifest: { readonly prettier?: unknown } = JSON.parse(text);
    return typeof manifest.prettier === "string";
  }
  const { root } = readYaml(text);
  const value =
    basename(config) === "package.yaml" ? root?.entries.findLast(({ name }) => name === "prettier")?.value : root;
  return value?.type === "string";
}
