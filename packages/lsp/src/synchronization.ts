/** Keeps in step with the client: its documents, settings, folders and files; and sees to it that findings follow. */

import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type ProtocolConnection,
  ProtocolNotificationType,
  SetTraceNotification,
  type SetTraceParams,
} from "vscode-languageserver-protocol";
import { takeInitialSettings, updateSettings, watchSettings } from "./client-settings.ts";
import { publishConfigProblems } from "./config-problems.ts";
import { createFollower, type Follower } from "./follower.ts";
import { didChangeFiles } from "./host.ts";
import { inTime } from "./patience.ts";
import type { Requests } from "./requests.ts";
import { forgetConfiguration, type Session, settingsOf } from "./session.ts";
import { watchFiles } from "./watched-files.ts";

const setTrace = new ProtocolNotificationType<SetTraceParams, void>(SetTraceNotification.type.method);

/** What the server does when the client says that it is initialized. */
export interface Synchronization {
  readonly start: (session: Session, options: unknown) => Promise<void>;
  readonly stop: () => void;
}

/** Registers what a client tells of. */
export function synchronize(connection: ProtocolConnection, { onNotification, attempt }: Requests): Synchronization {
  let follower: Follower | undefined;
  let isStopped = false;
  const configurationChanged = (session: Session): void => {
    forgetConfiguration(session);
    follower?.allChanged();
  };
  const filesChanged = (changes: readonly { readonly uri: string }[], session: Session): void => {
    const { configuration, host } = session;
    if (changes.some(({ uri }) => configuration.hasRead(host.pathOf(uri)))) configurationChanged(session);
    else session.changes.tell();
  };
  onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }, session) => {
    session.documents.open(textDocument);
    rereadUnwatched(session);
    follower?.changed(textDocument.uri);
  });
  onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }, session) => {
    const { uri, version } = textDocument;
    session.documents.change(uri, version, contentChanges);
    if (settingsOf(session, uri).run === "onType") follower?.changed(uri);
  });
  onNotification(DidSaveTextDocumentNotification.type, ({ textDocument }, session) => {
    session.documents.save(textDocument.uri);
    session.changes.tell();
    if (rereadUnwatched(session)) follower?.allChanged();
    else follower?.changed(textDocument.uri);
  });
  onNotification(DidCloseTextDocumentNotification.type, ({ textDocument }, session) => {
    session.documents.close(textDocument.uri);
    session.versions.delete(textDocument.uri);
    session.changes.tell();
    follower?.closed(textDocument.uri);
  });
  onNotification(DidChangeWatchedFilesNotification.type, ({ changes }, session) => filesChanged(changes, session));
  onNotification(didChangeFiles, ({ changes }, session) => {
    session.host.takeFiles?.(changes);
    filesChanged(changes, session);
  });
  onNotification(DidChangeWorkspaceFoldersNotification.type, async ({ event }, session) => {
    const removed = new Set(event.removed.map(({ uri }) => uri));
    session.folders = [...session.folders.filter((uri) => !removed.has(uri)), ...event.added.map(({ uri }) => uri)];
    configurationChanged(session);
    await updateSettings(session, connection);
    follower?.allChanged();
  });
  onNotification(DidChangeConfigurationNotification.type, async (params: { settings?: unknown }, session) => {
    await updateSettings(session, connection, params.settings);
    follower?.allChanged();
  });
  onNotification(setTrace, ({ value }, session) => {
    session.trace = value;
  });
  return {
    start: async (session, options) => {
      takeInitialSettings(session, connection, options);
      const asked = updateSettings(session, connection);
      // Nothing is published by settings that may be other ones; settings that come late count from then on.
      const late = asked.then(() => follower?.allChanged());
      await inTime(asked);
      session.settle();
      if (isStopped) return;
      publishConfigProblems(connection, session);
      follower = createFollower(connection, session, attempt);
      follower.allChanged();
      await Promise.all([late, watchSettings(session, connection), watchFiles(session, connection)]);
    },
    stop: () => {
      isStopped = true;
      follower?.dispose();
      follower = undefined;
    },
  };
}

/** Where nobody watches files, they are read again when a document is opened or saved. */
function rereadUnwatched(session: Session): boolean {
  if (session.client.registersWatchers) return false;
  forgetConfiguration(session);
  return true;
}
