/** The files whose changes change findings: the client watches them, and tells. */

import {
  DidChangeWatchedFilesNotification,
  type ProtocolConnection,
  RegistrationRequest,
} from "vscode-languageserver-protocol";
import type { Session } from "./session.ts";

/** Configurations and what ignores files; templates and components, which others link to. */
const patterns = [
  "**/{.imglint.yaml,.imglint.yml,.imglint.json,package.json,.gitignore,.imglintignore}",
  "**/{BuildContent,TestContent}",
  "**/*.{buildcontent,testcontent,imagecomponent}",
  "**/*.imagecomponent.{yaml,yml}",
];

/** Asks to be told of changes of such files, where the client can watch. */
export async function watchFiles({ client }: Session, connection: ProtocolConnection): Promise<void> {
  if (!client.registersWatchers) return;
  const { method } = DidChangeWatchedFilesNotification.type;
  const watchers = patterns.map((globPattern) => ({ globPattern }));
  await connection.sendRequest(RegistrationRequest.type, {
    registrations: [{ id: method, method, registerOptions: { watchers } }],
  });
}
