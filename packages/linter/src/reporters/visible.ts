/** Making text safe to print on a terminal. */

/** A text that cannot move the cursor: tabs become four blanks, other control and direction characters a visible sign. */
export function visible(text: string): string {
  // oxlint-disable no-control-regex -- they are what it is about
  return text
    .replaceAll("\t", "    ")
    .replace(/[\0-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, "\uFFFD")
    .replace(/[\ud800-\udfff]/gu, "\uFFFD");
}
