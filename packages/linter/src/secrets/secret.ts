/** What is found: a secret, and how the finders of several kinds put theirs together. */

import type { Span } from "@buildcontent/parser";

/** What kind of secret a place holds. For `named`, `name` is what says so. */
export type Secret =
  | { readonly kind: "keyId" | "token" | "privateKey" | "signedUrl" | "urlPassword" | "login"; readonly span: Span }
  | { readonly kind: "named"; readonly span: Span; readonly name: string };

/** A secret, and the characters in which nothing else is looked for: those of a signed URL, or the secret's own. */
export interface Finding {
  readonly secret: Secret;
  readonly covers: Span;
}

/** What nothing but the secret's own characters is covered by. */
export function findingOf(secret: Secret): Finding {
  return { secret, covers: secret.span };
}

/** All secrets in order. Of two in the same place the first remains, or, where both begin there, the one of the list that comes first. */
export function inOrder(findings: readonly Finding[]): Secret[] {
  if (findings.length < 2) return findings.map(({ secret }) => secret);
  const kept: Secret[] = [];
  let end = 0;
  for (const { secret, covers } of findings.toSorted((a, b) => a.covers.start - b.covers.start)) {
    if (covers.start < end) continue;
    kept.push(secret);
    end = covers.end;
  }
  return kept;
}
