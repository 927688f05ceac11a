/** Diagnostics of all templates and components of the workspace that are not open: those of open ones a client asks for by themselves. */

import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  MessageType,
  type ProtocolConnection,
  ResponseError,
  ShowMessageNotification,
  WorkDoneProgress,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import { diagnosticsOf } from "./diagnostics.ts";
import type { Session } from "../session.ts";
import { say } from "../texts.ts";
import { createRest, mostFiles, openOrRead, type WorkspaceFile, workspaceFiles } from "../workspace-sources.ts";

/** So many reports are sent together, where a client takes them in parts. */
const batch = 100;

/**
 * Reports on the files of the workspace. A client that takes parts is one that asks again as soon as it is answered: after the first
 * time it is answered when something has changed.
 */
export async function workspaceDiagnostics(
  { previousResultIds, partialResultToken, workDoneToken }: WorkspaceDiagnosticParams,
  session: Session,
  token: CancellationToken,
  connection: ProtocolConnection,
): Promise<WorkspaceDiagnosticReport> {
  const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  if (partialResultToken !== undefined && before.size > 0) await session.changes.next(token);
  const seen = new Set<string>();
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  const flush = (most: number): void => {
    if (partialResultToken === undefined || items.length <= most) return;
    void connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, { items });
    items = [];
  };
  const progress = createProgress(connection, workDoneToken);
  progress({ kind: "begin", title: say(session.client.locale, "checking") });
  const rest = createRest();
  for await (const file of workspaceFiles(session, token, (folder) => tellLimit(folder, session, connection))) {
    await rest();
    seen.add(file.uri);
    items.push(reportOn(file, before.get(file.uri), session));
    if (seen.size % batch === 0) progress({ kind: "report", message: String(seen.size) });
    flush(batch);
  }
  progress({ kind: "end" });
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "");
  items.push(...[...before.keys()].filter((uri) => !seen.has(uri)).map(gone));
  flush(0);
  return { items };
}

function reportOn(
  file: WorkspaceFile,
  before: string | undefined,
  session: Session,
): WorkspaceDocumentDiagnosticReport {
  const { uri, path } = file;
  const isOpen = session.documents.get(uri) !== undefined;
  const resultId = `${session.epoch}.${isOpen ? "open" : (session.host.stampOf(path) ?? "")}`;
  if (before === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
  const open = isOpen ? undefined : openOrRead(session, file);
  const items = open === undefined ? [] : diagnosticsOf(open, session);
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
}

/** A file that is no more has no diagnostics. */
function gone(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}

function tellLimit(folder: string, { client, told }: Session, connection: ProtocolConnection): void {
  if (told.has(folder)) return;
  told.add(folder);
  const message = say(client.locale, "tooManyFiles", { folder, max: mostFiles });
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

type Step =
  | { readonly kind: "begin"; readonly title: string }
  | { readonly kind: "report"; readonly message: string }
  | { readonly kind: "end" };

function createProgress(
  connection: ProtocolConnection,
  token: WorkspaceDiagnosticParams["workDoneToken"],
): (step: Step) => void {
  if (token === undefined) return () => {};
  return (step) => void connection.sendProgress(WorkDoneProgress.type, token, step);
}
