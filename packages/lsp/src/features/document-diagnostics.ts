/** Diagnostics that a client asks for: of a document, with a result id by which it can ask whether they still hold. */

import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver-protocol";
import { diagnosticsOf } from "./diagnostics.ts";
import { inTime } from "../patience.ts";
import { type Session, settingsOf } from "../session.ts";

/** The diagnostics of a document; none of one that is not open. While it is only to be checked when it is saved, those of the last time hold. */
export async function documentDiagnostics(
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  session: Session,
): Promise<DocumentDiagnosticReport> {
  await inTime(session.settled);
  const open = session.documents.get(uri);
  if (open === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const isWaiting = settingsOf(session, uri).run === "onSave" && !session.documents.isSaved(uri);
  const resultId = `${session.epoch}.${session.documents.revisionOf(uri)}`;
  if (previousResultId !== undefined && (isWaiting || previousResultId === resultId)) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
  }
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(open, session) };
}
