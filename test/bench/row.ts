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

/** How much text a contender gets. */
export interface Input {
  readonly files: number;
  readonly bytes: number;
  readonly lines: number;
}

/** The values of the rounds, in their order, and the text they are of; none for `node -e 0`. */
export interface Measured {
  readonly values: readonly number[];
  readonly input?: Input;
}

/** What is aimed at. */
export interface Target {
  /** As the table has it. */
  readonly text: string;
  readonly isMet: (row: Row) => boolean;
}

/** One line of the table. */
export interface Row {
  /** What is measured, and in which unit. */
  readonly figure: string;
  readonly ours: Measured;
  readonly other?: Measured & { readonly contender: Contender };
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

/** Ours as a part of the other's. */
export interface Ratio {
  /** Of the medians. */
  readonly middle: number;
  /** Of the ratios of the rounds; nothing where there is but one. */
  readonly quartiles?: readonly [low: number, high: number];
}

/** The ratio of a row; nothing where there is no other. */
export function ratioOf({ ours, other }: Row): Ratio | undefined {
  if (other === undefined) return undefined;
  const middle = median(ours.values) / median(other.values);
  if (ours.values.length === 1) return { middle };
  const ratios = ours.values.map((value, round) => value / (other.values[round] ?? Number.NaN));
  return { middle, quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)] };
}

/** Ours is to be at most so many times the other. */
export function atMost(times: number, text = `≤ ${times}`): Target {
  return { text, isMet: (row) => (ratioOf(row)?.middle ?? Number.NaN) <= times };
}

/** Ours is to be at least so many times faster. */
export function faster(times: number): Target {
  return {
    text: times === 1 ? "faster" : `≥ ${times.toLocaleString("en-US")} times faster`,
    isMet: atMost(1 / times).isMet,
  };
}
