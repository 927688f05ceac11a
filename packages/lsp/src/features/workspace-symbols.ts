/** Workspace symbols: the components, tasks, parameters and variables of the workspace by their names. */

import { basename } from "pathe";
import {
  type CancellationToken,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from "vscode-languageserver-protocol";
import { toRange } from "../convert.ts";
import type { OutlineItem } from "../outline/item.ts";
import { outlineOf } from "../outline/outline.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { workspaceSources } from "../workspace-sources.ts";

/** No more symbols than this are answered: a user types on rather than read so many. */
const mostSymbols = 500;

/** The symbols whose names have the characters of the query in its order, whatever their case. */
export async function workspaceSymbols(
  { query }: WorkspaceSymbolParams,
  session: Session,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const characters = query.toLowerCase().replaceAll(/\s/g, "").slice(0, 100).split("");
  const found: SymbolInformation[] = [];
  for await (const source of workspaceSources(session, token)) {
    for (const symbol of symbolsIn(source, session)) {
      if (matches(symbol.name, characters)) found.push(symbol);
      if (found.length === mostSymbols) return found;
    }
  }
  return found;
}

/** What a document has names for; a file of a component stands for the component. */
function symbolsIn(source: Source, { host }: Session): readonly SymbolInformation[] {
  const { uri, document } = source;
  const name = basename(host.pathOf(uri) ?? uri).replace(/\.imagecomponent(?:\.ya?ml)?$/, "");
  const start = { line: 0, character: 0 };
  const file = { name, kind: SymbolKind.Module, location: { uri, range: { start, end: start } } };
  const named = outlineOf(document).flatMap((item) => namedItems(source, item));
  return document.content === "component" && name !== "" ? [file, ...named] : named;
}

function namedItems(source: Source, { known, kind, selection, children }: OutlineItem): SymbolInformation[] {
  const inside = children.flatMap((child) => namedItems(source, child));
  if (known === undefined || known === "") return inside;
  return [{ name: known, kind, location: { uri: source.uri, range: toRange(source, selection) } }, ...inside];
}

function matches(name: string, characters: readonly string[]): boolean {
  const text = name.toLowerCase();
  let at = 0;
  return characters.every((character) => {
    const index = text.indexOf(character, at);
    at = index + character.length;
    return index !== -1;
  });
}
