/** The source of a regular expression for one of several words. */

/** Matches one of them, and where one starts like another, the longer. */
export function anyOf(words: readonly string[]): string {
  const sorted = words.toSorted((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replaceAll(".", "\\.")).join("|")})`;
}
