/** The documents that are open in the client, kept in step with it by its changes. */

import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver-protocol";
import type { PositionEncoding } from "./convert.ts";
import { createEditedText, type EditedText } from "./lines.ts";
import { longestText, type OpenText } from "./source.ts";
import { parseUri } from "./uri.ts";

/** The open documents by URI. Each change makes a new text; what is not open is left alone. */
export interface Documents {
  readonly open: (item: TextDocumentItem) => void;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly save: (uri: string) => void;
  readonly close: (uri: string) => void;
  readonly get: (uri: string) => OpenText | undefined;
  /** A number that no other text has or had, of whatever document; undefined for one that is not open. */
  readonly revisionOf: (uri: string) => number | undefined;
  /** Tells whether a document is as it was opened or saved last. */
  readonly isSaved: (uri: string) => boolean;
  readonly all: () => readonly OpenText[];
}

interface OpenDocument {
  readonly open: OpenText;
  readonly revision: number;
  /** What later changes are applied to. */
  readonly edited: EditedText;
  readonly savedRevision: number;
}

/** Makes an empty set of documents for a client that counts columns in an encoding. */
export function createDocuments(encoding: PositionEncoding): Documents {
  const documents = new Map<string, OpenDocument>();
  let revisions = 0;
  return {
    open: ({ uri, languageId, version, text }) => {
      const revision = revisions++;
      const edited = createEditedText(text, encoding);
      const open = openText({ uri, languageId, version }, edited);
      documents.set(keyOf(uri), { open, revision, edited, savedRevision: revision });
    },
    change: (uri, version, changes) => {
      const before = documents.get(keyOf(uri));
      if (before === undefined) return;
      const edited = applyChanges(before.edited, changes, encoding);
      const { languageId } = before.open;
      const open = openText({ uri, languageId, version }, edited);
      documents.set(keyOf(uri), { ...before, open, edited, revision: revisions++ });
    },
    save: (uri) => {
      const before = documents.get(keyOf(uri));
      if (before !== undefined) documents.set(keyOf(uri), { ...before, savedRevision: before.revision });
    },
    close: (uri) => void documents.delete(keyOf(uri)),
    get: (uri) => documents.get(keyOf(uri))?.open,
    revisionOf: (uri) => documents.get(keyOf(uri))?.revision,
    isSaved: (uri) => {
      const document = documents.get(keyOf(uri));
      return document !== undefined && document.revision === document.savedRevision;
    },
    all: () => [...documents.values()].map(({ open }) => open),
  };
}

/** Clients write some characters of a URI in different ways, and the server in one. */
function keyOf(uri: string): string {
  return parseUri(uri)?.toString() ?? uri;
}

/** Applies changes one after the other: each is a part of the text that the one before it made, or all of it. */
function applyChanges(
  before: EditedText,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): EditedText {
  let edited = before;
  for (const change of changes) {
    if ("range" in change) edited.replace(change.range, change.text);
    else edited = createEditedText(change.text, encoding);
  }
  return edited;
}

/** A text as it is now; of one that is too long, only that it is. */
function openText(name: Omit<OpenText, "text">, edited: EditedText): OpenText {
  return edited.length() > longestText ? { ...name, text: "", isTooLong: true } : { ...name, text: edited.text() };
}
