/** Characters of word processors and of Chinese input methods that look like quotes, `=`, `:`, commas and blanks of the keyboard. */

/** A whole text in quotes, with plain text between them; at least one of the two is curly or full-width. */
const inCurlyQuotes = /^(?!["'].*["']$)["'“”„＂‘’＇]([^“”„＂‘’＇"'\\\r\n]*)["'“”„＂‘’＇]$/;

/** What stands in a pair of curly or full-width quotes, one of which may be straight; undefined where that is not the whole text. */
export function insideCurlyQuotes(source: string): string | undefined {
  return inCurlyQuotes.exec(source)?.[1];
}

/** Tells whether a value is evidently meant to stand in quotes, which are none. `it’s` is a word with an apostrophe. */
export function startsWithCurlyQuote(source: string): boolean {
  return /^[“”„＂‘’＇]/.test(source);
}

/** `key＝value` and `key：value`: the key, the character, and what follows it. */
export function splitAtFullWidth(source: string): { key: string; character: string; value: string } | undefined {
  const [, key, character, value] = /^([^＝：="']*)([＝：])(.*)$/s.exec(source) ?? [];
  return key === undefined || character === undefined || value === undefined ? undefined : { key, character, value };
}

/** The no-break and the full-width space, as a class of a pattern. */
export const oddBlanks = "[\\u00A0\\u3000]";
