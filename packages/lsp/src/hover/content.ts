/** What a hover says, piece by piece, before it is put into a client's markup. */

import { MarkupKind, type MarkupContent } from "vscode-languageserver-protocol";

/** Words of ours, which may have Markdown in them; or code, which may be the user's and says only what it says. */
export type Piece = { readonly text: string } | { readonly code: string; readonly language?: string };

/** The pieces, one paragraph each. Code cannot end its own block, whatever is in it. */
export function render(pieces: readonly Piece[], markup: MarkupKind): MarkupContent {
  const isMarkdown = markup === MarkupKind.Markdown;
  const value = pieces.map((piece) => {
    if ("text" in piece) return piece.text;
    return isMarkdown ? block(piece.code, piece.language ?? "text") : piece.code;
  });
  return { kind: markup, value: value.join("\n\n") };
}

function block(code: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

/** The user's words within a sentence of ours. */
export function inline(code: string): string {
  const line = code.replace(/\s+/g, " ").slice(0, 200);
  const ticks = "`".repeat(longestRun(line) + 1);
  const gap = /^[` ]|[` ]$/.test(line) ? " " : "";
  return line === "" ? "" : `${ticks}${gap}${line}${gap}${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
