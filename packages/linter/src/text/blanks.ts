/** The blanks of a line. */

/** Tells whether a character is a blank or a tab. The empty string, which is what stands past the end of a text, is not. */
export function isBlank(character: string): boolean {
  return character === " " || character === "\t";
}

/** The first place from an offset on that has no blank. */
export function afterBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text.charAt(at))) at++;
  return at;
}
