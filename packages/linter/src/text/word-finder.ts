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
  const { steps, found } = compile(trie, width);
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

/**
 * The next state by a state and a letter: in place of its number stands where its row starts, and as the lowest bit, whether something is
 * found there; and the groups that are found at each state.
 */
function compile(trie: Trie, width: number): { steps: Uint32Array; found: Uint8Array } {
  const steps = new Uint32Array(trie.letters.length * width);
  const found = Uint8Array.from(trie.groups);
  // Where a word does not go on, the longest end of it does that another word starts with. That is shorter, so its row is filled before.
  const states = [0];
  const fallbacks = [0];
  for (let next = 0; next < states.length; next++) {
    const state = states[next] ?? 0;
    const row = state * width;
    const fallbackRow = fallbacks[next] ?? 0;
    steps.copyWithin(row, fallbackRow, fallbackRow + width);
    for (let child = trie.children[state] ?? 0; child !== 0; child = trie.siblings[child] ?? 0) {
      const at = row + (trie.letters[child] ?? 0);
      const fallback = state === 0 ? 0 : (steps[at] ?? 0) >> 1;
      const groups = (found[child] ?? 0) | (found[fallback / width] ?? 0);
      found[child] = groups;
      states.push(child);
      fallbacks.push(fallback);
      steps[at] = (child * width * 2) | (groups === 0 ? 0 : 1);
    }
  }
  return { steps, found };
}
