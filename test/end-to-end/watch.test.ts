/** `--watch` as a process: it lints, waits, and lints again when something changes. */

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, onTestFinished, test } from "vitest";

const command = join(inject("installedIn"), "node_modules/imglint/dist/imglint.cjs");

interface Watched {
  /** Waits until a run has ended that says something, at most for 20 seconds; what it said is then forgotten. */
  readonly says: (text: string) => Promise<void>;
  /** What was said since. */
  readonly output: () => string;
  readonly exitCode: () => number | null;
}

/** A watching process, which ends with the test, and its folder with it. */
function watched(folder: string, paths: readonly string[]): Watched {
  const child = spawn(process.execPath, [command, "--watch", ...paths], { cwd: folder });
  onTestFinished(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => void (output += String(chunk)));
  const says = async (text: string): Promise<void> => {
    for (let tries = 0; tries < 400 && !(output.includes(text) && output.includes("Ctrl+C")); tries++) await sleep(50);
    expect(output).toContain(text);
    output = "";
  };
  return { says, output: () => output, exitCode: () => child.exitCode };
}

test("a configuration above what is watched counts, too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imglint-watch-"));
  mkdirSync(join(folder, "images"));
  writeFileSync(join(folder, ".imglint.yaml"), "rules:\n  keyword-case: error\n");
  writeFileSync(join(folder, "images/a.buildcontent"), "run a\n");
  const { says, exitCode } = watched(folder, ["images"]);
  await says("1 error in 1 of 1 file");
  writeFileSync(join(folder, ".imglint.yaml"), "rules:\n  keyword-case: off\n");
  await says("No findings in 1 file");
  expect(exitCode()).toBeNull();
});

test("what the run writes itself is no change", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imglint-watch-"));
  writeFileSync(join(folder, "a.buildcontent"), "run a\n");
  const { says, output } = watched(
    folder,
    "--format pretty --format json=out.json --cache --baseline known.json --update-baseline .".split(" "),
  );
  await says("No findings in 1 file");
  await sleep(700);
  expect(output()).toBe("");
});

test("a change of a template, of the configuration, or a new file brings a new report", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imglint-watch-"));
  writeFileSync(join(folder, "a.buildcontent"), "run a\n");
  const { says, output, exitCode } = watched(folder, ["."]);
  await says("1 warning in 1 of 1 file");
  writeFileSync(join(folder, "a.buildcontent"), "RUN a\n");
  await says("No findings in 1 file");
  writeFileSync(join(folder, "b.buildcontent"), "RESTART now\n");
  await says("1 error in 1 of 2 files");
  rmSync(join(folder, "b.buildcontent"));
  await says("No findings in 1 file");
  writeFileSync(join(folder, ".imglint.yaml"), "unknown: 1\n");
  await says("unknown is no key");
  writeFileSync(join(folder, "notes.txt"), "nothing to lint");
  await sleep(500);
  expect(output()).toBe("");
  expect(exitCode()).toBeNull();
});
