/** The format `gitlab`: a Code Quality report, which GitLab shows in merge requests. */

import { createLineMap, type Severity } from "@buildcontent/parser";
import { digestOf, fingerprintsOf } from "../fingerprint.ts";
import { placeOf } from "./place.ts";
import type { FileReport } from "./report.ts";

/** The findings as a JSON array, with a line end. */
export function gitlabReport(files: readonly FileReport[]): string {
  return `${JSON.stringify(files.flatMap(issuesOf), null, 2)}\n`;
}

const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

function issuesOf({ path, text, diagnostics, suppressed }: FileReport): readonly object[] {
  if (diagnostics.length === 0) return [];
  const map = createLineMap(text);
  const fingerprints = fingerprintsOf(text, [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)]);
  return diagnostics.map((diagnostic) => ({
    description: diagnostic.message,
    check_name: diagnostic.code,
    // GitLab asks for one that no other finding of the report has, in whatever file.
    fingerprint: digestOf([path, fingerprints.get(diagnostic) ?? ""]),
    severity: severities[diagnostic.severity],
    location: {
      path,
      lines: { begin: placeOf(map, diagnostic.span.start).line, end: placeOf(map, diagnostic.span.end).line },
    },
  }));
}
