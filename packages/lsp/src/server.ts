/** The server: which request is answered by which feature. */

import { parse } from "@buildcontent/parser";
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
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
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  InlayHintRequest,
  LogMessageNotification,
  PrepareRenameRequest,
  type ProtocolConnection,
  RAL,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  ShutdownRequest,
  SignatureHelpRequest,
  TextDocumentContentRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol";
import { budget, budgetRequest } from "./features/budget.ts";
import { codeActions, resolveCodeAction } from "./features/code-actions.ts";
import { codeLenses } from "./features/code-lenses.ts";
import { completion } from "./features/completion.ts";
import { definition } from "./features/definition.ts";
import { documentDiagnostics } from "./features/document-diagnostics.ts";
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
import { prepareRename, rename } from "./features/rename.ts";
import { selectionRanges } from "./features/selection-ranges.ts";
import { createSemanticTokens } from "./features/semantic-tokens.ts";
import { signatureHelp } from "./features/signature-help.ts";
import { createWorkspaceDiagnostics } from "./features/workspace-diagnostics.ts";
import { workspaceSymbols } from "./features/workspace-symbols.ts";
import type { Host } from "./host.ts";
import { createRequests, type Stage } from "./requests.ts";
import { textDocumentContent } from "./rule-page.ts";
import { createSession } from "./session.ts";
import { synchronize } from "./synchronization.ts";

/** Serves a client that has initialized the server, until it is told to exit: then `exit` is called, with the status to end with. */
export function startServer(
  connection: ProtocolConnection,
  params: InitializeParams,
  exit: (status: number) => void,
  host: Host,
): void {
  let stage: Stage = "running";
  const session = createSession(params, host);
  const requests = createRequests(connection, session, () => stage);
  const { on, onDocument, onPlace, onNotification } = requests;
  const synchronization = synchronize(connection, requests);

  connection.onRequest(
    InitializeRequest.method,
    () => new ResponseError(ErrorCodes.InvalidRequest, "the server is initialized already"),
  );
  onNotification(InitializedNotification.type, async () => {
    // The first edit is not to wait for lexer and grammar to be built.
    RAL().timer.setImmediate(() => void parse(""));
    await synchronization.start(session, params.initializationOptions);
  });
  connection.onRequest(ShutdownRequest.type, () => {
    synchronization.stop();
    stage = "shut down";
  });
  connection.onNotification(ExitNotification.type, () => exit(stage === "shut down" ? 0 : 1));

  on(DocumentDiagnosticRequest.type, documentDiagnostics);
  on(WorkspaceDiagnosticRequest.type, createWorkspaceDiagnostics(connection));

  on(WorkspaceSymbolRequest.type, workspaceSymbols);

  onPlace(HoverRequest.type, hover);
  onPlace(DefinitionRequest.type, definition);
  onPlace(ReferencesRequest.type, references);
  onPlace(DocumentHighlightRequest.type, documentHighlight);
  onPlace(PrepareRenameRequest.type, prepareRename);
  onPlace(RenameRequest.type, rename);
  onPlace(SignatureHelpRequest.type, signatureHelp);
  onPlace(CompletionRequest.type, completion);

  onDocument(DocumentSymbolRequest.type, documentSymbols);
  onDocument(FoldingRangeRequest.type, foldingRanges);
  onDocument(SelectionRangeRequest.type, selectionRanges);
  const semanticTokens = createSemanticTokens();
  onDocument(SemanticTokensRequest.type, semanticTokens.full);
  onDocument(SemanticTokensDeltaRequest.type, semanticTokens.delta);
  onDocument(SemanticTokensRangeRequest.type, semanticTokens.range);
  onDocument(DocumentLinkRequest.type, documentLinks);
  onDocument(InlayHintRequest.type, inlayHints);
  onDocument(budgetRequest, budget);
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
}
