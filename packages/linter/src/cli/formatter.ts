/**
 * The formatter: Prettier with our plugin. It is a bundle of its own, dist/formatter.mjs, which is loaded when something is to be
 * formatted and not before.
 */

import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { createLineMap, type Document, parse, positionAt, readYaml } from "@buildcontent/parser";
import { format, type Options, resolveConfig, resolveConfigFile } from "prettier";
import * as plugin from "prettier-plugin-buildcontent";

/** A formatted text, or why there is none. */
export type FormatResult = { readonly text: string } | FormatRefusal;

/** An error of syntax in the text; a bug of ours; or a configuration of Prettier that is a program, or that cannot be read. */
export type FormatRefusal =
  | { readonly error: "syntax"; readonly line: number; readonly column: number; readonly message: string }
  | { readonly error: "proof"; readonly message: string }
  | { readonly error: "program"; readonly config: string }
  | { readonly error: "config"; readonly config: string; readonly message: string };

/** Formats the text of a file, with the options that `.prettierrc` and `.editorconfig` give for its path, which is absolute. */
export type Format = (path: string, text: string, syntax?: Document["syntax"]) => Promise<FormatResult>;

/** Makes the formatter for one run: Prettier's configuration is looked for once in each folder. */
export function createFormatter(): Format {
  const configs = new Map<string, Promise<string | null>>();
  const configFor = async (path: string): Promise<string | null> => {
    const folder = dirname(path);
    const config = configs.get(folder) ?? resolveConfigFile(path);
    configs.set(folder, config);
    return await config;
  };
  return async (path, text, syntax) => {
    const options = await optionsFor(path, configFor);
    if ("error" in options) return options;
    const empty = refusalOfBlanks(text);
    if (empty !== undefined) return empty;
    const parser = syntax === "yaml" ? "buildcontent-yaml" : "buildcontent";
    try {
      return { text: await format(text, { ...options.options, filepath: path, parser, plugins: [plugin] }) };
    } catch (error) {
      return refusalOf(error, options.config);
    }
  };
}

/** A text of white space that is none to the language. Prettier would empty it before anybody looks at it. */
function refusalOfBlanks(text: string): FormatRefusal | undefined {
  const [error] = text.trim() === "" ? parse(text).diagnostics : [];
  if (error === undefined) return undefined;
  const { line, column } = positionAt(createLineMap(text), error.span.start);
  return { error: "syntax", line: line + 1, column: column + 1, message: error.message };
}

/** Prettier's options for a file, and where they are from. */
interface FoundOptions {
  readonly options: Options;
  readonly config: string;
}

/** A configuration that is a program is not run: the bundle has no way to, and here that is told by its name. */
async function optionsFor(
  path: string,
  configFor: (path: string) => Promise<string | null>,
): Promise<FormatRefusal | FoundOptions> {
  let config = ".editorconfig";
  try {
    const file = await configFor(path);
    config = file ?? config;
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

/** Why Prettier did not format a text: its options, its syntax, or a bug of ours, which the plugin marks. */
function refusalOf(error: unknown, config: string): FormatRefusal {
  const message = messageOf(error);
  // Prettier has no type for this error.
  if (/^Invalid \S+ value\./.test(message)) return { error: "config", config, message };
  // The place in the message is in our lines; that beside it, in those that Prettier's frames are made of.
  const place = error instanceof SyntaxError ? / \((\d+):(\d+)\)(?:\n[\s\S]*)?$/.exec(message) : null;
  if (place === null || (error instanceof Error && "isBug" in error)) return { error: "proof", message };
  const [line, column] = [Number(place[1]), Number(place[2])];
  return { error: "syntax", line, column, message: message.slice(0, place.index) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
