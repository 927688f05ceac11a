/** Keeps in step with the client: its documents, settings, folders and files; and sees to it that findings follow. */

import {
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type ProtocolConnection,
} from "vscode-languageserver-protocol";
import { takeInitialSettings, updateSettings, watchSettings } from "./client-settings.ts";
import { createPublisher } from "./publisher.ts";
import { refreshShown } from "./refresh-shown.ts";
import type { Requests } from "./requests.ts";
import { forgetConfiguration, type Session, settingsOf } from "./session.ts";
import { watchFiles } from "./watched-files.ts";

/** Makes findings follow the texts. */
interface Follower {
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** Something changed that all documents depend on. */
  readonly allChanged: () => void;
}

/** What the server does when the client says that it is initialized. */
export interface Synchronization {
  readonly start: (session: Session, options: unknown) => Promise<void>;
  readonly stop: () => void;
}

/** Registers what a client tells of. */
export function synchronize(connection: ProtocolConnection, { onNotification, attempt }: Requests): Synchronization {
  let follower: Follower | undefined;
  const configurationChanged = (session: Session): void => {
    forgetConfiguration(session);
    follower?.allChanged();
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
    session.changes.tell();
    follower?.closed(textDocument.uri);
  });
  onNotification(DidChangeWatchedFilesNotification.type, (_, session) => configurationChanged(session));
  onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }, session) => {
    const removed = new Set(event.removed.map(({ uri }) => uri));
    session.folders = [...session.folders.filter((uri) => !removed.has(uri)), ...event.added.map(({ uri }) => uri)];
    void updateSettings(session, connection).then(() => configurationChanged(session));
  });
  onNotification(DidChangeConfigurationNotification.type, ({ settings }: { readonly settings: unknown }, session) => {
    void updateSettings(session, connection, settings).then(() => follower?.allChanged());
  });
  return {
    start: async (session, options) => {
      takeInitialSettings(session, connection, options);
      await updateSettings(session, connection);
      const { pullsDiagnostics } = session.client;
      const findings = pullsDiagnostics ? refresher(connection, session) : pusher(connection, session, attempt);
      const allChanged = (): void => {
        findings.allChanged();
        refreshShown(connection, session.client);
      };
      follower = { ...findings, allChanged };
      follower.allChanged();
      await Promise.all([watchSettings(session, connection), watchFiles(session, connection)]);
    },
    stop: () => {
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

/** For a client that asks for diagnostics itself: it is told to ask again. */
function refresher(connection: ProtocolConnection, { client }: Session): Follower {
  return {
    changed: () => {},
    closed: () => {},
    allChanged: () => {
      if (client.refreshesDiagnostics) void connection.sendRequest(DiagnosticRefreshRequest.type);
    },
  };
}

function pusher(connection: ProtocolConnection, session: Session, attempt: Requests["attempt"]): Follower {
  const { schedule, clear } = createPublisher(connection, session, (task) =>
    attempt("textDocument/publishDiagnostics", task),
  );
  return {
    changed: schedule,
    closed: clear,
    allChanged: () => session.documents.all().forEach(({ uri }) => schedule(uri)),
  };
}
