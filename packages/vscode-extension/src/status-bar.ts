/** The status bar item: how much of the service's limits the template in the active editor uses. */

import {
  type ExtensionContext,
  l10n,
  languages as editorLanguages,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, RequestType, type TextDocumentIdentifier } from "vscode-languageclient";
import { languages } from "./client.ts";

/** How much of the limits a document uses. */
export interface Budget {
  readonly bytes: number;
  readonly maxBytes: number;
  readonly commands: number;
  readonly maxCommands: number;
}

const budgetRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, Budget | null, void>(
  "imglint/budget",
);

/** From this share of a limit on, the item stands out. */
const nearLimit = 0.9;

/** Edits that come within so many milliseconds of each other are answered once. */
const pause = 150;

/** Makes the item, which follows the active editor. */
export function createStatusBar(client: BaseLanguageClient, context: ExtensionContext): void {
  const item = window.createStatusBarItem("imglint.budget", StatusBarAlignment.Right, 100);
  item.name = l10n.t("Image Builder limits");
  item.command = "imglint.pack";
  let wait: ReturnType<typeof setTimeout> | undefined;
  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !languages.includes(document.languageId) || !client.isRunning()) {
      item.hide();
      return;
    }
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const budget = await client.sendRequest(budgetRequest, { textDocument });
    if (document !== window.activeTextEditor?.document) return;
    if (budget === null) {
      item.hide();
      return;
    }
    show(item, budget);
  };
  const schedule = (): void => {
    clearTimeout(wait);
    wait = setTimeout(() => void update().catch(() => item.hide()), pause);
  };
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(schedule),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) schedule();
    }),
    editorLanguages.onDidChangeDiagnostics(schedule),
    { dispose: () => clearTimeout(wait) },
  );
  schedule();
}

type Item = ReturnType<typeof window.createStatusBarItem>;

function show(item: Item, { bytes, maxBytes, commands, maxCommands }: Budget): void {
  const share = Math.max(bytes / maxBytes, commands / maxCommands);
  const bytesUsed = l10n.t("{0} of {1} bytes", count(bytes), count(maxBytes));
  // A component in YAML has tasks, which no limit is known for.
  item.text = commands === 0 ? bytesUsed : l10n.t("{0} · {1} of {2} commands", bytesUsed, commands, maxCommands);
  item.tooltip = l10n.t("What this template uses of the service's limits. Click to pack it into the clipboard.");
  item.backgroundColor =
    share > 1
      ? new ThemeColor("statusBarItem.errorBackground")
      : share >= nearLimit
        ? new ThemeColor("statusBarItem.warningBackground")
        : undefined;
  item.show();
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
