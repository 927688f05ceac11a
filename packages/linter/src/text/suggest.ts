/** "Did you mean …?": the known word that is nearest to an unknown one. */

import { distance } from "fastest-levenshtein";

/**
 * The candidate that differs from a word by no more than a third of its letters, case aside; undefined where none does. Two
 * neighbours that changed places, the commonest slip in a short keyword, count as one letter.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const lower = word.toLowerCase();
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const edits = isSwap(lower, other) ? 1 : distance(lower, other);
    if (best === undefined || edits < best.edits) best = { candidate, edits };
  }
  return best !== undefined && best.edits <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : undefined;
}

/** Tells whether two words differ in nothing but two neighbours that changed places. */
function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length && b === a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
}
