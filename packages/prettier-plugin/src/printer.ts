/** Trees to texts, for Prettier: one switch, with the proof that the text says what it said before. */

import { factsOf } from "@buildcontent/parser";
import type { AstPath, ParserOptions, Printer } from "prettier";
import { insertPragma } from "./pragma.ts";
import { printTemplate } from "./print/template.ts";
import { proveTemplate } from "./proof.ts";
import type { Root } from "./tree.ts";

function print({ node }: AstPath<Root>, options: ParserOptions<Root>): string {
  switch (node.kind) {
    case "Template": {
      const printed = printTemplate(node, options);
      proveTemplate(node, printed);
      return printed.text;
    }
    case "YamlComponent":
      return node.printed;
    default:
      return node satisfies never;
  }
}

/** What has to be the same before and after printing, for `prettier --debug-check`. */
function massageAstNode(root: Root): unknown {
  const shell = root.kind === "Template" ? root.formatShell?.meaning : undefined;
  return factsOf(root.document, shell && { shell }).map(({ what, says }) => [what, says]);
}

massageAstNode.ignoredProperties = new Set(["document", "printed", "formatShell"]);

/** The printer. The text is one string: laying out its lines is not left to Prettier, which would trim them. */
export const printers: Readonly<Record<"buildcontent", Printer<Root>>> = {
  buildcontent: { print, insertPragma, massageAstNode, getVisitorKeys: () => [] },
};
