/** The documents that are open in the client, kept in step with it by its changes. */

import { createLineMap, type LineMap, type Span } from "@buildcontent/parser";
import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver-protocol";
import { type PositionEncoding, toSpan } from "./convert.ts";
import type { OpenText } from "./source.ts";

/** The open documents by URI. Each change makes a new text; what is not open is left alone. */
export interface Documents {
  readonly open: (item: TextDocumentItem) => void;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly save: (uri: string) => void;
  readonly close: (uri: string) => void;
  readonly get: (uri: string) => OpenText | undefined;
  /** Tells whether a document is as it was opened or saved last. */
  readonly isSaved: (uri: string) => boolean;
  readonly all: () => readonly OpenText[];
}

/** Makes an empty set of documents for a client that counts columns in an encoding. */
export function createDocuments(encoding: PositionEncoding): Documents {
  const texts = new Map<string, OpenText>();
  const saved = new Map<string, OpenText>();
  const put = (text: OpenText): void => void texts.set(text.uri, text);
  const save = (uri: string): void => {
    const text = texts.get(uri);
    if (text !== undefined) saved.set(uri, text);
  };
  return {
    open: ({ uri, languageId, version, text }) => {
      put({ uri, languageId, version, text });
      save(uri);
    },
    change: (uri, version, changes) => {
      const before = texts.get(uri);
      if (before !== undefined) put({ ...before, version, text: applyChanges(before.text, changes, encoding) });
    },
    save,
    close: (uri) => {
      texts.delete(uri);
      saved.delete(uri);
    },
    get: (uri) => texts.get(uri),
    isSaved: (uri) => texts.get(uri) === saved.get(uri),
    all: () => [...texts.values()],
  };
}

/** Applies changes one after the other: each is a part of the text that the one before it made, or all of it. */
function applyChanges(
  before: string,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): string {
  let text = before;
  let lineMap: LineMap | undefined;
  for (const change of changes) {
    if (!("range" in change)) {
      text = change.text;
      lineMap = undefined;
      continue;
    }
    lineMap ??= createLineMap(text);
    const span = toSpan({ text, lineMap, encoding }, change.range);
    text = text.slice(0, span.start) + change.text + text.slice(span.end);
    // A text of many changes is split into lines once.
    lineMap = changes.length === 1 ? undefined : changedLineMap(lineMap, text, span, change.text.length);
  }
  return text;
}

/** The lines of a text after a span of it became so many characters; only those around the span are looked for anew. */
function changedLineMap({ starts }: LineMap, text: string, span: Span, length: number): LineMap {
  const shift = length - (span.end - span.start);
  // A line break of two characters may be made or broken at either end.
  const first = starts.findLastIndex((start) => start < span.start) + 1;
  const rest = starts.findIndex((start) => start > span.end + 1);
  const kept = rest === -1 ? [] : starts.slice(rest).map((start) => start + shift);
  const from = starts[Math.max(first - 1, 0)] ?? 0;
  const end = Math.min(span.start + length + 1, text.length);
  const to = text.startsWith("\r\n", end - 1) ? end + 1 : end;
  const found = createLineMap(text.slice(from, to))
    .starts.slice(1)
    .map((start) => start + from);
  const between = found.filter((start) => start < (kept[0] ?? Infinity));
  return { starts: [...starts.slice(0, Math.max(first, 1)), ...between, ...kept], length: text.length };
}
