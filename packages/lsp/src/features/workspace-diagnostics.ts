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
import { fileDiagnostics } from "./diagnostics.ts";
import { inTime } from "../patience.ts";
import type { Session } from "../session.ts";
import { say } from "../texts.ts";
import { createRest, mostFiles, type WorkspaceFile, workspaceFiles } from "../workspace-sources.ts";

/** So many reports are sent together, where a client takes them in parts. */
const batch = 100;

/**
 * Makes the request. A client that takes parts is one that asks again as soon as it is answered: it is answered when something has changed
 * since the last time, so nobody is busy in between. Any other is answered at once, and files that have not changed are not read again.
 */
export function createWorkspaceDiagnostics(connection: ProtocolConnection) {
  let last: { readonly changes: number; readonly files: number } | undefined;
  return async (
    params: WorkspaceDiagnosticParams,
    session: Session,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> => {
    await inTime(session.settled);
    const knowsAll = params.previousResultIds.length > 0 || last?.files === 0;
    if (last !== undefined && params.partialResultToken !== undefined && knowsAll) {
      await session.changes.after(last.changes, token);
    }
    const changes = session.changes.count();
    const { report, files } = await reportOnAll(params, session, token, connection);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "");
    last = { changes, files };
    return report;
  };
}

async function reportOnAll(
  { previousResultIds, partialResultToken, workDoneToken }: WorkspaceDiagnosticParams,
  session: Session,
  token: CancellationToken,
  connection: ProtocolConnection,
): Promise<{ readonly report: WorkspaceDiagnosticReport; readonly files: number }> {
  const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
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
    // A folder can be in another one.
    if (seen.has(file.uri)) continue;
    seen.add(file.uri);
    if (session.documents.get(file.uri) === undefined) items.push(reportOn(file, before.get(file.uri), session));
    if (seen.size % batch === 0) progress({ kind: "report", message: String(seen.size) });
    flush(batch);
  }
  progress({ kind: "end" });
  const isGone = (uri: string): boolean => !seen.has(uri) && session.documents.get(uri) === undefined;
  items.push(...[...before.keys()].filter(isGone).map(gone));
  flush(0);
  return { report: { items }, files: seen.size };
}

function reportOn(
  file: WorkspaceFile,
  before: string | undefined,
  session: Session,
): WorkspaceDocumentDiagnosticReport {
  const { uri, path } = file;
  const resultId = `${session.epoch}.${session.host.stampOf(path) ?? ""}`;
  if (before === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
  return {
    kind: DocumentDiagnosticReportKind.Full,
    uri,
    version: null,
    resultId,
    items: fileDiagnostics(file, session),
  };
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
