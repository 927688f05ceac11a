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
import { capabilitiesFor } from "./capabilities.ts";
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
import { areParams } from "./params.ts";
import { createRequests, type Life } from "./requests.ts";
import { textDocumentContent } from "./rule-page.ts";
import { createSession } from "./session.ts";
import { synchronize } from "./synchronization.ts";

/** Serves one client on a connection, until it is told to exit: then `exit` is called, with the status that the process is to end with. */
export function serve(connection: ProtocolConnection, host: Host, exit: (status: number) => void): void {
  let life: Life = { stage: "new" };
  const requests = createRequests(connection, () => life);
  const { on, onDocument, onPlace, attempt } = requests;
  const synchronization = synchronize(connection, requests);
  let start = (): Promise<void> => Promise.resolve();

  connection.onRequest(InitializeRequest.type, (params) => {
    if (life.stage !== "new") return new ResponseError(ErrorCodes.InvalidRequest, "the server is initialized already");
    if (!areParams(InitializeRequest.method, params)) {
      return new ResponseError(ErrorCodes.InvalidParams, "these are not the parameters of initialize");
    }
    const session = createSession(params, host);
    life = { stage: "running", session };
    if (params.processId !== null) host.follow(params.processId);
    start = () => synchronization.start(session, params.initializationOptions);
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: "imglint", version: host.version } };
  });
  requests.onNotification(InitializedNotification.type, () => {
    attempt("initialized", start);
    // The first edit is not to wait for lexer and grammar to be built.
    RAL().timer.setImmediate(() => void parse(""));
  });
  connection.onRequest(ShutdownRequest.type, () => {
    synchronization.stop();
    life = { stage: "shut down" };
  });
  connection.onNotification(ExitNotification.type, () => exit(life.stage === "shut down" ? 0 : 1));

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

  connection.listen();
}
