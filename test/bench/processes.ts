/** What a process costs: its time, the time of the processors, and the memory at its peak. */

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import type { Measurement } from "./measure.ts";

/** The names of the figures. */
export const wall = "wall time, ms";
export const cpu = "CPU, ms";
export const memory = "peak memory, MiB";

/** Measures both times of a process, whatever status it ends with. bash tells them to the millisecond. */
export function timesOf(words: readonly string[], cwd: string): Measurement {
  return async () => {
    const script = `TIMEFORMAT='%3R %3U %3S'; time "$@" > /dev/null 2> /dev/null`;
    const { stderr } = await run(script, words, cwd);
    const [elapsed = 0, user = 0, system = 0] = stderr
      .trim()
      .split(" ")
      .map((seconds) => Number(seconds) * 1000);
    return { [wall]: elapsed, [cpu]: user + system };
  };
}

async function run(script: string, words: readonly string[], cwd: string): Promise<{ readonly stderr: string }> {
  const child = spawn("bash", ["-c", script, "bash", ...words], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (stderr += text));
  await new Promise((done) => child.on("close", done));
  return { stderr };
}

/** Measures the memory of a process at its peak, which the system keeps for as long as the process lives. */
export function memoryOf(words: readonly string[], cwd: string): Measurement {
  return async () => {
    const [program = "", ...rest] = words;
    const child = spawn(program, rest, { cwd, stdio: "ignore" });
    let peak = 0;
    while (child.exitCode === null && child.signalCode === null) {
      peak = Math.max(peak, peakOf(child.pid));
      // oxlint-disable-next-line eslint/no-await-in-loop -- it is looked at until the process ends
      await immediate();
    }
    return { [memory]: peak };
  };
}

const immediate = promisify(setImmediate);

/** The peak until now, in MiB; 0 of a process that has ended. */
function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

/** Measures times and memory in one: the memory by a run of its own. */
export function costOf(words: readonly string[], cwd: string): Measurement {
  const times = timesOf(words, cwd);
  const peak = memoryOf(words, cwd);
  return async () => ({ ...(await times()), ...(await peak()) });
}
