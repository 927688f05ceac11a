/** How the time of something grows with the length of its text: in proportion, or faster. */

/* oxlint-disable eslint/no-await-in-loop -- one after the other is what is measured */

import { processorTime } from "../packages/parser/test/processor-time.ts";

/** How many short texts are as long as the long one. */
const count = 16;

/** Growth in proportion is 1, in the square 16. */
export const growthBound = 4;

/** What a short text is to take at least, in milliseconds, unless it gets too long. */
const leastTime = 4;

/** How often it is measured before the verdict is that it grows too fast. */
const rounds = 3;

/** What is measured: `run` on what `inputOf` makes for a text of so many characters, anew for each run, and out of its time. */
export interface Work<Input> {
  readonly inputOf: (length: number) => Input;
  readonly run: (input: Input) => unknown;
}

/**
 * How many times longer something takes on one long text than on 16 short ones, which have as many characters. The short text is as long
 * as it takes to be measured well, so that what grows in the square has outgrown the rest in the long one, which has at most
 * `longest` characters. All results are kept: else the long text alone would have to be carried along by the garbage collector. What else
 * the machine does can only add to a time, so the least of the rounds counts.
 */
export async function growthOf<Input>(work: Work<Input>, longest = 4_000_000): Promise<number> {
  const length = await measurableLength(work, longest / count);
  let [shortTime, longTime] = [Infinity, Infinity];
  for (let round = 0; round < rounds && !(longTime < shortTime * growthBound); round++) {
    shortTime = Math.min(shortTime, await timeOf(work, length, count));
    longTime = Math.min(longTime, await timeOf(work, length * count, 1));
  }
  return longTime / shortTime;
}

async function measurableLength<Input>(work: Work<Input>, longest: number): Promise<number> {
  let length = 1024;
  while (length * 2 <= longest && (await isShort(work, length))) length *= 2;
  return length;
}

/** By the fastest of six runs, since the first are those of code that is not compiled. */
async function isShort<Input>(work: Work<Input>, length: number): Promise<boolean> {
  for (let index = 0; index < 6; index++) {
    if ((await timeOf(work, length, 1)) < leastTime) return true;
  }
  return false;
}

/** In milliseconds of this process, so that others on the machine do not count. */
async function timeOf<Input>({ inputOf, run }: Work<Input>, length: number, times: number): Promise<number> {
  const inputs = Array.from({ length: times }, () => inputOf(length));
  const kept = [];
  const start = processorTime();
  for (const input of inputs) kept.push(await run(input));
  return processorTime() - start;
}
