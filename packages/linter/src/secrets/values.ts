/** Which names say that their value is a secret, and which values are the secret itself and no reference to it. */

import { placeholdersIn } from "./placeholders.ts";
import { isReference } from "./references.ts";
import { hasFormOfStandIn, isStandIn } from "./stand-ins.ts";
import { hasVariable } from "./variables.ts";

/** How the names of secrets end, without `_`, `.` and `-`. */
const secretEnds =
  "password passwd passphrase pwd secret token tokeninfo apikey secretkey secretaccesskey secretkeybase privatekey encryptionkey signingkey requirepass masterauth storepass keypass".split(
    " ",
  );

/** Names of switches, limits and tools that end in one of those words: `ALLOW_EMPTY_PASSWORD`, `--disabled-password`. */
const noSecret =
  /(?:^|[_.-])(?:no|non|not|allow|ask|change|disabled?|empty|enabled?|existing|expose|force|generate|has|is|max|min|nopasswd|htpasswd|chpasswd|prompt|public|pull|random|reset|require[ds]?|show|skip|use|with|without)(?:[_.-]|$)/;

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
  /`|\{\{|%[A-Z_]{3,40}%|@[A-Z_]{3,40}@|__[A-Z_]{3,40}__|\.[*+]|\[[^\]\s]{1,40}\][*+]|\\[SsWwDd][*+]|^\.{3}|\.{3}$|^(?=.*\.{3})[\w.-]*$|…|\*{3}|EXAMPLE/;

/** Tells whether a value, which may stand in single quotes, is written out: no variable, no expression, no placeholder. */
export function isWrittenOut(value: string, isRaw = false): boolean {
  return !hasVariable(value, isRaw) && !notWritten.test(value) && !hasFormOfStandIn(value) && !hasPlaceholder(value);
}

/** Other placeholders than those with `your`, of which stand-ins know more. */
function hasPlaceholder(value: string): boolean {
  return placeholdersIn(value, 0, "word").some(({ text }) => !/^your/i.test(text));
}

/** Words that settings have as values. */
const settingWord =
  /^(?:true|false|yes|no|on|off|null|none|nil|undefined|default|required|optional|enabled|disabled|string|number|boolean|\d{1,5})$/i;

/** Tells whether the value of a secret name is a secret that stands there literally. It has at least four characters. */
export function isLiteralSecret(value: string, isRaw = false): boolean {
  return (
    value.length >= 4 &&
    !/^\s/.test(value) &&
    !settingWord.test(value) &&
    !isReference(value) &&
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
