/** Edits of one document as the protocol has them. */

import type { Edit, Span } from "@buildcontent/parser";
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { Client } from "./client.ts";
import { type Lines, toRange } from "./convert.ts";
import type { Source } from "./source.ts";

/** An edit in whose text something is for the user to write over: `placeholder` is where that stands in the text. */
export interface SnippetEdit extends Edit {
  readonly placeholder?: Span | undefined;
}

/** The edits as text edits. */
export function toTextEdits(lines: Lines, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text }));
}

/** The edits for this version of the document and for no other, where the client can hold to that. */
export function toWorkspaceEdit(source: Source, edits: readonly SnippetEdit[], client: Client): WorkspaceEdit {
  const { uri, version } = source;
  if (!client.documentChanges) return { changes: { [uri]: toTextEdits(source, edits) } };
  const versioned = edits.flatMap((edit): readonly (TextEdit | SnippetTextEdit)[] => {
    return client.snippetEdits && edit.placeholder !== undefined
      ? [toSnippet(source, edit, edit.placeholder)]
      : toTextEdits(source, [edit]);
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: versioned }] };
}

function toSnippet(source: Source, { span, text }: Edit, { start, end }: Span): SnippetTextEdit {
  const value = `${escaped(text.slice(0, start))}\${1:${escaped(text.slice(start, end))}}${escaped(text.slice(end))}`;
  return { range: toRange(source, span), snippet: { kind: "snippet", value } };
}

/** A text in which nothing means something to a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, String.raw`\$&`);
}
