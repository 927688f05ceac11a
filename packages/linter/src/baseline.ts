/** Baselines: the findings that a project knows of and does not want to hear of again. */

import type { Diagnostic } from "@buildcontent/parser";
import { fingerprintsOf } from "./fingerprint.ts";
import type { FileReport } from "./reporters/report.ts";

/**
 * The known findings of files: by the path from the baseline's folder, with `/`, and by rule, the fingerprints. They do not depend on
 * line numbers, so a finding is known also where its lines have moved.
 */
export type Baseline = ReadonlyMap<string, KnownFindings>;

type KnownFindings = ReadonlyMap<string, readonly string[]>;

/** A report without the findings that are known, and how many of the known ones are no more. */
export interface BaselinedReport {
  readonly report: FileReport;
  readonly gone: number;
}

/** Moves what is known from a report's findings to its suppressed ones. */
export function withBaseline(report: FileReport, known: KnownFindings | undefined): BaselinedReport {
  if (known === undefined) return { report, gone: 0 };
  const open = new Map([...known].map(([rule, fingerprints]) => [rule, new Set(fingerprints)]));
  const fingerprints = fingerprintsOfReport(report);
  const isKnown = (diagnostic: Diagnostic): boolean =>
    open.get(diagnostic.code)?.delete(fingerprints.get(diagnostic) ?? "") === true;
  const hidden = report.diagnostics.filter(isKnown);
  const taken = new Set(hidden);
  return {
    report: {
      ...report,
      diagnostics: report.diagnostics.filter((diagnostic) => !taken.has(diagnostic)),
      suppressed: [...report.suppressed, ...hidden.map((diagnostic) => ({ diagnostic, kind: "external" as const }))],
    },
    gone: [...open.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

/** What a baseline is to know of a file: all that is found in it; or, `among` what it knew before, what is still found. */
export function knownOf(report: FileReport, among?: KnownFindings): KnownFindings {
  const fingerprints = fingerprintsOfReport(report);
  const known = new Map<string, string[]>();
  for (const diagnostic of report.diagnostics) {
    const { code } = diagnostic;
    const fingerprint = fingerprints.get(diagnostic) ?? "";
    if (among !== undefined && among.get(code)?.includes(fingerprint) !== true) continue;
    const found = known.get(code);
    if (found === undefined) known.set(code, [fingerprint]);
    else found.push(fingerprint);
  }
  return known;
}

/** What comments hide counts, too: that a comment comes or goes must not rename the others. */
function fingerprintsOfReport({ text, diagnostics, suppressed }: FileReport): ReadonlyMap<Diagnostic, string> {
  return fingerprintsOf(text, [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)]);
}

/** The text of a baseline, in an order that depends on nothing but what it knows, so that two branches merge well. */
export function writeBaseline(baseline: Baseline): string {
  const files = sortedObject(
    [...baseline]
      .filter(([, known]) => known.size > 0)
      .map(([path, known]) => [path, sortedObject([...known].map(([rule, found]) => [rule, found.toSorted()]))]),
  );
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

function sortedObject<V>(entries: readonly (readonly [string, V])[]): Readonly<Record<string, V>> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads the text of a baseline; undefined for one that is none. */
export function readBaseline(text: string): Baseline | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || value["version"] !== 1 || !isRecord(value["files"])) return undefined;
  const baseline = new Map<string, KnownFindings>();
  for (const [path, rules] of Object.entries(value["files"])) {
    if (!isRecord(rules)) return undefined;
    const known = new Map<string, readonly string[]>();
    for (const [rule, fingerprints] of Object.entries(rules)) {
      if (!isListOfText(fingerprints)) return undefined;
      known.set(rule, fingerprints);
    }
    baseline.set(path, known);
  }
  return baseline;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
