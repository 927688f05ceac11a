/** The time that passes. `performance.now()` would load a part of Node.js that costs a short run a millisecond. */

/** Milliseconds since some point in the past. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
