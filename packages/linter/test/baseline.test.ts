/** `--baseline`: findings that are known are not told again, wherever they move. */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";

const use = ["--baseline", "known.json"];
const update = [...use, "--update-baseline"];
const prune = [...use, "--prune-baseline"];

function write(folder: string, text: string): void {
  writeFileSync(join(folder, "a.buildcontent"), text);
}

function known(folder: string): unknown {
  const { files }: { files: unknown } = JSON.parse(readFileSync(join(folder, "known.json"), "utf8"));
  return files;
}

test("what is known is not told, and what is new is", async () => {
  const folder = folderWith({ "a.buildcontent": "run a\nRESTART now\n" });
  expect((await imglint(folder, [])).status).toBe(1);
  expect(await imglint(folder, update)).toMatchObject({ status: 0, stderr: "" });
  expect(await imglint(folder, use)).toMatchObject({ status: 0, stdout: "✔ No findings in 1 file (TIME)\n" });
  write(folder, "run a\nRESTART now\nrun b\n");
  const { stdout } = await imglint(folder, use);
  expect(stdout).toContain("a.buildcontent:3:1");
  expect(stdout).toContain("1 warning in 1 of 1 file");
});

test("a finding is known where its line has moved, is indented, or has other line ends", async () => {
  const folder = folderWith({ "a.buildcontent": "run a\n" });
  await imglint(folder, update);
  write(folder, 'ENV A="b"\r\n\r\n# more\r\n   run a\r\n');
  expect((await imglint(folder, use)).stdout).toMatch(/^✔/);
});

test("a second finding of the same words is new", async () => {
  const folder = folderWith({ "a.buildcontent": "run a\n" });
  await imglint(folder, update);
  write(folder, "run a\nrun a\n");
  expect((await imglint(folder, use)).stdout).toContain("1 warning");
});

test("another rule's finding on a known line is new", async () => {
  const folder = folderWith({ "a.buildcontent": "run a\n" });
  await imglint(folder, update);
  expect(
    (await imglint(folder, [...use, "--rule", "too-many-commands=error", "--rule", "keyword-case=off"])).stdout,
  ).toMatch(/^✔/);
  write(folder, "run a \\ \n  b\n");
  expect((await imglint(folder, use)).stdout).toContain("space-after-continuation");
});

test("what is no more is told of, and --prune-baseline takes it out and adds nothing", async () => {
  const folder = folderWith({ "a.buildcontent": "run a\nrun b\n" });
  await imglint(folder, update);
  write(folder, "run a\nRUN b\nrun c\n");
  const { stderr } = await imglint(folder, use);
  expect(stderr).toBe("imglint: 1 finding of the baseline is no more; --prune-baseline takes it out\n");
  const { stdout } = await imglint(folder, prune);
  expect(stdout).toContain("a.buildcontent:3:1");
  expect(await imglint(folder, use)).toMatchObject({ stderr: "" });
  expect(known(folder)).toEqual({ "a.buildcontent": { "keyword-case": [expect.stringMatching(/^[0-9a-f]{32}$/)] } });
});

test("files that are not linted stay known, and files that are gone do not", async () => {
  const folder = folderWith({ "a.buildcontent": "run a\n", "b.buildcontent": "run b\n" });
  await imglint(folder, update);
  await imglint(folder, [...update, "a.buildcontent"]);
  expect(Object.keys(known(folder) ?? {})).toEqual(["a.buildcontent", "b.buildcontent"]);
  rmSync(join(folder, "b.buildcontent"));
  await imglint(folder, [...prune, "a.buildcontent"]);
  expect(Object.keys(known(folder) ?? {})).toEqual(["a.buildcontent"]);
});

test("paths are those from the baseline's folder, wherever the run starts", async () => {
  const folder = folderWith({ "images/a.buildcontent": "run a\n" });
  await imglint(folder, update);
  mkdirSync(join(folder, "other"));
  const words = ["--baseline", "../known.json", "a.buildcontent"];
  expect((await imglint(join(folder, "images"), words)).stdout).toMatch(/^✔/);
});

test("what is known stands in reports for programs as suppressed", async () => {
  const folder = folderWith({ "a.buildcontent": "RESTART now\n" });
  await imglint(folder, update);
  const { stdout, status } = await imglint(folder, [...use, "--format", "json"]);
  expect(stdout).not.toContain('"errors": 1');
  expect(status).toBe(0);
});

test.each([
  [use, undefined, "known.json: no such baseline; write one by --update-baseline"],
  [use, "[]", "known.json: is no baseline that can be read"],
  [use, '{"version":1,"files":{"a":{"b":[1]}}}', "known.json: is no baseline that can be read"],
  [update, "<<<<<<<", "known.json: is no baseline that can be read"],
  [["--update-baseline"], undefined, "--update-baseline and --prune-baseline go with --baseline FILE"],
  [[...prune, "--update-baseline"], undefined, "use one of them"],
])("%j with %s: %s", async (words, text, message) => {
  const folder = folderWith({ "a.buildcontent": "run a\n", ...(text !== undefined && { "known.json": text }) });
  const { status, stderr } = await imglint(folder, words);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
  const file = join(folder, "known.json");
  expect(existsSync(file) ? readFileSync(file, "utf8") : undefined).toBe(text);
});
