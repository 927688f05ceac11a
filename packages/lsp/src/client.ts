/** What a client says of itself when it initializes the server, as far as answers depend on it. */

import type { Locale } from "imglint";
import { type InitializeParams, MarkupKind } from "vscode-languageserver-protocol";
import type { PositionEncoding } from "./convert.ts";

/** What a client can do. */
export interface Client {
  readonly encoding: PositionEncoding;
  /** The language of its user interface; English where it names none. */
  readonly locale: Locale;
  readonly snippets: boolean;
  /** Whether a proposal has room for a text beside its label. */
  readonly labelDetails: boolean;
  readonly markup: MarkupKind;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly preparesRename: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly allSymbolKinds: boolean;
  /** How many folding ranges it takes, where it says so. */
  readonly foldingRangeLimit: number | undefined;
  readonly linkTooltips: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly annotatesChanges: boolean;
  readonly resolvesCodeActionEdits: boolean;
  readonly disablesCodeActions: boolean;
  readonly showsDocuments: boolean;
  readonly showsProgress: boolean;
  readonly asksForContent: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly changesFolders: boolean;
}

/** Reads a client's capabilities. */
export function clientOf({ capabilities, locale = "" }: InitializeParams): Client {
  const { general, textDocument, window, workspace } = capabilities;
  const { codeAction, completion, documentLink, documentSymbol, foldingRange, hover, publishDiagnostics, diagnostic } =
    textDocument ?? {};
  const formats = hover?.contentFormat ?? [MarkupKind.Markdown];
  return {
    encoding: general?.positionEncodings?.[0] === "utf-8" ? "utf-8" : "utf-16",
    locale: /^zh/i.test(locale) ? "zh" : "en",
    snippets: completion?.completionItem?.snippetSupport === true,
    labelDetails: completion?.completionItem?.labelDetailsSupport === true,
    markup: formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText,
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    relatedInformation: (publishDiagnostics ?? diagnostic)?.relatedInformation === true,
    codeDescription: (publishDiagnostics ?? diagnostic)?.codeDescriptionSupport === true,
    hierarchicalSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    allSymbolKinds: documentSymbol?.symbolKind?.valueSet !== undefined,
    foldingRangeLimit: foldingRange?.rangeLimit,
    linkTooltips: documentLink?.tooltipSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    annotatesChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolvesCodeActionEdits: codeAction?.resolveSupport?.properties.includes("edit") === true,
    disablesCodeActions: codeAction?.disabledSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    showsProgress: window?.workDoneProgress === true,
    asksForContent: workspace?.textDocumentContent !== undefined,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
  };
}
