/** Arrays of CMD and ENTRYPOINT: `["a", "b"]`, or in the lines of their author where they do not fit in one. */

import type { ExecArray, Span } from "@buildcontent/parser";
import { commentsBetween, hasBreak, lineBreak } from "./gap.ts";
import { type Scope, widthOf } from "./scope.ts";

/** The array; `before` is what stands before it in its line. */
export function printExecArray(scope: Scope, { span, elements }: ExecArray, before: string): string {
  const sources = elements.map((element) => scope.text.slice(element.span.start, element.span.end));
  const flat = `[${sources.join(", ")}]`;
  if (!hasBreak(scope, span.start, span.end)) return flat;
  const line = `${before}${flat}`.split("\n").at(-1) ?? "";
  const isKept =
    flat.includes("\n") ||
    commentsBetween(scope, span.start, span.end).length > 0 ||
    widthOf(line, scope.options) > scope.options.printWidth;
  return isKept
    ? printLines(
        scope,
        span,
        elements.map((element) => element.span),
        sources,
      )
    : flat;
}

/** The array with each line break where its author put it; a comma stands before it. */
function printLines(scope: Scope, { start, end }: Span, spans: readonly Span[], sources: readonly string[]): string {
  let printed = "[";
  let last = start + 1;
  spans.forEach((span, index) => {
    printed += arrayGap(scope, last, span.start, index === 0 ? "" : ",") + (sources[index] ?? "");
    last = span.end;
  });
  return `${printed}${arrayGap(scope, last, end - 1, "")}]`;
}

function arrayGap(scope: Scope, from: number, to: number, comma: "" | ","): string {
  if (hasBreak(scope, from, to)) return comma + lineBreak(scope, from, to);
  return comma === "" ? "" : ", ";
}
