/** Values that name a secret which is kept elsewhere, rather than are one. */

/** By the beginning: a URL, `id=…`, `env:…` of openssl, an attribute of an object, a resource of a cloud. */
const start =
  /^(?:\.{1,2}\/|[A-Za-z]:\\|\w+:\/\/|[a-z]+=|(?:env|fd|file|pass|acs|arn):|(?:process\.env|os\.environ|env|config|self|this|secrets?)(?:\.[A-Za-z_]|\[))/;

/** How paths begin, options, and the name of a file of `@file`. */
const mark = /^[/~@-]/;

/** What begins like those and is none of them: it has letters, digits and signs that names of files and options are seldom made of. */
const strong = /^[/~@-](?=.*\d)(?=.*[A-Za-z])(?:(?=[\w@-]*[!#%^&*?$])[\w!#%^&*?$@-]*|(?<=@)(?=.*[a-z])(?=.*[A-Z])\w*)$/;

/** By the end: a file's name. */
const fileName = /^[\w./-]*\.(?:txt|key|pem|crt|json|ya?ml|conf|env|sh|php|py|js)$/;

/** The name of a secret in a store: `acme/prod/db`. */
const storedName = /^[a-z][a-z_.-]*\d{0,3}\/[a-z][a-z_.-]*\d{0,3}(?:\/(?:[a-z][a-z_.-]*\d{0,3}|\d{1,3}))*$/;

/** Tells whether a value is such a name. */
export function isReference(value: string): boolean {
  if (mark.test(value)) return !(value.length >= 8 && strong.test(value));
  return start.test(value) || fileName.test(value) || storedName.test(value);
}
