/** Which names say that their value is a secret, and which values are the secret itself and no reference to it. */

import { placeholdersIn } from "./placeholders.ts";
import { hasVariable } from "./variables.ts";

/** How the names of secrets end, without `_`, `.` and `-`. */
const secretEnds =
  "password passwd passphrase pwd secret token tokeninfo apikey secretkey secretaccesskey secretkeybase privatekey encryptionkey signingkey requirepass masterauth storepass keypass".split(
    " ",
  );

/** Names of switches, limits and tools that end in one of those words: `ALLOW_EMPTY_PASSWORD`, `--disabled-password`. */
const noSecret =
  /(?:^|[_.-])(?:no|non|not|allow|ask|change|disabled?|empty|enabled?|expose|force|generate|has|is|max|min|nopasswd|htpasswd|chpasswd|prompt|public|random|reset|require[ds]?|show|skip|use|with|without)(?:[_.-]|$)/;

/**
 * Tells whether a name says that its value is a secret, however it is spelt: `DB_PASSWORD`, `--api-key`, `AccessKeySecret`. Of
 * `PASS` that is believed in upper case and after `_` alone, of npm's `_auth` where it is the whole name. `PASSWORD_FILE`, `TOKEN_URL`
 * and `MAX_TOKENS` end in something else.
 */
export function isSecretName(name: string): boolean {
  if (name === "PWD" || name === "OLDPWD" || name.length > 100) return false;
  if (/^(?:[A-Z0-9_]*_PASS\d*|_auth)$/.test(name)) return true;
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  const bare = spaced.replace(/[_.-]+/g, "").replace(/\d+$/, "");
  return secretEnds.some((end) => bare.endsWith(end)) && !noSecret.test(spaced);
}

/** Tells whether a name may be that of an AccessKey's secret, or of its id: the value has to tell. */
export function isKeyName(name: string): boolean {
  return name.length <= 100 && /access[_.-]?key$/i.test(name);
}

/** Tells whether a value looks as if a machine had drawn it: long, with digits and letters of both cases. */
export function isRandom(value: string): boolean {
  return /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?!LTAI|AKIA|STS\.)[\w+/=-]{20,128}$/.test(value);
}

/** Commands, template expressions, marks to be replaced (`%TOKEN%`), patterns, elisions. */
const notWritten =
  /`|\{\{|%[A-Z_]{3,40}%|@[A-Z_]{3,40}@|__[A-Z_]{3,40}__|\.[*+]|\[[^\]\s]{1,40}\][*+]|\\[SsWwDd][*+]|\.\.\.|…|\*{3}|EXAMPLE/;

/** A value that is a stand-in for the secret: one character repeated, `[PASSWORD]`, `<token>`, `{token}`, `%token%`, `your password`. */
const standIn = /^(?:(.)\1*|\[.*\]|<.*>|\{.*\}|%\w+%)$|x{4,}|your|change-?this/i;

/** The words of which people make stand-ins: `changeme`, `my-secret-password`, `dummy`; `foobared` is what redis.conf has. */
const standInWords = new Set(
  "change me this it a an the my our your some here insert enter put replace with value example sample demo dummy fake placeholder todo fixme tbd redacted hidden changeme changeit replaceme foobared mypassword yourpassword password passwd passphrase pass pwd secret mysecret token mytoken key apikey api xxx".split(
    " ",
  ),
);

/** Tells whether a value is made of nothing but words that stand for a secret. `/` may end it in a pattern of sed. */
export function isStandIn(value: string): boolean {
  return (
    value.length <= 64 && value.split(/[-_ .!/]+/).every((word) => word === "" || standInWords.has(word.toLowerCase()))
  );
}

/** Tells whether a value, which may stand in single quotes, is written out: no variable, no expression, no placeholder. */
export function isWrittenOut(value: string, isRaw = false): boolean {
  return (
    !hasVariable(value, isRaw) &&
    !notWritten.test(value) &&
    !standIn.test(value) &&
    placeholdersIn(value, 0, "word").length === 0
  );
}

/** Words that settings have as values. */
const settingWord =
  /^(?:true|false|yes|no|on|off|null|none|nil|undefined|default|required|optional|enabled|disabled|string|number|boolean|\d{1,5})$/i;

/** What names a secret rather than is one, by its beginning: a path, a URL, `@file`, `id=…`, `env:…` of openssl, an attribute of an object. */
const referenceStart =
  /^(?:[/~@-]|\.{1,2}\/|[A-Za-z]:\\|\w+:\/\/|[a-z]+=|(?:env|fd|file|pass):|(?:process\.env|os\.environ|env|config|self|this|secrets?)[.[])/;

/** By its end: a file's name. */
const referenceEnd = /\.(?:txt|key|pem|crt|json|ya?ml|conf|env|sh|php|py|js)$/;

/** Tells whether the value of a secret name is a secret that stands there literally. It has at least four characters. */
export function isLiteralSecret(value: string, isRaw = false): boolean {
  return (
    value.length >= 4 &&
    !/^\s/.test(value) &&
    !settingWord.test(value) &&
    !referenceStart.test(value) &&
    !referenceEnd.test(value) &&
    !isStandIn(value) &&
    isWrittenOut(value, isRaw)
  );
}

/**
 * Tells whether the password of an account stands there literally. Unlike the value of a name, such
 * as `changeme` is meant to be used; `*` and `!` are what an account without a password has.
 */
export function isLiteralLogin(value: string, isRaw = false): boolean {
  return /[^*!]/.test(value) && !/^\s/.test(value) && isWrittenOut(value, isRaw);
}
