/** What the server tells a client that it can do. */

import { type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver-protocol";
import type { Client } from "./client.ts";
import { codeActionKinds, contentScheme, documentCommands, openRulePage, starterConfig } from "./names.ts";
import { legend } from "./tokens/token.ts";

/** The capabilities for a client. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: [" "] },
    completionProvider: { triggerCharacters: ["$", "{", ":", "/", "-", " "] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    documentLinkProvider: {},
    inlayHintProvider: true,
    codeLensProvider: {},
    codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: client.resolvesCodeActionEdits },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
    executeCommandProvider: { commands: [...documentCommands, openRulePage, starterConfig] },
    diagnosticProvider: { identifier: "imglint", interFileDependencies: true, workspaceDiagnostics: true },
    workspaceSymbolProvider: true,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      textDocumentContent: { schemes: [contentScheme] },
    },
  };
}
