/** What a process costs: its time, the time of the processors, and the memory at its peak. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Measurement } from "./measure.ts";

/** The names of the figures. */
export const wall = "wall time, ms";
export const cpu = "CPU, ms";
export const memory = "peak memory, MiB";

/** What is run, and the status that it ends with when it has done its work. */
export interface Command {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly status: number;
}

/** What a command writes to both of its outputs, and the status it ends with. They are a file: some end before a pipe is read. */
export async function outputOf(
  words: readonly string[],
  cwd: string,
): Promise<{ readonly output: string; readonly status: number | null }> {
  const [program = "", ...rest] = words;
  const folder = mkdtempSync(join(tmpdir(), "imglint-bench-"));
  const path = join(folder, "output");
  const file = openSync(path, "w");
  const child = spawn(program, rest, { cwd, stdio: ["ignore", file, file] });
  const status = await new Promise<number | null>((done) => child.on("close", done));
  closeSync(file);
  const output = readFileSync(path, "utf8");
  rmSync(folder, { recursive: true });
  return { output, status };
}

/** Measures both times of a process. bash tells them to the millisecond. */
export function timesOf({ words, cwd, status }: Command): Measurement {
  return async () => {
    const script = `TIMEFORMAT='%3R %3U %3S'; time "$@" > /dev/null 2> /dev/null`;
    const told = await outputOf(["bash", "-c", script, "bash", ...words], cwd);
    assert.equal(told.status, status, `${words.join(" ").slice(0, 200)} ends with another status`);
    const [elapsed = Number.NaN, user = Number.NaN, system = Number.NaN] = told.output
      .trim()
      .split(" ")
      .map((seconds) => Number(seconds) * 1000);
    return { [wall]: elapsed, [cpu]: user + system };
  };
}

/** Measures the memory of a process at its peak, which the system keeps for as long as the process lives. */
export function memoryOf({ words, cwd, status }: Command): Measurement {
  return async () => {
    const [program = "", ...rest] = words;
    const child = spawn(program, rest, { cwd, stdio: "ignore" });
    let peak = 0;
    while (child.exitCode === null && child.signalCode === null) {
      peak = Math.max(peak, peakOf(child.pid));
      // oxlint-disable-next-line eslint/no-await-in-loop -- it is looked at until the process ends
      await immediate();
    }
    assert.equal(child.exitCode, status, `${words.join(" ").slice(0, 200)} ends with another status`);
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
export function costOf(command: Command): Measurement {
  const times = timesOf(command);
  const peak = memoryOf(command);
  return async () => ({ ...(await times()), ...(await peak()) });
}
