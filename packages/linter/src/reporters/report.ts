/** What reporters are given: the checked files, and their counts. */

import type { ContentKind, Diagnostic, Severity } from "@buildcontent/parser";
import type { Locale } from "../lint.ts";

/** A finding that is not shown: a comment in the file hides it (`inSource`), or a baseline does (`external`). */
export interface SuppressedFinding {
  readonly diagnostic: Diagnostic;
  readonly kind: "inSource" | "external";
  readonly reason?: string;
}

/** One file that was linted. `bytes` is its size in UTF-8, `commands` the number of its commands. */
export interface FileReport {
  readonly path: string;
  readonly kind: ContentKind;
  readonly text: string;
  readonly bytes: number;
  readonly commands: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** How a report is to be made, beside what it is about. */
export interface ReportContext {
  readonly locale: Locale;
  /** The version of imglint. */
  readonly version: string;
  readonly color: boolean;
  /** How many columns a line may take, where the output is a terminal. */
  readonly width?: number;
  /** What the run took. */
  readonly milliseconds: number;
  /** Findings that are left out of the report. */
  readonly hidden: Summary;
  /** How many problems kept the run from looking at everything; they have been told. */
  readonly problems: number;
  /** How many findings the run has repaired, and hidden by comments. */
  readonly changes: Changes;
}

/** What a run has done to files. */
export interface Changes {
  readonly fixed: number;
  readonly suppressed: number;
}

/** Makes a report of the checked files: a text with a line end, or nothing where a format has nothing to say. */
export type Reporter = (files: readonly FileReport[], context: ReportContext) => string | Promise<string>;

/** Counts over all files. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts the findings of all files. */
export function summarize(files: readonly FileReport[]): Summary {
  const count = (severity: Severity): number =>
    files.reduce(
      (sum, file) => sum + file.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
      0,
    );
  return { files: files.length, errors: count("error"), warnings: count("warning"), infos: count("info") };
}
