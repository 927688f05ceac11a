/** Which of its two syntaxes a text is in. */

import type { Document } from "./ast.ts";
import { lineEnd, nextLine, skipEmptyLines } from "./template/lines.ts";

const documentStart = /---(?:[ \t]+#[^\r\n]*|[ \t]*)(?=[\r\n])/y;

const topLevelKey = /(?:Parameters|Tasks)[ \t]*:(?![^ \t\r\n])/y;

/**
 * The first line that is neither blank nor a comment tells: a key `Parameters` or `Tasks` at column 0 is YAML, after a `---` if there
 * is one. Nothing in the API says which format a content is in, so the service has to look as well.
 */
export function syntaxOf(text: string): Document["syntax"] {
  let start = skipEmptyLines(text, text.startsWith("\uFEFF") ? 1 : 0);
  documentStart.lastIndex = start;
  if (documentStart.test(text)) start = skipEmptyLines(text, nextLine(text, lineEnd(text, start)));
  topLevelKey.lastIndex = start;
  return topLevelKey.test(text) ? "yaml" : "commands";
}
