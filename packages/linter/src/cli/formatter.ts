/**
 * The formatter: Prettier with our plugin. It is a bundle of its own, dist/formatter.mjs, which is loaded when something is to be
 * formatted and not before.
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Document, readYaml } from "@buildcontent/parser";
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

/** Formats the text of a file, with the options that `.prettierrc` and `.editorconfig` give for its path. */
export async function formatText(path: string, text: string, syntax?: Document["syntax"]): Promise<FormatResult> {
  const options = await optionsFor(path);
  if ("error" in options) return options;
  const parser = syntax === "yaml" ? "buildcontent-yaml" : "buildcontent";
  try {
    return { text: await format(text, { ...options.options, filepath: path, parser, plugins: [plugin] }) };
  } catch (error) {
    return refusalOf(error);
  }
}

/** Prettier's options for a file. A configuration that is a program is not run. */
async function optionsFor(path: string): Promise<FormatRefusal | { readonly options: Options }> {
  const config = await resolveConfigFile(path);
  if (config !== null && isProgram(config)) return { error: "program", config };
  try {
    return { options: (await resolveConfig(path, { editorconfig: true })) ?? {} };
  } catch (error) {
    return { error: "config", config: config ?? ".editorconfig", message: messageOf(error) };
  }
}

/** A file of JavaScript or TypeScript, or one that names a package, which would be run to see what it says. */
function isProgram(config: string): boolean {
  if (/\.[cm]?[jt]s$/.test(config)) return true;
  const { root } = readYaml(readFileSync(config, "utf8"));
  const isPackage = /^package\.(?:json|yaml)$/.test(basename(config));
  const value = isPackage ? root?.entries.find(({ name }) => name === "prettier")?.value : root;
  return value?.type === "string";
}

/** Why Prettier did not format a text: its syntax, or a bug of ours, which the plugin marks. */
function refusalOf(error: unknown): FormatRefusal {
  const message = messageOf(error);
  const start = error instanceof SyntaxError && "loc" in error ? startOf(error.loc) : undefined;
  if (start === undefined || (error instanceof Error && "isBug" in error)) return { error: "proof", message };
  return { error: "syntax", ...start, message: message.replace(/ \(\d+:\d+\)(?:\n[\s\S]*)?$/, "") };
}

function startOf(loc: unknown): { readonly line: number; readonly column: number } | undefined {
  if (typeof loc !== "object" || loc === null || !("start" in loc)) return undefined;
  const { start } = loc;
  if (typeof start !== "object" || start === null || !("line" in start) || !("column" in start)) return undefined;
  const { line, column } = start;
  return typeof line === "number" && typeof column === "number" ? { line, column } : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
