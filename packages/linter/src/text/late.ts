/** What is made when it is first asked for. */

/** A regular expression that most runs do not need. One with classes of letters (`\p{L}`) takes V8 half a millisecond to make. */
export function late(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}
