/** Heredocs, which the language does not have but people write: their markers in a command, and where their bodies end. */

import type { Span } from "../span.ts";
import { lineEnd, nextLine } from "./lines.ts";
import { type Quote, quoteAfter } from "./words.ts";

/** `<<`, perhaps `-`, and a word; offsets are in the text that it was found in. */
export interface HeredocMarker extends Span {
  readonly delimiter: string;
  /** `<<-`: tabs before the delimiter and the body are taken out. */
  readonly stripTabs: boolean;
}

const marker = /<<(-?)[ \t]*(?:"([^"\r\n]+)"|'([^'\r\n]+)'|\\?([A-Za-z_][^\s<>|&;()"'`\\]*))/y;

function markerAt(text: string, offset: number): HeredocMarker | undefined {
  marker.lastIndex = offset;
  const match = marker.exec(text);
  if (match === null) return undefined;
  const delimiter = match[2] ?? match[3] ?? match[4] ?? "";
  return { start: offset, end: marker.lastIndex, delimiter, stripTabs: match[1] === "-" };
}

/** The marker that a word of COPY is as a whole, if it is one. */
export function wordMarker(word: string): HeredocMarker | undefined {
  const found = word.startsWith("<<") ? markerAt(word, 0) : undefined;
  return found?.end === word.length ? found : undefined;
}

/** The markers of each line of one shell text, outside quotes and arithmetic, both of which go on over its lines; `<<<` is none. */
export function shellMarkers(lines: readonly string[]): HeredocMarker[][] {
  const state: ShellState = { quote: undefined, arithmetic: false };
  return lines.map((line) => lineMarkers(line, state));
}

interface ShellState {
  quote: Quote | undefined;
  arithmetic: boolean;
}

function lineMarkers(line: string, state: ShellState): HeredocMarker[] {
  const found: HeredocMarker[] = [];
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    state.quote = quoteAfter(character, state.quote);
    if (character === "\\" && state.quote !== "'") at++;
    else if (state.quote !== undefined) continue;
    else if (line.startsWith("((", at)) state.arithmetic = true;
    else if (line.startsWith("))", at)) state.arithmetic = false;
    else if (line.startsWith("<<<", at)) at += 2;
    else if (character === "<" && !state.arithmetic) {
      const next = markerAt(line, at);
      if (next === undefined) continue;
      found.push(next);
      at = next.end - 1;
    }
  }
  return found;
}

/** Where a line with a certain text stands last in a text, as it is and without the tabs before it. */
export interface LastLines {
  readonly exact: ReadonlyMap<string, number>;
  readonly withoutTabs: ReadonlyMap<string, number>;
}

/** Looks over the lines of a text once, so that no search for a delimiter that is missing has to read the text to its end. */
export function lastLines(text: string): LastLines {
  const exact = new Map<string, number>();
  const stripped = new Map<string, number>();
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    exact.set(line, start);
    stripped.set(withoutTabs(line), start);
    start = nextLine(text, end);
  }
  return { exact, withoutTabs: stripped };
}

function withoutTabs(line: string): string {
  return line.replace(/^\t+/, "");
}

/** The bodies of heredocs that begin at a line's start, one after the other, up to the first that has no end. */
export function heredocBodies(
  text: string,
  offset: number,
  markers: readonly HeredocMarker[],
  last: LastLines,
): Span[] {
  const bodies: Span[] = [];
  let start = offset;
  for (const { delimiter, stripTabs } of markers) {
    const lastStart = (stripTabs ? last.withoutTabs : last.exact).get(delimiter) ?? -1;
    if (lastStart < start) break;
    const end = bodyEnd(text, start, delimiter, stripTabs);
    bodies.push({ start, end });
    start = nextLine(text, end);
  }
  return bodies;
}

/** The end of the line that is the delimiter; there is one. */
function bodyEnd(text: string, offset: number, delimiter: string, stripTabs: boolean): number {
  for (let start = offset; ;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if ((stripTabs ? withoutTabs(line) : line) === delimiter || end === text.length) return end;
    start = nextLine(text, end);
  }
}
