/** The format `sarif`: SARIF 2.1.0, which code scanning of GitHub and many other tools read. */

import { pathToFileURL } from "node:url";
import { createLineMap, type Diagnostic, type Fix, type LineMap, type Span } from "@buildcontent/parser";
import { fingerprintsOf } from "../fingerprint.ts";
import { placeOf } from "./place.ts";
import type { FileReport, ReportContext, SuppressedFinding } from "./report.ts";
import { levels, type RuleList, ruleListOf } from "./sarif-rules.ts";

/**
 * The report as SARIF, with a line end. Columns and offsets are UTF-16 code units. Results have suppressions all or none, as the
 * standard asks; an empty list stands for a finding that counts.
 */
export function sarifReport(files: readonly FileReport[], { version, locale }: ReportContext): string {
  const rules = ruleListOf(files, locale);
  const hasSuppressed = files.some(({ suppressed }) => suppressed.length > 0);
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "imglint", version, language: locale, rules: rules.descriptors } },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        results: files.flatMap((file) => resultsOf(file, rules, hasSuppressed)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultsOf(file: FileReport, rules: RuleList, hasSuppressed: boolean): readonly object[] {
  const { text, diagnostics, suppressed } = file;
  const all: readonly (SuppressedFinding | Pick<SuppressedFinding, "diagnostic">)[] = [
    ...diagnostics.map((diagnostic) => ({ diagnostic })),
    ...suppressed,
  ];
  if (all.length === 0) return [];
  const fingerprints = fingerprintsOf(
    text,
    all.map(({ diagnostic }) => diagnostic),
  );
  const source = { location: artifactLocation(file.path), map: createLineMap(text) };
  return all.map((finding) => ({
    ...resultOf(finding.diagnostic, rules, source),
    partialFingerprints: { "imglint/v1": fingerprints.get(finding.diagnostic) },
    ...(hasSuppressed && { suppressions: "kind" in finding ? [suppressionOf(finding)] : [] }),
  }));
}

function suppressionOf({ kind, reason }: SuppressedFinding): object {
  return { kind, ...(reason !== undefined && { justification: reason }) };
}

/** A file as SARIF names it, and its lines. */
interface Source {
  readonly location: object;
  readonly map: LineMap;
}

function resultOf(diagnostic: Diagnostic, rules: RuleList, source: Source): object {
  const { code, severity, message, span, related, fix, apiCodes } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(span, source) }],
    ...(related && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        message: { text: place.message },
        physicalLocation: physicalLocation(place.span, source),
      })),
    }),
    ...(fix && { fixes: [fixOf(fix, source)] }),
    ...(apiCodes && { properties: { apiCodes } }),
  };
}

function fixOf({ title, safety, edits }: Fix, { location, map }: Source): object {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: regionOf(span, map),
    ...(text !== "" && { insertedContent: { text } }),
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: location, replacements }],
    properties: { safety },
  };
}

function physicalLocation(span: Span, { location, map }: Source): object {
  return { artifactLocation: location, region: regionOf(span, map) };
}

function regionOf({ start, end }: Span, map: LineMap): object {
  const from = placeOf(map, start);
  const to = placeOf(map, end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** A path in the repository is relative to its root; one outside it is absolute already. */
function artifactLocation(path: string): object {
  if (/^(?:\/|[a-z]:\/)/i.test(path)) return { uri: pathToFileURL(path).href };
  const wellFormed = path.replace(/[\ud800-\udfff]/gu, "\uFFFD");
  return { uri: wellFormed.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}
