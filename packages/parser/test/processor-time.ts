/** The clock for tests of growth: what this process has worked, whatever else the machine does. */

/** The processor time of this process so far, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
