/** Values that people write where a secret belongs: `changeme`, `<token>`, `your-api-key`. */

/** By form: one character repeated, `[PASSWORD]`, `<token>`, `{token}`, `%token%`; `[a-z0-9]` is a pattern. */
const form =
  /^(?:(.)\1*|\[(?:[^\]\d]*|[A-Z\d_ -]*|(?=[^\]]*\w-\w)[^\]]*)\]|<.*>|\{.*\}|%\w+%)$|[cC](?:hange-?[tT]his|HANGE-?THIS)/;

/** What is masked at its beginning, at its end, or as a whole part of it. */
const crossedOut = /x{4}(?![A-Za-z0-9])|(?<![A-Za-z0-9])x{4}/i;

/** `your` as a word, or as one of `replaceWithYourToken`. */
const your = /(?<![A-Za-z0-9])(?:[Yy]our|YOUR)|(?<=[a-z])Your/;

/** The words of which people make stand-ins: `changeme`, `my-secret-password`, `dummy`; `foobared` is what redis.conf has. */
const words = new Set(
  "change me this it a an the my our your some here insert enter put replace with value example sample demo dummy fake placeholder todo fixme tbd redacted hidden changeme changeit replaceme foobared mypassword yourpassword password passwd passphrase pass pwd secret mysecret token mytoken key apikey api xxx".split(
    " ",
  ),
);

/** Tells whether a value shows by its form that it stands for a secret. */
export function hasFormOfStandIn(value: string): boolean {
  return form.test(value) || crossedOut.test(value) || (your.test(value) && !isNumbered(value));
}

/** Tells whether the last word has letters before digits: `yourcompany2024` is a password, `your-256-bit-secret` is none. */
function isNumbered(value: string): boolean {
  return /[A-Za-z]\d/.test(value.split(/[-_ .]/).at(-1) ?? "");
}

/** Tells whether a value is made of nothing but words that stand for a secret. `/` may end it in a pattern of sed. */
export function isStandIn(value: string): boolean {
  return value.length <= 64 && value.split(/[-_ .!/]+/).every((word) => word === "" || words.has(word.toLowerCase()));
}
