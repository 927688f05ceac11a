/** Waiting for a client, but not forever. */

/** A client that is asked has so many milliseconds to answer; after that the server goes on with what it knows. */
const patience = 2000;

/** Ends with a promise, however that ends, or when it takes too long. */
export async function inTime(promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([Promise.allSettled([promise]), late]);
  clearTimeout(timer);
}

/** A promise, and what ends it. */
export function createSettled(): { readonly settled: Promise<void>; readonly settle: () => void } {
  let settle = (): void => {};
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { settled, settle };
}
