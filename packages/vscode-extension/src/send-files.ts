/** Files for a server in a worker, which has no file system: configurations, components and templates of the workspace. */

import { type ExtensionContext, type Uri, workspace } from "vscode";
import { type BaseLanguageClient, NotificationType } from "vscode-languageclient";

/** A file as the server is told of it; `text` is null where it is gone. */
interface FileChange {
  readonly uri: string;
  readonly text: string | null;
}

const didChangeFiles = new NotificationType<{ readonly changes: readonly FileChange[] }>("imglint/didChangeFiles");

/** What the server may need to read. */
const wanted =
  "**/{.imglint.yaml,.imglint.yml,.imglint.json,package.json,.gitignore,.imglintignore,BuildContent,TestContent,*.buildcontent,*.testcontent,*.imagecomponent,*.imagecomponent.yaml,*.imagecomponent.yml}";

/** So many files are sent, and none of more bytes. */
const limits = { files: 10_000, bytes: 1_000_000 };

/** Sends the files of the workspace, and then each change of one. */
export async function sendFiles(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  const send = async (uris: readonly Uri[]): Promise<void> => {
    const changes = await Promise.all(uris.map(async (uri) => ({ uri: uri.toString(), text: await textOf(uri) })));
    if (changes.length > 0) await client.sendNotification(didChangeFiles, { changes });
  };
  const watcher = workspace.createFileSystemWatcher(wanted);
  context.subscriptions.push(
    watcher,
    watcher.onDidCreate((uri) => send([uri])),
    watcher.onDidChange((uri) => send([uri])),
    watcher.onDidDelete((uri) =>
      client.sendNotification(didChangeFiles, { changes: [{ uri: uri.toString(), text: null }] }),
    ),
  );
  await send(await workspace.findFiles(wanted, "**/node_modules/**", limits.files));
}

/** The text of a file; null for one that is too large or cannot be read. */
async function textOf(uri: Uri): Promise<string | null> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > limits.bytes ? null : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
