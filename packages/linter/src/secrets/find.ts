/** Finding secrets in a text of any syntax, each in one way: the text is searched in those ways of which it has a trace. */

import type { Span } from "@buildcontent/parser";
import { passwordsOfUrls, secretsByAddress } from "./by-address.ts";
import { secretsByArgument } from "./by-argument.ts";
import { secretsByForm } from "./by-form.ts";
import { secretsByName } from "./by-name.ts";
import { secretsByPhrase } from "./by-phrase.ts";
import { secretsByPipe } from "./by-pipe.ts";
import { type Finding, inOrder, type Secret } from "./secret.ts";
import { tracesIn, tracesOf } from "./traces.ts";

/** The ways to find secrets. Where two find the same, the first has its say: it knows more of the place. */
const ways = (
  [
    ["pipe", secretsByPipe],
    ["argument", secretsByArgument],
    ["name", secretsByName],
    ["phrase", secretsByPhrase],
    ["address", secretsByAddress],
    ["url", passwordsOfUrls],
    ["form", secretsByForm],
  ] as const
).map(([trace, find]) => ({ trace, bit: tracesOf([trace]), find }));

const anyWay = tracesOf(ways.map(({ trace }) => trace));

/**
 * Finds the secrets in a part of a text, such as a command or a comment, in order; private keys apart. Their offsets are in the part. What
 * is masked, a variable, or the name of a secret kept elsewhere is none.
 */
export function findSecrets(text: string, part: Span, syntax: "commands" | "yaml"): Secret[] {
  const traces = tracesIn(text, part, anyWay);
  if (traces === 0) return [];
  const source = text.slice(part.start, part.end);
  const found: Finding[] = [];
  for (const { bit, find } of ways) {
    if ((traces & bit) !== 0) found.push(...find(source, syntax));
  }
  return inOrder(found);
}
