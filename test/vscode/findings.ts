/** What imglint finds, to be compared with what an editor shows. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";

const imglint = join(import.meta.dirname, "../../packages/linter/dist/imglint.cjs");

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Finding {
  readonly rule: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

/** The findings in a file of a workspace, in their order: `<line>:<column>-<line>:<column> <rule>`, counted from 1. */
export function findingsOf(workspace: string, path: string): readonly string[] {
  const words = [imglint, "--format", "json", "--fail-on", "never", path];
  const report = execFileSync(process.execPath, words, { cwd: workspace, encoding: "utf8" });
  const { files }: { readonly files: readonly { readonly diagnostics: readonly Finding[] }[] } = JSON.parse(report);
  return files.flatMap(({ diagnostics }) =>
    diagnostics.map(
      ({ rule, range: { start, end } }) => `${start.line}:${start.column}-${end.line}:${end.column} ${rule}`,
    ),
  );
}
