/** A text through Prettier and our plugin, wherever Prettier is loaded from. What it refuses is data. */

import { createLineMap, type Document, parse, positionAt, type Span } from "@buildcontent/parser";
import type { Options } from "prettier";
import * as plugin from "prettier-plugin-buildcontent";
import { messageOf } from "./problem.ts";

/** A formatted text, or why there is none. */
export type FormatResult = { readonly text: string } | FormatRefusal;

/**
 * An error of syntax in the text; YAML that is right, but that Prettier's printer would change; a bug of ours; or a configuration of Prettier
 * that is a program, or that cannot be read.
 */
export type FormatRefusal =
  | {
      readonly error: "syntax" | "unprintable";
      readonly line: number;
      readonly column: number;
      readonly message: string;
    }
  | { readonly error: "proof"; readonly message: string }
  | { readonly error: "program"; readonly config: string }
  | { readonly error: "config"; readonly config: string; readonly message: string };

/** What is to be formatted, and how. */
export interface FormatTask {
  readonly text: string;
  /** Found out from the text where it is not given. */
  readonly syntax?: Document["syntax"] | undefined;
  /** The part to format; all of it where there is none. Of a component in YAML these are whole tasks and parameters. */
  readonly range?: Span | undefined;
  readonly options: Options;
  /** Where the options are from, for a message about them. */
  readonly config: string;
}

/** Formats a text by Prettier's `format`, the one of its main module or of its standalone one. */
export async function formatText(
  format: (text: string, options: Options) => Promise<string>,
  { text, syntax, range, options, config }: FormatTask,
): Promise<FormatResult> {
  const empty = refusalOfBlanks(text);
  if (empty !== undefined) return empty;
  const parser = syntax === "yaml" ? "buildcontent-yaml" : "buildcontent";
  const part = range === undefined ? {} : { rangeStart: range.start, rangeEnd: range.end };
  try {
    return { text: await format(text, { ...options, ...part, parser, plugins: [plugin] }) };
  } catch (error) {
    return refusalOf(error, config);
  }
}

/** A text of white space that is none to the language. Prettier would empty it before anybody looks at it. */
function refusalOfBlanks(text: string): FormatRefusal | undefined {
  const [error] = text.trim() === "" ? parse(text).diagnostics : [];
  if (error === undefined) return undefined;
  const { line, column } = positionAt(createLineMap(text), error.span.start);
  return { error: "syntax", line: line + 1, column: column + 1, message: error.message };
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
  const kind = error instanceof Error && "isUnprintable" in error ? "unprintable" : "syntax";
  return { error: kind, line, column, message: message.slice(0, place.index) };
}
