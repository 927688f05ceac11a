/** The documents that are open in the client, kept in step with it by its changes. */

import { createLineMap } from "@buildcontent/parser";
import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver-protocol";
import { type PositionEncoding, toSpan } from "./convert.ts";
import type { OpenText } from "./source.ts";

/** The open documents by URI. Each change makes a new text; what is not open is left alone. */
export interface Documents {
  readonly open: (item: TextDocumentItem) => void;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
  readonly get: (uri: string) => OpenText | undefined;
  readonly all: () => readonly OpenText[];
}

/** Makes an empty set of documents for a client that counts columns in an encoding. */
export function createDocuments(encoding: PositionEncoding): Documents {
  const texts = new Map<string, OpenText>();
  return {
    open: ({ uri, languageId, version, text }) => void texts.set(uri, { uri, languageId, version, text }),
    change: (uri, version, changes) => {
      const before = texts.get(uri);
      if (before === undefined) return;
      texts.set(uri, { ...before, version, text: changes.reduce(createChange(encoding), before.text) });
    },
    close: (uri) => void texts.delete(uri),
    get: (uri) => texts.get(uri),
    all: () => [...texts.values()],
  };
}

/** Makes the function that changes a text: a part of it, or all of it. */
function createChange(encoding: PositionEncoding): (text: string, change: TextDocumentContentChangeEvent) => string {
  return (text, change) => {
    if (!("range" in change)) return change.text;
    const { start, end } = toSpan({ text, lineMap: createLineMap(text), encoding }, change.range);
    return text.slice(0, start) + change.text + text.slice(end);
  };
}
