/** The formats that a report can be printed in, each loaded when it is asked for. */

import type { Reporter } from "./report.ts";

/** The name of a format. */
export type FormatName =
  "pretty" | "compact" | "json" | "sarif" | "github" | "gitlab" | "junit" | "checkstyle" | "rdjson" | "markdown";

/** A format, and what it asks of a run. */
export interface Format {
  readonly load: () => Promise<Reporter>;
  /** Whether its paths start from the root of the repository, as services that show one ask, whatever folder a run is in. */
  readonly fromRoot?: true;
  /** Whether it is for people alone, who have read already what kept all files from being linted. */
  readonly forPeople?: true;
}

/** Every format by its name, in the order that help shows them. */
export const formats: Readonly<Record<FormatName, Format>> = {
  pretty: { load: async () => (await import("./pretty.ts")).prettyReport, forPeople: true },
  compact: { load: async () => (await import("./compact.ts")).compactReport },
  json: { load: async () => (await import("./json.ts")).jsonReport },
  sarif: { load: async () => (await import("./sarif.ts")).sarifReport, fromRoot: true },
  github: { load: async () => (await import("./github.ts")).githubReport, fromRoot: true, forPeople: true },
  gitlab: { load: async () => (await import("./gitlab.ts")).gitlabReport, fromRoot: true },
  junit: { load: async () => (await import("./junit.ts")).junitReport },
  checkstyle: { load: async () => (await import("./checkstyle.ts")).checkstyleReport },
  rdjson: { load: async () => (await import("./rdjson.ts")).rdjsonReport },
  markdown: { load: async () => (await import("./markdown.ts")).markdownReport, fromRoot: true },
};

/** The names of the formats. */
export const formatNames: readonly string[] = Object.keys(formats);

/** Tells whether a word names a format. */
export function isFormat(word: string): word is FormatName {
  return Object.hasOwn(formats, word);
}
