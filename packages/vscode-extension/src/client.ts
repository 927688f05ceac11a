/** How the client is set up, wherever the server runs. */

import { commands, l10n, type MessageItem, window } from "vscode";
import { CloseAction, type ErrorHandler, ErrorAction, type LanguageClientOptions } from "vscode-languageclient";
import { answerCommand } from "./server-commands.ts";

/** The section of the settings, which is the client's id too. */
export const clientSettings = "imglint";

/** What the output channel is called. */
export const clientName = "Image Builder";

/** The languages that the server is for. */
export const languages: readonly string[] = ["buildcontent", "buildcontent-yaml"];

/** The options of the client. Documents of any scheme count: files, untitled ones, those of a repository that is not cloned. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: languages.map((language) => ({ language })),
    errorHandler: restartHandler(Date.now),
    middleware: { executeCommand: answerCommand },
  };
}

/** A server that ends so many times within so many milliseconds is not started again. */
const mostEnds = { count: 5, within: 3 * 60 * 1000 };

/** Starts a server that ended again, as long as it does not end again and again; then it is said how to report that. */
export function restartHandler(now: () => number): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    // A pipe that breaks is told of by the end of the process, too.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      ends = [...ends, now()].filter((end) => end > now() - mostEnds.within);
      if (ends.length <= mostEnds.count) return { action: CloseAction.Restart, handled: true };
      void tellOfEnds();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function tellOfEnds(): Promise<void> {
  const restart: MessageItem = { title: l10n.t("Restart") };
  const show: MessageItem = { title: l10n.t("Show Output") };
  const chosen = await window.showErrorMessage(
    l10n.t(
      "The imglint server ended more than five times in three minutes and is not started again. Its output says why: please report it, with the template that it happened with.",
    ),
    restart,
    show,
  );
  if (chosen === restart) await commands.executeCommand("imglint.restart");
  if (chosen === show) await commands.executeCommand("imglint.showOutput");
}
