/** Makes findings follow the texts: pushed to a client that takes them, or asked for anew by one that pulls them. */

import { DiagnosticRefreshRequest, type ProtocolConnection } from "vscode-languageserver-protocol";
import { createPublisher } from "./publisher.ts";
import { refreshShown } from "./refresh-shown.ts";
import type { Requests } from "./requests.ts";
import type { Session } from "./session.ts";

/** Is told of changes. */
export interface Follower {
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** Something changed that all documents depend on. */
  readonly allChanged: () => void;
  readonly dispose: () => void;
}

/** Makes the follower for a client. One that pulls diagnostics gets none pushed, or it would show them twice. */
export function createFollower(
  connection: ProtocolConnection,
  session: Session,
  attempt: Requests["attempt"],
): Follower {
  const findings = session.client.pullsDiagnostics
    ? refresher(connection, session)
    : pusher(connection, session, attempt);
  return {
    ...findings,
    allChanged: () => {
      findings.allChanged();
      refreshShown(connection, session.client);
    },
  };
}

function pusher(connection: ProtocolConnection, session: Session, attempt: Requests["attempt"]): Follower {
  const { schedule, clear, dispose } = createPublisher(connection, session, (task) =>
    attempt("textDocument/publishDiagnostics", task),
  );
  const allChanged = (): void => session.documents.all().forEach(({ uri }) => schedule(uri));
  return { changed: schedule, closed: clear, allChanged, dispose };
}

/** Tells a client to ask again; while it has not answered, once more at most. */
function refresher(connection: ProtocolConnection, { client }: Session): Follower {
  let isAsking = false;
  let isDue = false;
  const refresh = async (): Promise<void> => {
    isDue = true;
    if (isAsking || !client.refreshesDiagnostics) return;
    isAsking = true;
    while (isDue) {
      isDue = false;
      // oxlint-disable-next-line no-await-in-loop -- the next one waits for the answer to this one; a refusal is an answer
      await connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
    }
    isAsking = false;
  };
  const nothing = (): void => {};
  return { changed: nothing, closed: nothing, allChanged: () => void refresh(), dispose: nothing };
}
