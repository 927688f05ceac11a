/** Keys and tokens that show by their own form, wherever they stand. */

import { forms } from "./forms.ts";
import { type Finding, findingOf, type Secret } from "./secret.ts";
import { isWrittenOut } from "./values.ts";

const scanner = new RegExp(forms.map(({ pattern }) => `(${pattern})`).join("|"), "g");

/** Finds them in a text. */
export function secretsByForm(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(scanner)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const kind = forms.find((_, index) => match[index + 1] !== undefined)?.kind;
    if (kind !== undefined && isWrittenOut(match[0])) found.push(findingOf({ kind, span }));
  }
  return found;
}

/** Finds the first lines of private keys. Scripts look for such a line; a key has its content close after it. */
export function findPrivateKeys(text: string): Secret[] {
  return [...text.matchAll(/-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/gi)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return /[A-Za-z0-9+/]{20}/.test(text.slice(span.end, span.end + 300)) ? [{ kind: "privateKey", span }] : [];
  });
}
