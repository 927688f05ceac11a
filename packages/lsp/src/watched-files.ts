/** The files whose changes change findings: the client watches them, and tells. */

import {
  DidChangeWatchedFilesNotification,
  type ProtocolConnection,
  RegistrationRequest,
} from "vscode-languageserver-protocol";
import type { Session } from "./session.ts";

/** What ignores files; templates and components; and any file that a configuration can stand in, or be extended by. */
const patterns = [
  "**/{.gitignore,.imglintignore,BuildContent,TestContent}",
  "**/*.{buildcontent,testcontent,imagecomponent,yaml,yml,json}",
];

/** Asks to be told of changes of such files, where the client can watch. */
export async function watchFiles({ client }: Session, connection: ProtocolConnection): Promise<void> {
  if (!client.registersWatchers) return;
  const { method } = DidChangeWatchedFilesNotification.type;
  const watchers = patterns.map((globPattern) => ({ globPattern }));
  const registrations = [{ id: method, method, registerOptions: { watchers } }];
  // A client that refuses tells of no changes, and files are read again when one is opened or saved.
  await connection.sendRequest(RegistrationRequest.type, { registrations }).catch(() => undefined);
}
