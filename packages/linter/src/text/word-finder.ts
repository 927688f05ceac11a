/** Finding which of many words a text holds, in one pass, whatever their number: an automaton as Aho and Corasick have it. */

import type { Span } from "@buildcontent/parser";

/** Tells for a part of a text which groups of words it holds a word of: bit 1 for the first group, 2 for the second, 4 … */
export type WordFinder = (text: string, part: Span) => number;

/** Makes a finder of words in ASCII, of either case. The groups are at most eight, the characters of all words at most 65,535. */
export function createWordFinder(groups: readonly (readonly string[])[]): WordFinder {
  const letters = lettersOf(groups.flat());
  const trie: Trie = { letters: [0], children: [0], siblings: [0], groups: [0] };
  for (const [index, words] of groups.entries()) {
    for (const word of words) addWord(trie, word, letters, 1 << index);
  }
  const width = Math.max(...letters) + 1;
  const { table, found } = compile(trie, width);
  const steps = stepsOf(table, found, width);
  return (text, { start, end }) => {
    let step = 0;
    let all = 0;
    for (let at = start; at < end; at++) {
      step = steps[(step >> 1) + (letters[text.charCodeAt(at)] ?? 0)] ?? 0;
      if ((step & 1) === 1) all |= found[(step >> 1) / width] ?? 0;
    }
    return all;
  };
}

/** The table as it is read the fastest: in place of a state, where its row starts, and as the lowest bit whether something is found there. */
function stepsOf(table: Uint16Array, found: Uint8Array, width: number): Uint32Array {
  return Uint32Array.from(table, (state) => (state * width * 2) | (found[state] === 0 ? 0 : 1));
}

/** A number for each character of ASCII that a word has, the same for both cases of a letter; 0 for the others, which no word goes on with. */
function lettersOf(words: readonly string[]): Uint8Array {
  const letters = new Uint8Array(128);
  let last = 0;
  for (const character of words.join("").toLowerCase()) {
    const code = character.charCodeAt(0);
    if (letters[code] !== 0) continue;
    letters[code] = letters[character.toUpperCase().charCodeAt(0)] = ++last;
  }
  return letters;
}

/** The words as a tree of states, of which each is an index of these lists. State 0 is the root, so 0 stands for no state in the others. */
interface Trie {
  /** The letter that leads to a state. */
  readonly letters: number[];
  /** The child of a state that was added last. */
  readonly children: number[];
  /** The child of the same state that was added before. */
  readonly siblings: number[];
  /** The groups of the words that end at a state. */
  readonly groups: number[];
}

function addWord(trie: Trie, word: string, letters: Uint8Array, group: number): void {
  let state = 0;
  for (let at = 0; at < word.length; at++) state = childOf(trie, state, letters[word.charCodeAt(at)] ?? 0);
  trie.groups[state] = (trie.groups[state] ?? 0) | group;
}

/** The child of a state that a letter leads to, which is made where there is none. */
function childOf(trie: Trie, state: number, letter: number): number {
  const last = trie.children[state] ?? 0;
  let child = last;
  while (child !== 0 && trie.letters[child] !== letter) child = trie.siblings[child] ?? 0;
  if (child !== 0) return child;
  trie.siblings.push(last);
  trie.children.push(0);
  trie.groups.push(0);
  return (trie.children[state] = trie.letters.push(letter) - 1);
}

/** The number of the next state by that of a state and by a letter; and the groups that are found at each state. */
function compile(trie: Trie, width: number): { table: Uint16Array; found: Uint8Array } {
  const table = new Uint16Array(trie.letters.length * width);
  const found = Uint8Array.from(trie.groups);
  // Where a word does not go on, the longest end of it does that another word starts with. That is shorter, so its row is filled before.
  const states = [0];
  const fallbacks = [0];
  for (let next = 0; next < states.length; next++) {
    const state = states[next] ?? 0;
    const fallback = fallbacks[next] ?? 0;
    const row = state * width;
    table.copyWithin(row, fallback * width, (fallback + 1) * width);
    found[state] = (found[state] ?? 0) | (found[fallback] ?? 0);
    for (let child = trie.children[state] ?? 0; child !== 0; child = trie.siblings[child] ?? 0) {
      const at = row + (trie.letters[child] ?? 0);
      states.push(child);
      fallbacks.push(state === 0 ? 0 : (table[at] ?? 0));
      table[at] = child;
    }
  }
  return { table, found };
}
