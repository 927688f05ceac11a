/** What the table of benchmarks has: rows, each a figure of ours beside the same figure of another. */

import { median, quantile } from "./measure.ts";

/** Who was measured. */
export interface Contender {
  readonly name: string;
  /** How many rules it checks, for a linter. */
  readonly rules?: number;
  /** What is to be known of its input or its words. */
  readonly note?: string;
}

/** What is aimed at. */
export interface Target {
  /** As the table has it. */
  readonly text: string;
  readonly isMet: (row: Row) => boolean;
}

/** One line of the table. Values are those of the rounds, in their order. */
export interface Row {
  /** What is measured, and in which unit. */
  readonly figure: string;
  readonly ours: readonly number[];
  readonly other?: { readonly contender: Contender; readonly values: readonly number[] };
  readonly target?: Target;
}

/** Rows about one thing. */
export interface Section {
  readonly title: string;
  /** How it was measured. */
  readonly about: string;
  readonly ours: Contender;
  readonly rows: readonly Row[];
}

/** Ours as a part of the other's, in the middle and at both quartiles of the rounds; nothing where there is no other. */
export function ratiosOf({ ours, other }: Row): readonly [low: number, middle: number, high: number] | undefined {
  if (other === undefined) return undefined;
  const middle = median(ours) / median(other.values);
  // Contenders that are measured in fewer rounds have no turns in common.
  if (ours.length !== other.values.length) return [middle, middle, middle];
  const ratios = ours.map((value, round) => value / (other.values[round] ?? Number.NaN));
  return [quantile(ratios, 0.25), middle, quantile(ratios, 0.75)];
}

/** Ours is to be at most so many times the other. */
export function atMost(times: number, text = `≤ ${times}`): Target {
  return { text, isMet: (row) => (ratiosOf(row)?.[1] ?? Number.NaN) <= times };
}

/** Ours is to be at least so many times faster. */
export function faster(times: number): Target {
  return {
    text: times === 1 ? "faster" : `≥ ${times.toLocaleString("en-US")} times faster`,
    isMet: atMost(1 / times).isMet,
  };
}
