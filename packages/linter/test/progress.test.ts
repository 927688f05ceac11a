/** What a long run tells on a terminal, and how its time is told. */

import { expect, test } from "vitest";
import { createProgress } from "../src/cli/progress.ts";
import { folderWith, imglint } from "./command-line.ts";

function progressOf(errorIsTerminal: boolean, times: readonly number[]): string {
  let shown = "";
  let clock = 0;
  const complain = (text: string): void => void (shown += text);
  const progress = createProgress(4000, { errorIsTerminal, complain }, "en", () => clock);
  for (const time of times) {
    clock = time;
    progress.step();
  }
  progress.end();
  return shown.replaceAll("\r\u001B[K", "|");
}

test("a run of less than a second tells nothing", () => {
  expect(progressOf(true, [10, 500, 999])).toBe("");
});

test("a longer one tells how far it is, ten times a second at most, and wipes it at the end", () => {
  expect(progressOf(true, [500, 1000, 1050, 1100])).toBe("|2 of 4,000 files|4 of 4,000 files|");
});

test("nothing is told where standard error is no terminal", () => {
  expect(progressOf(false, [2000, 3000])).toBe("");
});

test("--stats tells the time of every rule, on standard error", async () => {
  const folder = folderWith({ "a.buildcontent": "RUN true\n" });
  const { stdout, stderr } = await imglint(folder, ["--stats", "--rule", "too-many-commands=off"]);
  expect(stdout).toBe("✔ No findings in 1 file (TIME)\n");
  expect(stderr).toMatch(/^[\d.]+ ms in all; rules, the slowest first:\n( +[\d.]+ ms +[\d.]+ % {2}[\w-]+\n)+$/);
  expect(stderr).toContain("keyword-case");
  expect(stderr).not.toContain("too-many-commands");
});
