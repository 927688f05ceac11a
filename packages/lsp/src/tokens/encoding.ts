/** Tokens as the protocol sends them: five numbers each, places told from the token before; and what changed since the last time. */

import type { Span } from "@buildcontent/parser";
import type { SemanticTokensEdit } from "vscode-languageserver-protocol";
import { type Lines, toPosition } from "../convert.ts";
import { type Token, tokenModifiers, tokenTypes } from "./token.ts";

/** The numbers of tokens. One that goes over lines is sent as one a line, which every client takes. */
export function encode(lines: Lines, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let [lastLine, lastStart] = [0, 0];
  for (const { span, type, modifiers } of tokens) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    for (const { line, start, end } of piecesOf(lines, span)) {
      data.push(line - lastLine, line === lastLine ? start - lastStart : start, end - start);
      data.push(tokenTypes.indexOf(type), bits);
      [lastLine, lastStart] = [line, start];
    }
  }
  return data;
}

/** A part of a line; columns as the client counts them. */
interface Piece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function piecesOf(lines: Lines, { start, end }: Span): readonly Piece[] {
  const from = toPosition(lines, start);
  const to = toPosition(lines, end);
  if (from.line === to.line) return [{ line: from.line, start: from.character, end: to.character }];
  const pieces: Piece[] = [];
  for (let at = start, { line } = from; line <= to.line; line++) {
    const next = Math.min(lines.lineMap.starts[line + 1] ?? end, end);
    const blanks = /^\s*/.exec(lines.text.slice(at, next))?.[0].length ?? 0;
    const words = lines.text.slice(at, next).trim().length;
    const first = toPosition(lines, at + blanks).character;
    const last = toPosition(lines, at + blanks + words).character;
    if (words > 0) pieces.push({ line, start: first, end: last });
    at = next;
  }
  return pieces;
}

/** What makes new numbers of old ones: one edit in the place of all that is not the same at both ends, or none. */
export function editsFrom(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
