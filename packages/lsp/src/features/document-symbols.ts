/** Document symbols: the outline of a document, as a tree, or as a list for a client that knows no trees. */

import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
} from "vscode-languageserver-protocol";
import type { Client } from "../client.ts";
import { toRange } from "../convert.ts";
import type { OutlineItem } from "../outline/item.ts";
import { outlineOf } from "../outline/outline.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";

/** The symbols of a document in the order of the text. */
export function documentSymbols(
  source: Source,
  _params: DocumentSymbolParams,
  { client }: Session,
): DocumentSymbol[] | SymbolInformation[] {
  const items = outlineOf(source.document);
  return client.hierarchicalSymbols
    ? items.map((item) => toSymbol(source, item, client))
    : items.flatMap((item) => toInformation(source, item, client));
}

function toSymbol(source: Source, item: OutlineItem, client: Client): DocumentSymbol {
  const { name, detail, deprecated, span, selection, children } = item;
  return {
    name,
    ...(detail !== undefined && { detail }),
    kind: toKind(item, client),
    ...(deprecated && { tags: [SymbolTag.Deprecated] }),
    range: toRange(source, span),
    selectionRange: toRange(source, selection),
    children: children.map((child) => toSymbol(source, child, client)),
  };
}

/** An item and those in it, each with the name of the one around it. */
function toInformation(source: Source, item: OutlineItem, client: Client, container?: string): SymbolInformation[] {
  const { name, deprecated, span, children } = item;
  const own: SymbolInformation = {
    name,
    kind: toKind(item, client),
    ...(deprecated && { tags: [SymbolTag.Deprecated] }),
    location: { uri: source.uri, range: toRange(source, span) },
    ...(container !== undefined && { containerName: container }),
  };
  return [own, ...children.flatMap((child) => toInformation(source, child, client, name))];
}

/** A client that does not say which kinds it knows knows those of the first version of the protocol. */
function toKind({ kind }: OutlineItem, { allSymbolKinds }: Client): SymbolKind {
  return allSymbolKinds || kind <= SymbolKind.Array ? kind : SymbolKind.Property;
}
