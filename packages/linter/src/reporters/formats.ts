/** The formats that a report can be printed in, each loaded when it is asked for. */

import type { Reporter } from "./report.ts";

/** The name of a format. */
export type FormatName = "pretty" | "json";

/** Every format by its name, in the order that help shows them. */
export const formats: Readonly<Record<FormatName, () => Promise<Reporter>>> = {
  pretty: async () => (await import("./pretty.ts")).prettyReport,
  json: async () => (await import("./json.ts")).jsonReport,
};

/** The names of the formats. */
export const formatNames: readonly string[] = Object.keys(formats);

/** Tells whether a word names a format. */
export function isFormat(word: string): word is FormatName {
  return Object.hasOwn(formats, word);
}
