/** The templates and components of the workspace, one after the other: as they are open, else as they are in their files. */

import type { OpenText, Source } from "./source.ts";
import { type Session, settingsOf, sourceOf } from "./session.ts";

/** No more files than this are looked at in one folder. */
export const mostFiles = 10_000;

/** All sources of the workspace's folders. */
export async function* workspaceSources(session: Session): AsyncGenerator<Source> {
  const { configuration, documents, folders, host } = session;
  for (const folder of folders) {
    const path = host.pathOf(folder);
    if (path === undefined) continue;
    const { configPath } = settingsOf(session, folder);
    const loader = configuration.loaderFor({ folder: path, configPath, locale: session.client.locale });
    // oxlint-disable-next-line no-await-in-loop -- one folder after the other
    for (const file of await host.findTemplates(path, loader, mostFiles)) {
      const uri = host.uriOf(file);
      const open = documents.get(uri) ?? textOf(uri, file, session);
      const source = open === undefined ? undefined : sourceOf(session, open);
      if (source !== undefined) yield source;
    }
  }
}

function textOf(uri: string, path: string, { host }: Session): OpenText | undefined {
  const result = host.files.read(path);
  return "text" in result ? { uri, languageId: "buildcontent", version: null, text: result.text } : undefined;
}
