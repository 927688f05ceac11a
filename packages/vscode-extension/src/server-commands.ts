/** Commands that the server carries out: what they are asked about, and what is done with what they answer. */

import { env, l10n, window, workspace } from "vscode";
import type { ExecuteCommandSignature } from "vscode-languageclient";

/** Sends a command to the server; one that names no document is about that of the active editor. */
export async function answerCommand(command: string, args: unknown[], next: ExecuteCommandSignature): Promise<unknown> {
  const uri = window.activeTextEditor?.document.uri.toString();
  if (args.length === 0 && uri === undefined) {
    void window.showInformationMessage(l10n.t("Open a template or a component first."));
    return undefined;
  }
  const answer: unknown = await next(command, args.length === 0 ? [uri] : args);
  switch (command) {
    case "imglint.pack":
      await takePacked(answer);
      return answer;
    case "imglint.showAst":
      if (typeof answer === "string") {
        await window.showTextDocument(await workspace.openTextDocument({ content: answer, language: "json" }), {
          preview: true,
        });
      }
      return answer;
    default:
      return answer;
  }
}

/** Puts what was packed into the clipboard, and says how large it is. */
async function takePacked(answer: unknown): Promise<void> {
  if (isRefusal(answer)) {
    void window.showWarningMessage(answer.refusal);
    return;
  }
  if (!isPacked(answer)) return;
  await env.clipboard.writeText(answer.text);
  void window.showInformationMessage(
    l10n.t("The packed template is in the clipboard: {0} bytes, {1} commands.", answer.bytes, answer.commands),
  );
}

/** Why there is nothing to pack. */
function isRefusal(value: unknown): value is { readonly refusal: string } {
  return typeof value === "object" && value !== null && "refusal" in value && typeof value.refusal === "string";
}

interface Packed {
  readonly text: string;
  readonly bytes: number;
  readonly commands: number;
}

function isPacked(value: unknown): value is Packed {
  return typeof value === "object" && value !== null && "text" in value && "bytes" in value && "commands" in value;
}
