/** `imglint.showAst`: the syntax tree of a document, as `imglint ast` prints it. */

import { treeText } from "imglint";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver-protocol";
import type { Source } from "../../source.ts";
import { say } from "../../texts.ts";

/** Trees are many times as long as their texts. */
const longestText = 200_000;

/** The tree's text; an error where the document is too long for it. */
export function showTree({ text, document, locale }: Source): string {
  if (text.length <= longestText) return treeText(document);
  throw new ResponseError(LSPErrorCodes.RequestFailed, say(locale, "treeTooLong", { max: longestText }));
}
