/** Commands whose arguments are words: they stand in the lines that their author put them in. */

import type { Span } from "@buildcontent/parser";
import { gap, hasBreak, isGlued } from "./gap.ts";
import type { Scope } from "./scope.ts";

/**
 * What follows the keyword. A word that is glued across a line break stays so: whether it is one word or two, only the service could
 * say. `keepsBlanks` is for a command that may take the rest of its line as one word.
 */
export function printWords(scope: Scope, keepsBlanks: boolean): string {
  const { text, command } = scope;
  let printed = "";
  let last: Span = command.keyword.span;
  command.arguments.forEach(({ span }, index) => {
    const isKept = keepsBlanks && index > 0 && !hasBreak(scope, last.end, span.start);
    printed += isKept ? text.slice(last.end, span.start) : wordGap(scope, last.end, span.start);
    printed += text.slice(span.start, span.end);
    last = span;
  });
  return printed;
}

/** What stands between two words. */
export function wordGap(scope: Scope, from: number, to: number): string {
  return isGlued(scope, from, to) ? scope.text.slice(from, to) : gap(scope, from, to);
}
