/** The server: which request is answered by which feature. */

import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  ExecuteCommandRequest,
  ExitNotification,
  FoldingRangeRequest,
  HoverRequest,
  InitializeRequest,
  InlayHintRequest,
  LogMessageNotification,
  type ProtocolConnection,
  ReferencesRequest,
  ResponseError,
  SelectionRangeRequest,
  ShutdownRequest,
  SignatureHelpRequest,
  TextDocumentContentRequest,
} from "vscode-languageserver-protocol";
import { capabilitiesFor } from "./capabilities.ts";
import { codeActions, resolveCodeAction } from "./features/code-actions.ts";
import { codeLenses } from "./features/code-lenses.ts";
import { completion } from "./features/completion.ts";
import { definition } from "./features/definition.ts";
import { documentHighlight } from "./features/document-highlight.ts";
import { documentLinks } from "./features/document-links.ts";
import { documentSymbols } from "./features/document-symbols.ts";
import { foldingRanges } from "./features/folding-ranges.ts";
import { createCommands } from "./features/execute-command.ts";
import { createFormatting } from "./features/formatting.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { onTypeFormatting } from "./features/on-type-formatting.ts";
import { references } from "./features/references.ts";
import { selectionRanges } from "./features/selection-ranges.ts";
import { signatureHelp } from "./features/signature-help.ts";
import type { Host } from "./host.ts";
import { createPublisher, type Publisher } from "./publisher.ts";
import { createRequests, type Life } from "./requests.ts";
import { textDocumentContent } from "./rule-page.ts";
import { createSession, settingsOf } from "./session.ts";

/** Serves one client on a connection, until it is told to exit: then `exit` is called, with the status that the process is to end with. */
export function serve(connection: ProtocolConnection, host: Host, exit: (status: number) => void): void {
  let life: Life = { stage: "new" };
  let publisher: Publisher | undefined;
  const { on, onDocument, onPlace, onNotification, attempt } = createRequests(connection, () => life);

  connection.onRequest(InitializeRequest.type, (params) => {
    if (life.stage !== "new") return new ResponseError(ErrorCodes.InvalidRequest, "the server is initialized already");
    const session = createSession(params, host);
    life = { stage: "running", session };
    publisher = createPublisher(connection, session, (task) => attempt("textDocument/publishDiagnostics", task));
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: "imglint" } };
  });
  connection.onRequest(ShutdownRequest.type, () => {
    publisher?.dispose();
    life = { stage: "shut down" };
  });
  connection.onNotification(ExitNotification.type, () => exit(life.stage === "shut down" ? 0 : 1));

  onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }, { documents }) => {
    documents.open(textDocument);
    publisher?.schedule(textDocument.uri);
  });
  onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }, session) => {
    const { uri, version } = textDocument;
    session.documents.change(uri, version, contentChanges);
    if (settingsOf(session, uri).run === "onType") publisher?.schedule(uri);
  });
  onNotification(DidSaveTextDocumentNotification.type, ({ textDocument }) => publisher?.schedule(textDocument.uri));
  onNotification(DidCloseTextDocumentNotification.type, ({ textDocument }, { documents }) => {
    documents.close(textDocument.uri);
    publisher?.clear(textDocument.uri);
  });

  onPlace(HoverRequest.type, hover);
  onPlace(DefinitionRequest.type, definition);
  onPlace(ReferencesRequest.type, references);
  onPlace(DocumentHighlightRequest.type, documentHighlight);
  onPlace(SignatureHelpRequest.type, signatureHelp);
  onPlace(CompletionRequest.type, completion);

  onDocument(DocumentSymbolRequest.type, documentSymbols);
  onDocument(FoldingRangeRequest.type, foldingRanges);
  onDocument(SelectionRangeRequest.type, selectionRanges);
  onDocument(DocumentLinkRequest.type, documentLinks);
  onDocument(InlayHintRequest.type, inlayHints);
  onDocument(CodeLensRequest.type, codeLenses);
  onDocument(CodeActionRequest.type, codeActions);
  on(CodeActionResolveRequest.type, resolveCodeAction);
  on(ExecuteCommandRequest.type, createCommands(connection));
  on(TextDocumentContentRequest.type, textDocumentContent);

  const formatting = createFormatting((type, message) => {
    void connection.sendNotification(LogMessageNotification.type, { type, message });
  });
  onDocument(DocumentFormattingRequest.type, formatting.document);
  onDocument(DocumentRangeFormattingRequest.type, formatting.range);
  onDocument(DocumentRangesFormattingRequest.type, formatting.ranges);
  onDocument(DocumentOnTypeFormattingRequest.type, onTypeFormatting);

  connection.listen();
}
