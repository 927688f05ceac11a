/** The format `junit`: findings as failed tests, for the test pages of Jenkins, GitLab, Azure Pipelines and others. */

import { createLineMap, type Diagnostic, type LineMap } from "@buildcontent/parser";
import type { Locale } from "../lint.ts";
import { notesOf } from "./notes.ts";
import { shownPlace } from "./place.ts";
import type { FileReport, ReportContext } from "./report.ts";
import { xmlDocument, type XmlElement } from "./xml.ts";

/**
 * The files as test suites. Errors and warnings are failed tests, and infos passed ones with an output; a file without findings is
 * one passed test.
 */
export function junitReport(files: readonly FileReport[], { locale }: ReportContext): string {
  const attributes = {
    name: "imglint",
    tests: files.reduce((sum, file) => sum + Math.max(1, file.diagnostics.length), 0),
    failures: files.reduce((sum, file) => sum + failuresIn(file), 0),
    errors: 0,
  };
  return xmlDocument({ name: "testsuites", attributes, content: files.map((file) => suiteOf(file, locale)) });
}

function failuresIn({ diagnostics }: FileReport): number {
  return diagnostics.filter(isFailure).length;
}

function isFailure({ severity }: Diagnostic): boolean {
  return severity !== "info";
}

function suiteOf(file: FileReport, locale: Locale): XmlElement {
  const { path, text, diagnostics } = file;
  const map = createLineMap(diagnostics.length > 0 ? text : "");
  const cases = diagnostics.map((diagnostic) => caseOf(path, diagnostic, map, locale));
  const content = cases.length > 0 ? cases : [{ name: "testcase", attributes: { name: "imglint", classname: path } }];
  const counts = { tests: content.length, failures: failuresIn(file), errors: 0, skipped: 0 };
  return { name: "testsuite", attributes: { name: path, ...counts }, content };
}

function caseOf(path: string, diagnostic: Diagnostic, map: LineMap, locale: Locale): XmlElement {
  const { code, severity, message, span } = diagnostic;
  const place = shownPlace(map, span.start);
  const details = [`${path}:${place}: ${severity}: ${message}`, ...notesOf(diagnostic, map, locale)].join("\n");
  const outcome = isFailure(diagnostic)
    ? { name: "failure", attributes: { type: severity, message }, content: details }
    : { name: "system-out", attributes: {}, content: details };
  return { name: "testcase", attributes: { name: `${code} ${place}`, classname: path }, content: [outcome] };
}
