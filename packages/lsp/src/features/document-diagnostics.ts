/** Diagnostics that a client asks for: of a document, with a result id by which it can ask whether they still hold. */

import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver-protocol";
import { diagnosticsOf } from "./diagnostics.ts";
import { type Session, settingsOf } from "../session.ts";
import type { OpenText } from "../source.ts";

/** The diagnostics of a document; none of one that is not open. While it is only to be checked when it is saved, those of the last time hold. */
export function documentDiagnostics(
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  session: Session,
): DocumentDiagnosticReport {
  const open = session.documents.get(uri);
  if (open === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const isWaiting = settingsOf(session, uri).run === "onSave" && !session.documents.isSaved(uri);
  const resultId = resultIdOf(open, session);
  if (previousResultId !== undefined && (isWaiting || previousResultId === resultId)) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
  }
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(open, session) };
}

/** Is the same as long as text and configuration are. */
function resultIdOf({ version }: OpenText, { epoch }: Session): string {
  return `${epoch}.${version}`;
}
