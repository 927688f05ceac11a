/** Keys and tokens that show by their own form, wherever they stand. */

import { anyOf } from "./any-of.ts";
import { forms } from "./forms.ts";
import { type Finding, findingOf, type Secret } from "./secret.ts";
import { isWrittenOut } from "./values.ts";

const formOf = new Map(forms.flatMap((form) => form.starts.map((start) => [start, form] as const)));

const scanner = new RegExp(`(?<![\\w-])${anyOf([...formOf.keys()])}`, "g");

/** Finds them in a text. */
export function secretsByForm(text: string): Finding[] {
  const found: Finding[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const form = formOf.get(match[0]);
    const end = form && endOf(text, scanner.lastIndex, form.rest);
    if (form === undefined || end === undefined) continue;
    scanner.lastIndex = end;
    const span = { start: match.index, end };
    if (isWrittenOut(text.slice(span.start, end))) found.push(findingOf({ kind: form.kind, span }));
  }
  return found;
}

function endOf(text: string, start: number, rest: RegExp): number | undefined {
  rest.lastIndex = start;
  return rest.test(text) ? rest.lastIndex : undefined;
}

/** Finds the first lines of private keys. Scripts look for such a line; a key has its content close after it. */
export function findPrivateKeys(text: string): Secret[] {
  if (!text.includes("-----")) return [];
  return [...text.matchAll(/-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/gi)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return /[A-Za-z0-9+/]{20}/.test(text.slice(span.end, span.end + 300)) ? [{ kind: "privateKey", span }] : [];
  });
}
