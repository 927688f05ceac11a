/** Rename: a variable, a parameter or a task gets another name wherever it stands. */

import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { Locale } from "imglint";
import { toRange } from "../convert.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { occurrencesEverywhere } from "../symbols/everywhere.ts";
import { type FoundSymbol, type NamedThing, occurrencesOf, symbolAt, symbolsOf } from "../symbols/symbol.ts";
import { say, type TextName } from "../texts.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";

type Renamable = Exclude<NamedThing, { readonly kind: "component" }>;

/** The name under the cursor; an error where there is none that can be changed. */
export function prepareRename(source: Source, offset: number, session: Session): PrepareRenameResult | null {
  const found = symbolAt(source, offset, session.host.pathOf(source.uri));
  if (found === undefined) return null;
  const { name } = renamable(found, source, session);
  return { range: toRange(source, found.occurrence.span), placeholder: name };
}

/** The edits that give the symbol a new name, in all documents that it stands in. */
export async function rename(
  source: Source,
  offset: number,
  session: Session,
  { newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const path = session.host.pathOf(source.uri);
  const found = symbolAt(source, offset, path);
  if (found === undefined) return null;
  const symbol = renamable(found, source, session);
  const problem = problemOf(symbol, newName, source, path);
  if (problem !== undefined) throw refusal(source.locale, problem, newName);
  const places = await occurrencesEverywhere(symbol, source, session, token);
  return joined(
    places.map(({ source: at, occurrences }) => {
      const edits = occurrences.map(({ span }) => ({
        span,
        text: written(newName, at.text.slice(span.start, span.end)),
      }));
      return toWorkspaceEdit(at, edits, session.client);
    }),
  );
}

/** A variable is what ENV, or a script, sets: what it only uses has its name from elsewhere. */
function renamable({ symbol }: FoundSymbol, source: Source, { host }: Session): Renamable {
  if (symbol.kind === "component") throw refusal(source.locale, "renameComponent");
  const isSet = occurrencesOf(symbol, source, host.pathOf(source.uri)).some(({ role }) => role === "set");
  if (symbol.kind === "variable" && !isSet) throw refusal(source.locale, "renameForeign", symbol.name);
  return symbol;
}

/** Why a name cannot be taken. */
function problemOf(symbol: Renamable, name: string, source: Source, path: string | undefined): TextName | undefined {
  const pattern = symbol.kind === "variable" ? /^[A-Za-z_]\w*$/ : /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
  if (!pattern.test(name)) return symbol.kind === "variable" ? "variableName" : "componentName";
  const isTaken = symbolsOf(source, path).some(
    (other) => other.symbol.kind !== "component" && other.symbol.name === name && isRival(other.symbol, symbol),
  );
  return isTaken && name !== symbol.name ? "nameTaken" : undefined;
}

/** Parameters and tasks share their names; a variable has those of its script. */
function isRival(a: NamedThing, b: NamedThing): boolean {
  if (a.kind === "variable" || b.kind === "variable") {
    return a.kind === "variable" && b.kind === "variable" && a.script?.span.start === b.script?.span.start;
  }
  return true;
}

/** A name in the quotes that the old one stood in. */
function written(name: string, before: string): string {
  const [quote = ""] = /^["']/.exec(before) ?? [];
  return `${quote}${name}${quote}`;
}

function refusal(locale: Locale, text: TextName, name = ""): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, say(locale, text, { name }));
}

function joined(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  return edits.some(({ documentChanges }) => documentChanges !== undefined)
    ? { documentChanges: edits.flatMap(({ documentChanges }) => documentChanges ?? []) }
    : { changes: Object.assign({}, ...edits.map(({ changes }) => changes ?? {})) };
}
