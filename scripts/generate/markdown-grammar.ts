/** Fenced blocks of Markdown that are templates or components. */

import type { Grammar, Rule } from "./textmate.ts";
import { scopes } from "./textmate.ts";

/** The grammar that is injected into Markdown's. */
export function markdownGrammar(): Grammar {
  return {
    name: "Image Builder templates in Markdown",
    scopeName: "markdown.buildcontent.codeblock",
    injectionSelector: "L:text.html.markdown",
    patterns: [
      fence("buildcontent-yaml", "buildcontent-yaml", "source.buildcontent-yaml"),
      fence("buildcontent|testcontent|imagecomponent", "buildcontent", "source.buildcontent.fenced"),
    ],
  };
}

/** A block with one of some words after its fence; inside a list or a quotation, too. */
function fence(words: string, language: string, include: string): Rule {
  return {
    begin: String.raw`(^|\G)(\s*)(\x60{3,}|~{3,})\s*(?i:(${words})((?:\s+|:|,|\{|\?)[^\x60]*)?$)`,
    beginCaptures: scopes(
      "",
      "",
      "punctuation.definition.markdown",
      "fenced_code.block.language.markdown",
      "fenced_code.block.language.attributes.markdown",
    ),
    end: String.raw`(^|\G)(\2|\s{0,3})(\3)\s*$`,
    endCaptures: scopes("", "", "punctuation.definition.markdown"),
    name: "markup.fenced_code.block.markdown",
    patterns: [
      {
        begin: String.raw`(^|\G)(\s*)(.*)`,
        while: String.raw`(^|\G)(?!\s*([\x60~]{3,})\s*$)`,
        contentName: `meta.embedded.block.${language}`,
        patterns: [{ include }],
      },
    ],
  };
}
