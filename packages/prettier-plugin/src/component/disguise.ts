/**
 * What Prettier's printer of YAML would change, put out of its sight: a reference is a flow map to it, and blanks at the ends of a
 * script's lines are gone. Each of their characters becomes one that no text has, and comes back afterwards.
 */

import { type Document, type Span, walk } from "@buildcontent/parser";

/** A text in disguise, and the way back. */
export interface Disguised {
  readonly text: string;
  readonly undo: (printed: string) => string;
}

/** Hides references, and the white space at the ends of lines in block scalars. Nothing moves. */
export function disguise({ text, ...document }: Document): Disguised {
  const hidden = "{} \t";
  const stand = unusedCharacters(text, hidden.length);
  let disguised = "";
  let last = 0;
  for (const { start, end } of placesToHide({ text, ...document })) {
    if (start < last) continue;
    disguised += text.slice(last, start) + translate(text.slice(start, end), hidden, stand);
    last = end;
  }
  return { text: disguised + text.slice(last), undo: (printed) => translate(printed, stand, hidden) };
}

/** References, and white space at the ends of lines, in the order of the text. */
function placesToHide(document: Document): readonly Span[] {
  const places: Span[] = [];
  walk(document, (node) => {
    if (node.kind !== "YamlValue") return;
    places.push(...node.references.map(({ span }) => span));
    if (node.style !== "literal" && node.style !== "folded") return;
    for (const { text, span } of node.lines) {
      const blanks = text.length - text.trimEnd().length;
      if (blanks > 0) places.push({ start: span.end - blanks, end: span.end });
    }
  });
  return places.toSorted((a, b) => a.start - b.start);
}

function translate(text: string, from: string, to: string): string {
  let translated = "";
  for (const character of text) {
    const index = from.indexOf(character);
    translated += index === -1 ? character : to.charAt(index);
  }
  return translated;
}

/** Characters for private use that a text does not have. */
function unusedCharacters(text: string, count: number): string {
  let found = "";
  for (let code = 0xe0_00; found.length < count; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) found += character;
  }
  return found;
}
