/**
 * What Prettier's printer of YAML would change, put out of its sight: a reference is a flow map to it, and it has its own way with the
 * indentation of scripts and with blanks at their lines' ends. What stands in the place of these comes back afterwards.
 */

import { type Document, type Span, walk } from "@buildcontent/parser";
import { linesToHide, scriptsOf, withScripts } from "./scripts.ts";

/** A text in disguise, and the way back. */
export interface Disguised {
  readonly text: string;
  readonly undo: (printed: string) => string;
}

/** Hides references, character by character, and scripts, line by line. No line moves. */
export function disguise(document: Document): Disguised {
  const { text } = document;
  const hidden = "{} \t";
  const unused = unusedCharacters(text, hidden.length + 1);
  const stand = unused.slice(0, hidden.length);
  const line = unused.slice(hidden.length);
  const scripts = scriptsOf(document);
  const places = [
    ...referencesIn(document).map(({ start, end }) => ({ start, end, width: undefined })),
    ...linesToHide(text, scripts),
  ];
  let disguised = "";
  let last = 0;
  for (const { start, end, width } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < last) continue;
    disguised += text.slice(last, start);
    disguised += width === undefined ? translate(text.slice(start, end), hidden, stand) : " ".repeat(width) + line;
    last = end;
  }
  return {
    text: disguised + text.slice(last),
    undo: (printed) => withScripts(translate(printed, stand, hidden), line, scripts),
  };
}

function referencesIn(document: Document): readonly Span[] {
  const places: Span[] = [];
  walk(document, ({ kind, span }) => {
    if (kind === "Reference") places.push(span);
  });
  return places;
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
