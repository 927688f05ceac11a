/** A value whose name says that it is a secret. */

import type { Secret } from "./secret.ts";
import { isKeyName, isLiteralSecret, isRandom, isSecretName } from "./values.ts";
import type { FoundValue } from "./value-reader.ts";

/** Tells whether a name is that of a secret, or may be, so that its value has to tell. */
export function mayNameSecret(name: string): boolean {
  return isSecretName(name) || isKeyName(name);
}

/** The value of such a name as a secret, where it is one. */
export function namedSecret(text: string, name: string, value: FoundValue | undefined): Secret | undefined {
  if (value === undefined || !isLiteralSecret(value.text, value.isRaw) || isCall(text, value)) return undefined;
  return isRandom(value.text) || !isKeyName(name) || isSecretName(name)
    ? { kind: "named", span: value.span, name }
    : undefined;
}

/** `getpass()` */
function isCall(text: string, { bare, span }: FoundValue): boolean {
  return bare && text.charAt(span.end) === "(";
}
