/** From tokens to argument nodes: words, paths, URLs, flags and images, with the span of each of their parts. */

import type { IToken } from "chevrotain";
import type { Flag, Heredoc, ImageReference, Part, Path, Url, Word } from "../ast.ts";
import type { Span } from "../span.ts";
import { type HeredocMarker, wordMarker } from "./heredoc.ts";
import { cookWord } from "./words.ts";
import type { HeredocPayload } from "./tokens.ts";

/** The range of a token. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

/** A piece of a word. `start` is the piece's offset in the source. */
export function part(text: string, start: number): Part {
  return { kind: "Part", span: { start, end: start + text.length }, text };
}

/** A word of no special meaning. */
export function word(token: IToken): Word {
  return wordOf(token.image, token.startOffset);
}

/** A word by its source and its offset in it. */
export function wordOf(raw: string, start: number): Word {
  const { value, quote, terminated } = cookWord(raw);
  return { kind: "Word", span: { start, end: start + raw.length }, value, quote, terminated };
}

/** A path. */
export function path(token: IToken): Path {
  const { value, quote, terminated } = cookWord(token.image);
  return { kind: "Path", span: spanOf(token), value, quote, terminated };
}

/** A URL where the word starts with `scheme://`, a path otherwise. */
function pathOrUrl(token: IToken): Path | Url {
  const plain = path(token);
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(plain.value)?.[1];
  return scheme === undefined ? plain : { ...plain, kind: "Url", scheme: scheme.toLowerCase() };
}

/** What COPY takes: paths, URLs, and the markers of heredocs, whose bodies are found in `heredocBody`. */
export function copyArguments(tokens: readonly IToken[], heredocBody: IToken | undefined): (Path | Url | Heredoc)[] {
  const bodies = bodiesOf(heredocBody);
  let marked = 0;
  return tokens.map((token) => {
    const marker = wordMarker(token.image);
    return marker === undefined ? pathOrUrl(token) : heredoc(marker, token.startOffset, bodies[marked++]);
  });
}

/** The bodies that a token of heredoc bodies is made of; none where there is no such token. */
export function bodiesOf(token: IToken | undefined): readonly Span[] {
  const payload: HeredocPayload | undefined = token?.payload;
  return payload?.bodies ?? [];
}

/** A heredoc by its marker. `offset` is where the text that the marker was found in starts. */
export function heredoc({ start, end, delimiter }: HeredocMarker, offset: number, body: Span | undefined): Heredoc {
  const span = { start: offset + start, end: offset + end };
  return body === undefined ? { kind: "Heredoc", span, delimiter } : { kind: "Heredoc", span, delimiter, body };
}

/** `--name` or `--name=value`. */
export function flag({ image, startOffset }: IToken): Flag {
  const equals = image.indexOf("=");
  const span = { start: startOffset, end: startOffset + image.length };
  if (equals === -1) return { kind: "Flag", span, name: image.slice(2) };
  const value = part(image.slice(equals + 1), startOffset + equals + 1);
  return { kind: "Flag", span, name: image.slice(2, equals), value };
}

/** `IMAGE:<id>` or `IMAGE_FAMILY:<family>`. */
export function imageReference(token: IToken): ImageReference {
  const span = spanOf(token);
  const colon = token.image.indexOf(":");
  if (colon === -1) return { kind: "ImageReference", span, type: part(token.image, span.start) };
  return {
    kind: "ImageReference",
    span,
    type: part(token.image.slice(0, colon), span.start),
    separator: part(":", span.start + colon),
    id: part(token.image.slice(colon + 1), span.start + colon + 1),
  };
}
