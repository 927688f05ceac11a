/** What reporters are given: the checked files, and their counts. */

import type { ContentKind, Diagnostic, Severity } from "@buildcontent/parser";

/** One file that was linted. `bytes` is its size in UTF-8, `commands` the number of its commands. */
export interface FileReport {
  readonly path: string;
  readonly kind: ContentKind;
  readonly text: string;
  readonly bytes: number;
  readonly commands: number;
  readonly diagnostics: readonly Diagnostic[];
}

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
