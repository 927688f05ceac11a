/** Words and quoted strings around an offset: what a double click and the next steps after it select. */

import type { ShellLine, Span } from "@buildcontent/parser";
import { type Placed, touching } from "../in-order.ts";

/** A word that goes on for longer to either side is none. */
const longest = 1_000;

/** The word at an offset, and all around it up to blanks, quotes and what separates commands. */
export function wordsAt(text: string, offset: number): readonly Span[] {
  return [/[\p{L}\p{N}_]/u, /[^\s"'`;|&()<>=,]/].flatMap((character) => runAt(text, offset, character));
}

function runAt(text: string, offset: number, character: RegExp): Span[] {
  let [start, end] = [offset, offset];
  while (start > 0 && offset - start <= longest && character.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset <= longest && character.test(text.charAt(end))) end++;
  const isWord = start < end && offset - start <= longest && end - offset <= longest;
  return isWord ? [{ start, end }] : [];
}

/** A quoted word without its quotes; nothing of a span that has none around it. */
export function insideQuotes(text: string, { start, end }: Span): readonly Span[] {
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  return end - start > 1 && first === last && /["'`]/.test(first) ? [{ start: start + 1, end: end - 1 }] : [];
}

/** A function that finds what of shell text, or of any text that is given as lines, stands around an offset. Each text is read once. */
export function createLineReader(text: string): (lines: readonly ShellLine[], offset: number) => readonly Span[] {
  const known = new Map<readonly ShellLine[], readonly Placed[]>();
  return (lines, offset) => {
    const quoted = known.get(lines) ?? quotedIn(lines);
    known.set(lines, quoted);
    const first = lines[0]?.span.start ?? 0;
    return [
      ...touching(quoted, offset).flatMap(({ span }) => [...insideQuotes(text, span), span]),
      ...touching(lines, offset).map(({ span }) => withoutBlanks(text, span)),
      { start: first, end: lines.at(-1)?.span.end ?? first },
    ];
  };
}

const quotedString = /\\[\s\S]|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^']*'|`[^`\\]*(?:\\[\s\S][^`\\]*)*`/g;

/** The quoted strings in lines, in order: an approximation of a shell's quoting, in one pass. */
function quotedIn(lines: readonly ShellLine[]): readonly Placed[] {
  const joined = lines.map((line) => line.text).join("\n");
  const found: Placed[] = [];
  let next = 0;
  let lineIndex = 0;
  const offsetOf = (index: number): number => {
    for (let line = lines[next]; line !== undefined; line = lines[++next]) {
      if (index - lineIndex <= line.text.length) return line.span.start + index - lineIndex;
      lineIndex += line.text.length + 1;
    }
    return lines.at(-1)?.span.end ?? 0;
  };
  for (const { 0: source, index } of joined.matchAll(quotedString)) {
    if (source.startsWith("\\")) continue;
    const start = offsetOf(index);
    found.push({ span: { start, end: offsetOf(index + source.length) } });
  }
  return found;
}

function withoutBlanks(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end);
  const first = start + line.length - line.trimStart().length;
  return { start: first, end: Math.max(first, start + line.trimEnd().length) };
}
