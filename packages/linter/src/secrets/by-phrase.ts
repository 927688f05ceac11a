/** Secrets behind their names in phrases of other languages. */

import { mayNameSecret, namedSecret } from "./named-value.ts";
import { phrases } from "./phrases.ts";
import { type Finding, findingOf } from "./secret.ts";
import { readElement, readValue } from "./value-reader.ts";

/** Finds them in a text. */
export function secretsByPhrase(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { pattern, calls, element } of phrases) {
    for (const match of text.matchAll(pattern)) {
      const name = calls ?? match[1] ?? "";
      if (calls === undefined && !mayNameSecret(name)) continue;
      const start = match.index + match[0].length;
      const secret = namedSecret(text, name, element === true ? readElement(text, start) : readValue(text, start));
      if (secret !== undefined) found.push(findingOf(secret));
    }
  }
  return found;
}
