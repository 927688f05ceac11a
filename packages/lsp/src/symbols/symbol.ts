/** The symbol under the cursor, and everywhere that it stands. */

import type { ShellText, Span } from "@buildcontent/parser";
import type { Source } from "../source.ts";
import { componentCalls } from "./component-calls.ts";
import { componentNames } from "./component-names.ts";
import type { Occurrence } from "./occurrence.ts";
import { variablesOf } from "./variables.ts";

/**
 * What has a name. A variable of a script in YAML is that script's alone. A parameter and a component may stand in several files: `path`
 * is the component's own; undefined for a parameter of a document that is no file.
 */
export type NamedThing =
  | { readonly kind: "variable"; readonly name: string; readonly script: ShellText | undefined }
  | { readonly kind: "task"; readonly name: string }
  | { readonly kind: "parameter"; readonly name: string; readonly path: string | undefined }
  | { readonly kind: "component"; readonly path: string };

/** A symbol with the place at which it was found. */
export interface FoundSymbol {
  readonly symbol: NamedThing;
  readonly occurrence: Occurrence;
}

/** Every symbol of a document with its place. `path` is the document's own. */
export function symbolsOf({ document, settings }: Source, path: string | undefined): readonly FoundSymbol[] {
  return [
    ...variablesOf(document).map(({ name, script, span, role }): FoundSymbol => {
      return { symbol: { kind: "variable", name, script }, occurrence: { span, role } };
    }),
    ...componentNames(document).map(({ kind, name, span, role }): FoundSymbol => {
      const symbol: NamedThing = kind === "task" ? { kind, name } : { kind, name, path };
      return { symbol, occurrence: { span, role } };
    }),
    ...componentCalls(document, settings.components).flatMap(({ command, file, span }): FoundSymbol[] => [
      { symbol: { kind: "component", path: file.path }, occurrence: { span, role: "use" } },
      ...command.arguments.flatMap((argument): FoundSymbol[] =>
        argument.kind === "ComponentParameter" && argument.name !== undefined
          ? [
              {
                symbol: { kind: "parameter", name: argument.name.text, path: file.path },
                occurrence: { span: argument.name.span, role: "use" },
              },
            ]
          : [],
      ),
    ]),
  ];
}

/** The symbol at an offset; a place between two belongs to the one that starts there. */
export function symbolAt(source: Source, offset: number, path: string | undefined): FoundSymbol | undefined {
  const touching = symbolsOf(source, path).filter(({ occurrence: { span } }) => touches(span, offset));
  return touching.find(({ occurrence: { span } }) => span.start === offset) ?? touching[0];
}

/** Where a symbol stands in a document, in the order of the text. */
export function occurrencesOf(symbol: NamedThing, source: Source, path: string | undefined): readonly Occurrence[] {
  return symbolsOf(source, path)
    .filter((found) => isSame(found.symbol, symbol))
    .map(({ occurrence }) => occurrence)
    .toSorted((a, b) => a.span.start - b.span.start);
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function isSame(a: NamedThing, b: NamedThing): boolean {
  switch (a.kind) {
    case "variable":
      return b.kind === "variable" && a.name === b.name && a.script?.span.start === b.script?.span.start;
    case "task":
      return b.kind === "task" && a.name === b.name;
    case "parameter":
      return b.kind === "parameter" && a.name === b.name && a.path === b.path;
    case "component":
      return b.kind === "component" && a.path === b.path;
  }
}
