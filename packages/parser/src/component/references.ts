/**
 * References: where they stand, and how they get through YAML. To a YAML parser `{{ name }}` is a flow map, and `{{ name }}/bin` an
 * error, so its lexer is shown other characters in the place of the braces. Nothing moves: a brace becomes one other character.
 */

import type { Reference, ShellLine } from "../ast.ts";

/** `{{ … }}` on one line, without braces inside. */
const referencePattern = /\{\{([^{}\r\n]*)\}\}/g;

/** A text of the same length in which no reference has braces. It is for finding out where scalars end, not for reading them. */
export function hideReferences(text: string): string {
  return text.replace(referencePattern, "\uE000\uE000$1\uE001\uE001");
}

/** The references in one line of a scalar. `isBare` tells of an offset in the text whether a reference there is no text to YAML. */
export function referencesIn({ span, text }: ShellLine, isBare: (start: number) => boolean): Reference[] {
  return [...text.matchAll(referencePattern)].map(({ 0: source, 1: inner = "", index }) => {
    const start = span.start + index;
    const content = inner.trim();
    const contentStart = start + 2 + (inner.length - inner.trimStart().length);
    const dot = content.indexOf(".");
    const name = dot === -1 ? content : content.slice(0, dot);
    const output = content.slice(name.length + 1);
    const outputStart = contentStart + name.length + 1;
    return {
      kind: "Reference",
      span: { start, end: start + source.length },
      text: content,
      name: { kind: "Part", span: { start: contentStart, end: contentStart + name.length }, text: name },
      ...(dot !== -1 && {
        output: { kind: "Part", span: { start: outputStart, end: outputStart + output.length }, text: output },
      }),
      bare: isBare(start),
    };
  });
}
