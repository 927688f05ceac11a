/** How wide texts are where every character has the same width or twice that. */

import stringWidth from "string-width";

const printableAscii = /^[ -~]*$/;

/** The columns that a text takes on a terminal. Those of other characters than ASCII are looked up in tables that take long to be made. */
export function widthOf(text: string): number {
  return printableAscii.test(text) ? text.length : stringWidth(text);
}
