/** What a `[` at the start of a command's text means: an array of strings, or a test of the shell. */

import { continuationEnd, endWithoutBlanks, lineEnd, shellLineEnd } from "./lines.ts";

const shellTest = /^\[(?:\[|[ \t]+(?:[-!$(\w]|(?:"[^"]*"|'[^']*')[ \t]+(?:[!=]?=|-[a-z]{2}\b)))/;

/** Tells whether `[` starts a shell test (`[ -f x ]`, `[[ …`, `[ "$a" = b ]`) and not an array. */
export function isShellTest(text: string, offset: number): boolean {
  return shellTest.test(text.slice(offset, Math.min(lineEnd(text, offset), offset + 200)));
}

/** Tells whether the rest of a command from an offset on is a JSON array of strings. */
export function isStringArray(text: string, offset: number): boolean {
  let json = "";
  for (let at = offset; ;) {
    const end = shellLineEnd(text, at);
    json += text.slice(at, end);
    if (text.charAt(end) !== "\\") break;
    at = continuationEnd(text, end);
  }
  if (json.charAt(endWithoutBlanks(json) - 1) !== "]") return false;
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((element) => typeof element === "string");
  } catch {
    return false;
  }
}
