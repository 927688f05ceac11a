/** Diagnostics: what the rules find in a text. */

import type { Diagnostic as Finding } from "@buildcontent/parser";
import { problemText } from "imglint";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-protocol";
import { toRange, toSeverity } from "../convert.ts";
import { rulePageUri } from "../rule-page.ts";
import { fileText, localeOf, placeOf, type Session, settingsOf, sourceOf } from "../session.ts";
import { longestText, type OpenText, type Source } from "../source.ts";
import { say } from "../texts.ts";
import type { WorkspaceFile } from "../workspace-sources.ts";

/** The name under which findings are shown. */
export const diagnosticSource = "imglint";

/** The diagnostics of a text; of one that is too long, only that it is. None where checking is off, or a configuration passes it over. */
export function diagnosticsOf(open: OpenText, session: Session): Diagnostic[] {
  const { uri } = open;
  if (!settingsOf(session, uri).enable || session.configuration.isIgnored(placeOf(session, uri))) return [];
  const source = sourceOf(session, open);
  if (source === undefined) return [tooLong(session, uri)];
  const found = source.findings.diagnostics;
  const shown = found.slice(0, mostDiagnostics).map((finding) => toDiagnostic(finding, source, session));
  const more = found.length - shown.length;
  if (more === 0) return shown;
  const note = say(source.locale, "moreFindings", { more });
  return [...shown, atStart("more-findings", note, DiagnosticSeverity.Information)];
}

/** More than so many in one text nobody reads, and a client would be slow to show. */
const mostDiagnostics = 1000;

/** The diagnostics of a file that is not open; of one that cannot be read, only why. */
export function fileDiagnostics({ uri, path }: WorkspaceFile, session: Session): Diagnostic[] {
  const result = session.host.files.read(path);
  if ("text" in result) return diagnosticsOf(fileText(uri, result.text), session);
  const locale = localeOf(session, uri);
  return [atStart("unreadable", say(locale, "unreadable", { problem: problemText(result.problem, locale) }))];
}

function tooLong(session: Session, uri: string): Diagnostic {
  return atStart("content-too-large", say(localeOf(session, uri), "tooLong", { max: longestText }));
}

function atStart(code: string, message: string, severity: DiagnosticSeverity = DiagnosticSeverity.Error): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity, code, source: diagnosticSource, message };
}

/** One finding as a client shows it. */
export function toDiagnostic(finding: Finding, source: Source, session: Session): Diagnostic {
  const { code, message, severity, span, related = [] } = finding;
  const tag = tags.get(code);
  const { client } = session;
  const page = client.codeDescription ? rulePageUri(code, source.locale, session) : undefined;
  return {
    range: toRange(source, span),
    severity: toSeverity(severity),
    code,
    source: diagnosticSource,
    message,
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(tag !== undefined && { tags: [tag] }),
    ...(client.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri: source.uri, range: toRange(source, place.span) },
          message: place.message,
        })),
      }),
  };
}

/** Findings about what is out of date, and about what could as well be left out. */
const tags: ReadonlyMap<string, DiagnosticTag> = new Map([
  ["deprecated-from", DiagnosticTag.Deprecated],
  ["consecutive-restart", DiagnosticTag.Unnecessary],
  ["unused-parameter", DiagnosticTag.Unnecessary],
  ["unused-suppression", DiagnosticTag.Unnecessary],
  ["useless-restart", DiagnosticTag.Unnecessary],
]);
