/** Makes a configuration in a workspace folder and opens it. One that is there already is opened as it is. */

import { l10n, Uri, window, workspace, type WorkspaceFolder } from "vscode";
import { type BaseLanguageClient, ExecuteCommandRequest } from "vscode-languageclient";

/** Makes `.imglint.yaml` in the folder of the active editor, or in one that is chosen. */
export async function createConfig(client: BaseLanguageClient): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const uri = Uri.joinPath(folder.uri, ".imglint.yaml");
  if (!(await isThere(uri))) {
    const text: unknown = await client.sendRequest(ExecuteCommandRequest.type, {
      command: "imglint.starterConfig",
      arguments: [],
    });
    if (typeof text !== "string") return;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  await window.showTextDocument(uri);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const { activeTextEditor } = window;
  const own = activeTextEditor === undefined ? undefined : workspace.getWorkspaceFolder(activeTextEditor.document.uri);
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t("Open a folder first: the configuration is a file in it."));
    return undefined;
  }
  return own ?? (folders.length === 1 ? folders[0] : await window.showWorkspaceFolderPick());
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
