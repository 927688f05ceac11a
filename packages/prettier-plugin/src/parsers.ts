/** Texts to trees, for Prettier. What has a syntax error is refused. */

import { type Document, parse } from "@buildcontent/parser";
import type { Parser, ParserOptions } from "prettier";
import { printYaml } from "./component/print.ts";
import { hasIgnorePragma, hasPragma } from "./pragma.ts";
import { formatRange } from "./range.ts";
import { loadShellFormatter } from "./shfmt.ts";
import { BuildContentSyntaxError, openHeredoc } from "./syntax-error.ts";
import type { Root } from "./tree.ts";

const base = {
  astFormat: "buildcontent",
  hasPragma,
  hasIgnorePragma,
  locStart: () => 0,
  locEnd: ({ document }: Root) => document.text.length,
} as const;

/** `buildcontent` looks which of the two syntaxes a text is in; `buildcontent-yaml` is for texts that are in YAML. */
export const parsers: Readonly<Record<"buildcontent" | "buildcontent-yaml", Parser<Root>>> = {
  buildcontent: { ...base, parse: parseText, preprocess: (text, options) => formatRange(text, options) },
  "buildcontent-yaml": {
    ...base,
    parse: (text, options) => parseYaml(parse(text, { syntax: "yaml" }).document, options),
    preprocess: (text, options) => formatRange(text, options, "yaml"),
  },
};

async function parseText(text: string, options: ParserOptions<Root>): Promise<Root> {
  const { document, diagnostics } = parse(text);
  if (document.syntax === "yaml") return parseYaml(document, options);
  const error = diagnostics[0] ?? openHeredoc(document);
  if (error !== undefined) throw new BuildContentSyntaxError(error.message, text, error.span);
  const formatShell = await loadShellFormatter(options);
  return { kind: "Template", document, ...(formatShell && { formatShell }) };
}

async function parseYaml(document: Document, options: ParserOptions<Root>): Promise<Root> {
  return { kind: "YamlComponent", document, printed: await printYaml(document, options) };
}
