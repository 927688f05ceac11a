/** `--fix` that is killed at any moment leaves every file as it was or as it is to be. */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, onTestFinished, test } from "vitest";

const command = join(inject("installedIn"), "node_modules/imglint/dist/imglint.cjs");

const count = 500;
const before = "run yum install -y nginx\nENV A=b\n".repeat(60);
const after = 'RUN yum install -y nginx\nENV A="b"\n'.repeat(60);

function nameOf(index: number): string {
  return `${String(index).padStart(3, "0")}.buildcontent`;
}

async function ended(child: ChildProcess): Promise<void> {
  await new Promise((done) => child.on("exit", done));
}

/** Lets `--fix` run until some files are done, kills it, and gives how many files are fixed. */
async function killAfter(folder: string, done: number): Promise<number> {
  for (let index = 0; index < count; index++) writeFileSync(join(folder, nameOf(index)), before);
  const child = spawn(process.execPath, [command, "--fix", "--format", "json", "."], { cwd: folder, stdio: "ignore" });
  const end = ended(child);
  // Bounded: a run that never gets there ends by itself.
  while (child.exitCode === null && readFileSync(join(folder, nameOf(done)), "utf8") === before) await sleep(1);
  child.kill("SIGKILL");
  await end;
  const texts = Array.from({ length: count }, (_, index) => readFileSync(join(folder, nameOf(index)), "utf8"));
  expect(texts.filter((text) => text !== before && text !== after)).toEqual([]);
  return texts.filter((text) => text === after).length;
}

test("kill -9 in the middle of --fix on 500 files leaves each file either old or new", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imglint-kill-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const fixed: number[] = [];
  for (const done of [0, 5, 50, 200, 350]) fixed.push(await killAfter(folder, done));
  // At least one of the runs was cut in the middle, or this has shown nothing.
  expect(fixed.some((number) => number > 0 && number < count)).toBe(true);
  // What a killed run leaves behind is no template, and the next run finishes the work.
  execFileSync(process.execPath, [command, "--fix", "."], { cwd: folder });
  expect(readdirSync(folder).filter((name) => name.endsWith(".buildcontent"))).toHaveLength(count);
});
