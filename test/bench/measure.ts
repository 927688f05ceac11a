/** How things are measured: in turns, so that what else the machine does hits all alike, and told by medians and quartiles. */

/** What was measured of one contender, by the names of figures, a value for each round. */
export type Figures = ReadonlyMap<string, readonly number[]>;

/** Measures once, and gives one value for each figure. */
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

/** Measures the time that a function takes in this process, in milliseconds: of many calls, since one is short. */
export function timeOf(run: () => unknown, calls: number): Measurement {
  return async () => {
    // What ran before leaves its garbage and cold caches.
    await run();
    const start = performance.now();
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
    for (let call = 0; call < calls; call++) await run();
    return { time: (performance.now() - start) / calls };
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
