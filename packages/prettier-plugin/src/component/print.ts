/** Components in YAML: printed by Prettier's own printer of YAML, with references and scripts as they are. */

import { createLineMap, type Document, offsetAt } from "@buildcontent/parser";
import type { ParserOptions } from "prettier";
import { prove } from "../proof.ts";
import { BuildContentSyntaxError, FormattingBug, UnprintableYaml } from "../syntax-error.ts";
import { disguise } from "./disguise.ts";

/** The component as it is printed. Throws where it is no YAML, and where it would not say the same. */
export async function printYaml(document: Document, options: ParserOptions): Promise<string> {
  const problem = document.component?.problems[0];
  if (problem !== undefined) {
    const words = problem.code.toLowerCase().replaceAll("_", " ");
    throw new BuildContentSyntaxError(`This is not valid YAML: ${words}.`, document.text, problem.span);
  }
  const { text, undo } = disguise(document);
  const printed = undo(await printPlainYaml(text, document, options));
  proveYaml(document, printed);
  return printed;
}

/** The proof that a component says what it said. That it fails is no bug of ours: Prettier's printer has its own way with some quotes, with maps that look like references, and with scripts in odd places. */
export function proveYaml(document: Document, printed: string): void {
  try {
    prove(document, printed);
  } catch (error) {
    if (!(error instanceof FormattingBug)) throw error;
    const { start } = error.loc;
    const offset = offsetAt(createLineMap(document.text), { line: start.line - 1, column: start.column - 1 });
    throw notPrintable(document, offset, error);
  }
}

function notPrintable({ text }: Document, offset: number, cause: unknown): UnprintableYaml {
  const message = "Prettier's printer of YAML would change what this says, so nothing was written.";
  return new UnprintableYaml(message, text, { start: offset, end: offset }, cause);
}

/** Prettier itself is needed for components in YAML only, and so is its printer of YAML. */
async function printPlainYaml(text: string, document: Document, options: ParserOptions): Promise<string> {
  const [{ format }, yaml] = await Promise.all([import("prettier/standalone"), import("prettier/plugins/yaml")]);
  const { printWidth, tabWidth, singleQuote, bracketSpacing } = options;
  try {
    return await format(text, {
      parser: "yaml",
      plugins: [yaml],
      printWidth,
      tabWidth,
      singleQuote,
      bracketSpacing,
      // Words of a value may be parts of a command: no line is broken anew.
      proseWrap: "preserve",
      endOfLine: "lf",
    });
  } catch (error) {
    throw yamlError(error, document);
  }
}

/** Prettier's error with its place, but without the lines around it, which are in disguise. */
function yamlError(error: unknown, document: Document): unknown {
  const { text } = document;
  if (!(error instanceof SyntaxError) || !("loc" in error)) return notPrintable(document, 0, error);
  const message = error.message.split("\n", 1)[0]?.replace(/ \(\d+:\d+\)$/, "") ?? "";
  const start = offsetOf(error.loc, text);
  return new BuildContentSyntaxError(`This is not valid YAML: ${message}.`, text, { start, end: start }, error);
}

/** The offset of the start of a place as Prettier gives it, with lines and columns from 1. */
function offsetOf(loc: unknown, text: string): number {
  const start: unknown = isRecord(loc) ? loc["start"] : undefined;
  const { line, column }: Readonly<Record<string, unknown>> = isRecord(start) ? start : {};
  if (typeof line !== "number" || typeof column !== "number") return 0;
  return offsetAt(createLineMap(text), { line: line - 1, column: column - 1 });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
