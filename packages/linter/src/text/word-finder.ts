/** Finding which of many words a text holds, in one pass, whatever their number: an automaton as Aho and Corasick have it. */

import type { Span } from "@buildcontent/parser";

/** Tells for a part of a text which groups of words it holds a word of: bit 1 for the first group, 2 for the second, 4 … */
export type WordFinder = (text: string, part: Span) => number;

/** A state of the automaton: the words that go on as what was read so far does. */
interface State {
  readonly next: Map<number, number>;
  /** The groups of the words that end here. */
  groups: number;
}

/** Makes a finder of words in ASCII, of either case. The groups are at most eight, the characters of all words at most 65,535. */
export function createWordFinder(groups: readonly (readonly string[])[]): WordFinder {
  const states: State[] = [{ next: new Map(), groups: 0 }];
  for (const [index, words] of groups.entries()) {
    for (const word of words) addWord(states, word, 1 << index);
  }
  const { table, found } = compile(states);
  return (text, { start, end }) => {
    let state = 0;
    let all = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      state = code < width ? (table[state * width + code] ?? 0) : 0;
      all |= found[state] ?? 0;
    }
    return all;
  };
}

/** The characters of ASCII, for each of which a state has a row of next states. */
const width = 128;

function addWord(states: State[], word: string, group: number): void {
  let state = states[0];
  for (const character of word.toLowerCase()) {
    const code = character.charCodeAt(0);
    const next = state?.next.get(code) ?? states.push({ next: new Map(), groups: 0 }) - 1;
    state?.next.set(code, next);
    state = states[next];
  }
  if (state !== undefined) state.groups |= group;
}

/** The number of the next state by that of a state and by a character; and the groups that are found at each state. */
function compile(states: readonly State[]): { table: Uint16Array; found: Uint8Array } {
  const table = new Uint16Array(states.length * width);
  const found = new Uint8Array(states.length);
  // Where a word does not go on, the longest end of it does that another word starts with. That is shorter, so its row is filled before.
  const queue = [{ number: 0, fallback: 0 }];
  for (const { number, fallback } of queue) {
    const row = number * width;
    table.copyWithin(row, fallback * width, (fallback + 1) * width);
    const { next, groups } = states[number] ?? { next: [], groups: 0 };
    found[number] = groups | (found[fallback] ?? 0);
    for (const [code, child] of next) {
      queue.push({ number: child, fallback: number === 0 ? 0 : (table[row + code] ?? 0) });
      for (const one of [code, upper(code)]) table[row + one] = child;
    }
  }
  return { table, found };
}

function upper(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}
