/** Which lines of a component are no YAML: what was read from them may not be what is meant. */

import { type Component, createLineMap, positionAt, type Span, type YamlProblem } from "@buildcontent/parser";

/** Tells of a range whether it starts on a line with a problem, so that one mistake gives one message. */
export function brokenLines(text: string, { problems }: Component): (span: Span) => boolean {
  if (problems.length === 0) return () => false;
  const lineOf = linesOfText(text);
  const broken = new Set(problems.map(lineOf));
  return (span) => broken.has(lineOf({ span }));
}

/** The problems that are most likely not only consequences of one before: the first of each line, in order. */
export function firstProblems(text: string, { problems }: Component): readonly YamlProblem[] {
  const lineOf = linesOfText(text);
  const first = new Map<number, YamlProblem>();
  for (const problem of problems.toSorted((a, b) => a.span.start - b.span.start)) {
    const line = lineOf(problem);
    if (!first.has(line)) first.set(line, problem);
  }
  return [...first.values()];
}

/** A lookup of the line that something starts on, which takes no longer where lines are long. */
function linesOfText(text: string): (node: { readonly span: Span }) => number {
  const map = createLineMap(text);
  return ({ span }) => positionAt(map, span.start).line;
}
