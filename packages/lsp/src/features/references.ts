/** References: where what the cursor is on stands, in this document and, for components and their parameters, in the workspace. */

import type { CancellationToken, Location, ReferenceParams } from "vscode-languageserver-protocol";
import { toRange } from "../convert.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { occurrencesEverywhere } from "../symbols/everywhere.ts";
import { symbolAt } from "../symbols/symbol.ts";

/** All places where the symbol is used, and those where it is set, if the client wants them. */
export async function references(
  source: Source,
  offset: number,
  session: Session,
  { context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const found = symbolAt(source, offset, session.host.pathOf(source.uri));
  if (found === undefined) return null;
  const places = await occurrencesEverywhere(found.symbol, source, session, token);
  return places.flatMap(({ source: at, occurrences }) =>
    occurrences
      .filter(({ role }) => role === "use" || context.includeDeclaration)
      .map(({ span }) => ({ uri: at.uri, range: toRange(at, span) })),
  );
}
