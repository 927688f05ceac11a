/** Names of variables after `$`. */

import type { Document, Span } from "@buildcontent/parser";
import { shellVariables } from "../symbols/shell-variables.ts";
import { variablesBefore, variablesOf } from "../symbols/variables.ts";
import type { Proposal } from "./proposal.ts";

/** The name that stands at an offset after a `$` that a shell would heed; `start` is where the text begins that is a shell's. */
export function variableAt(text: string, start: number, offset: number, mode: "commands" | "word"): Span | undefined {
  const end = offset + (/^\w*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
  // What comes after does not count: with a letter more, what is typed is a name.
  const last = shellVariables(`${text.slice(start, offset)}x`, mode).at(-1);
  if (last?.role !== "use" || start + last.index + last.name.length !== offset + 1) return undefined;
  return { start: start + last.index, end };
}

/** The variables that ENV has set before a place, the last ones first; in a script, those that it sets. */
export function proposeVariables(document: Document, span: Span): readonly Proposal[] {
  const known = [...variablesBefore(document, span.start)].toReversed();
  if (document.component !== undefined) return proposeOwn(document, span);
  return known.map(([name, { value }]) => ({
    label: name,
    kind: "variable",
    span,
    ...(value !== undefined && { detail: value.value.slice(0, 200) }),
  }));
}

function proposeOwn(document: Document, span: Span): readonly Proposal[] {
  const all = variablesOf(document);
  const script = all.find((variable) => touches(variable.script?.span, span.start))?.script;
  const names = all.filter((variable) => variable.script === script && variable.role === "set").map(({ name }) => name);
  return [...new Set(names)].map((name) => ({ label: name, kind: "variable", span }));
}

function touches(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset <= span.end;
}
