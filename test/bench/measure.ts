/** How things are measured: in turns, so that what else the machine does hits all alike, and told by medians and quartiles. */

/** What was measured of one contender, by the names of figures, a value for each round. */
export type Figures = ReadonlyMap<string, readonly number[]>;

/** Measures once, and gives one value for each figure. It throws where the work was not done. */
export type Measurement = () => Promise<Readonly<Record<string, number>>>;

/** Lets contenders take turns. What is measured in the rounds of the warm-up is left out. */
export async function takeTurns(
  contenders: readonly Measurement[],
  { rounds, warmUp = 1 }: { readonly rounds: number; readonly warmUp?: number },
): Promise<readonly Figures[]> {
  const figures = contenders.map(() => new Map<string, number[]>());
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [index, measure] of contenders.entries()) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
      const values = await measure();
      if (round < warmUp) continue;
      for (const [name, value] of Object.entries(values)) {
        const own = figures[index]?.get(name) ?? [];
        own.push(value);
        figures[index]?.set(name, own);
      }
    }
  }
  return figures;
}

/** The values of a figure. It throws where there are none, rather than give a table without them. */
export function valuesOf(figures: Figures | undefined, name: string): readonly number[] {
  const values = figures?.get(name);
  if (values === undefined) throw new Error(`there is no figure "${name}"`);
  return values;
}

/** The name of the one figure of `timeOf`. */
export const time = "time, ms";

/**
 * Measures the time that a function takes in this process: of many calls, since one is short. Each round ends with a look at what
 * the last call gave, which is not in the time; `prove` throws where that is not the work. The clock gives milliseconds.
 */
export function timeOf<Result>(
  run: () => Result,
  calls: number,
  prove: (result: Awaited<Result>) => void,
  clock: () => number = () => performance.now(),
): Measurement {
  return async () => {
    // What ran before leaves its garbage and cold caches.
    let result = await run();
    const start = clock();
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
    for (let call = 0; call < calls; call++) result = await run();
    const elapsed = clock() - start;
    prove(result);
    return { [time]: elapsed / calls };
  };
}

/** The value below which a part of the values is, from 0 to 1. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
