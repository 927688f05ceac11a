/** The templates and components of the workspace, one after the other: as they are open, else as they are in their files. */

import { type CancellationToken, type Disposable, RAL } from "vscode-languageserver-protocol";
import type { Session } from "./session.ts";
import { placeOf, readText, sourceOf } from "./session.ts";
import type { OpenText, Source } from "./source.ts";

/** No more files than this are looked at in one folder. */
export const mostFiles = 10_000;

/** The server works for so many milliseconds before it looks whether a client asks for something else. */
const slice = 10;

/** A file of the workspace. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly path: string;
}

/** The files of the workspace's folders, at most `mostFiles` of each; `tooMany` is called for a folder that has more. */
export async function* workspaceFiles(
  session: Session,
  token: CancellationToken,
  tooMany: (folder: string) => void = () => {},
): AsyncGenerator<WorkspaceFile> {
  const rest = createRest();
  for (const folder of session.folders) {
    const path = session.host.pathOf(folder);
    if (path === undefined) continue;
    const loader = session.configuration.loaderFor({ ...placeOf(session, folder), folder: path });
    let count = 0;
    for (const paths of session.host.templatesBelow(path, loader)) {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other, with rests
      await rest();
      if (token.isCancellationRequested) return;
      for (const file of paths) {
        if (token.isCancellationRequested) return;
        if (++count > mostFiles) break;
        yield { uri: session.host.uriOf(file), path: file };
      }
      if (count > mostFiles) {
        tooMany(path);
        break;
      }
    }
  }
}

/** All sources of the workspace's folders. */
export async function* workspaceSources(session: Session, token: CancellationToken): AsyncGenerator<Source> {
  const rest = createRest();
  for await (const file of workspaceFiles(session, token)) {
    await rest();
    if (token.isCancellationRequested) return;
    const open = openOrRead(session, file);
    const source = open === undefined ? undefined : sourceOf(session, open);
    if (source !== undefined) yield source;
  }
}

/** A file as it is open, else as it is stored; undefined where it cannot be read. */
function openOrRead({ documents, host }: Session, { uri, path }: WorkspaceFile): OpenText | undefined {
  return documents.get(uri) ?? readText(uri, path, host);
}

/** Makes a function that lets others work when it is called after a slice of time. */
export function createRest(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < slice) return undefined;
    return new Promise<void>((resolve) => {
      const wait: Disposable = RAL().timer.setImmediate(() => {
        start = performance.now();
        wait.dispose();
        resolve();
      });
    });
  };
}
