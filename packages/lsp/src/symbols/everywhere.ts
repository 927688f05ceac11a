/** Everywhere that a symbol stands: in its document, or in the workspace. */

import type { CancellationToken } from "vscode-languageserver-protocol";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { workspaceSources } from "../workspace-sources.ts";
import type { Occurrence } from "./occurrence.ts";
import { type NamedThing, occurrencesOf } from "./symbol.ts";

/** The places in one document. */
export interface OccurrencesIn {
  readonly source: Source;
  readonly occurrences: readonly Occurrence[];
}

/** The places by document, without documents that have none; this document's first. */
export async function occurrencesEverywhere(
  symbol: NamedThing,
  source: Source,
  session: Session,
  token: CancellationToken,
): Promise<readonly OccurrencesIn[]> {
  const { host } = session;
  const own = { source, occurrences: occurrencesOf(symbol, source, host.pathOf(source.uri)) };
  if (symbol.kind === "variable" || symbol.kind === "task") return [own];
  const found: OccurrencesIn[] = [own];
  for await (const other of workspaceSources(session, token)) {
    if (other.uri !== source.uri) {
      found.push({ source: other, occurrences: occurrencesOf(symbol, other, host.pathOf(other.uri)) });
    }
  }
  return found.filter(({ occurrences }) => occurrences.length > 0);
}
