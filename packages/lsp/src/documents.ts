/** The documents that are open in the client, kept in step with it by its changes. */

import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver-protocol";
import type { PositionEncoding } from "./convert.ts";
import { replaceRange, splitLines } from "./lines.ts";
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
  readonly lines: readonly string[];
  readonly savedRevision: number;
}

/** Makes an empty set of documents for a client that counts columns in an encoding. */
export function createDocuments(encoding: PositionEncoding): Documents {
  const documents = new Map<string, OpenDocument>();
  let revisions = 0;
  return {
    open: ({ uri, languageId, version, text }) => {
      const revision = revisions++;
      const lines = splitLines(text);
      const open = textOfLines({ uri, languageId, version }, lines);
      documents.set(keyOf(uri), { open, revision, lines, savedRevision: revision });
    },
    change: (uri, version, changes) => {
      const before = documents.get(keyOf(uri));
      if (before === undefined) return;
      const lines = applyChanges(before.lines, changes, encoding);
      const { languageId } = before.open;
      const open = textOfLines({ uri, languageId, version }, lines);
      documents.set(keyOf(uri), { ...before, open, lines, revision: revisions++ });
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
  before: readonly string[],
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): readonly string[] {
  let lines = [...before];
  for (const change of changes) {
    if ("range" in change) replaceRange(lines, change.range, change.text, encoding);
    else lines = splitLines(change.text);
  }
  return lines;
}

/** The text of lines, which are joined when it is asked for; that of a text that is too long is not kept. */
function textOfLines(name: Omit<OpenText, "text">, lines: readonly string[]): OpenText {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length > longestText) return { ...name, text: "", isTooLong: true };
  let text: string | undefined;
  return {
    ...name,
    get text() {
      return (text ??= lines.join(""));
    },
  };
}
