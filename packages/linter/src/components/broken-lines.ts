/** Which lines of a component are no YAML: what was read from them may not be what is meant. */

import type { Component, Span } from "@buildcontent/parser";

/** Tells of a range whether it starts on a line with a problem, so that one mistake gives one message. */
export function brokenLines(text: string, { problems }: Component): (span: Span) => boolean {
  const lineOf = ({ start }: Span): number => text.lastIndexOf("\n", start - 1);
  const broken = new Set(problems.map(({ span }) => lineOf(span)));
  return (span) => broken.size > 0 && broken.has(lineOf(span));
}
