/** The grammars of the extension, from the tables of commands and actions. */

import { commandGrammar } from "./command-grammar.ts";
import type { GeneratedFile } from "./file.ts";
import { markdownGrammar } from "./markdown-grammar.ts";
import { grammarFile } from "./textmate.ts";
import { yamlGrammar } from "./yaml-grammar.ts";

/** Every grammar as a file. */
export function grammars(): readonly GeneratedFile[] {
  return [
    grammarFile("buildcontent", commandGrammar("file")),
    grammarFile("buildcontent-fenced", commandGrammar("fence")),
    grammarFile("buildcontent-yaml", yamlGrammar()),
    grammarFile("buildcontent-markdown", markdownGrammar()),
  ];
}
