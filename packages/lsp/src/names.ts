/** Names that the server's answer to initialize and its features share. */

/** The commands about an open document, whose URI is their argument. */
export const documentCommands: readonly ["imglint.fixAll", "imglint.pack", "imglint.showAst"] = [
  "imglint.fixAll",
  "imglint.pack",
  "imglint.showAst",
];

/** Shows the page of the rule whose id is the argument. */
export const openRulePage = "imglint.openRulePage";

/** The kinds of code actions. */
export const codeActionKinds: readonly ["quickfix", "refactor.rewrite", "source.fixAll.imglint"] = [
  "quickfix",
  "refactor.rewrite",
  "source.fixAll.imglint",
];

/** The scheme of documents that the server has the text of. */
export const contentScheme = "imglint";

/** Gives the text of a first configuration. */
export const starterConfig = "imglint.starterConfig";
