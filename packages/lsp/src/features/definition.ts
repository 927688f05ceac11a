/** Definition: where what the cursor is on is set. */

import type { Location } from "vscode-languageserver-protocol";
import { toRange } from "../convert.ts";
import { fileSource, type Session } from "../session.ts";
import type { Source } from "../source.ts";
import { occurrencesOf, symbolAt } from "../symbols/symbol.ts";

/**
 * Where a variable, a parameter or a task is set: of a variable the nearest place before, where there is one. Of a component, the
 * start of its file.
 */
export function definition(source: Source, offset: number, session: Session): Location[] | null {
  const path = session.host.pathOf(source.uri);
  const found = symbolAt(source, offset, path);
  if (found === undefined) return null;
  const { symbol } = found;
  if (symbol.kind === "component") {
    const start = { line: 0, character: 0 };
    return [{ uri: session.host.uriOf(symbol.path), range: { start, end: start } }];
  }
  const target = symbol.kind === "parameter" ? fileSource(session, symbol.path, source) : source;
  if (target === undefined) return null;
  const set = occurrencesOf(symbol, target, session.host.pathOf(target.uri)).filter(({ role }) => role === "set");
  const before = set.filter(({ span }) => span.start <= offset);
  const places =
    symbol.kind === "variable" ? (before.length > 0 ? before.slice(-1) : set.slice(0, 1)) : set.slice(0, 1);
  return places.length === 0 ? null : places.map(({ span }) => ({ uri: target.uri, range: toRange(target, span) }));
}
