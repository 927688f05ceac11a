/** `--cache`: findings of earlier runs are taken up only where a run without them would find the same. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, asyncProperty, constantFrom, type IAsyncProperty, record, array, oneof } from "fast-check";
import { expect, test } from "vitest";
import { folderWith, imglint, type Outcome, type Surroundings } from "./command-line.ts";

const file = ".imglintcache";
const bad = "run a\nRESTART now\n";

/** The outcome of a run with the cache, made twice, and of one without. All three are to be the same. */
async function outcomes(folder: string, words: readonly string[], around: Surroundings): Promise<Outcome[]> {
  const json = ["--format", "json", ...words];
  return [
    await imglint(folder, ["--cache", ...json], around),
    await imglint(folder, ["--cache", ...json], around),
    await imglint(folder, json, around),
  ];
}

test("a second run lints nothing anew", async () => {
  const folder = folderWith({ "a.buildcontent": bad });
  const [first, second] = await outcomes(folder, [], {});
  expect(second).toEqual(first);
  const { stderr } = await imglint(folder, ["--cache", "--stats"]);
  expect(stderr).not.toContain("keyword-case");
});

test("a cache file that somebody edited counts as none", async () => {
  const folder = folderWith({ "a.buildcontent": "run a\n" });
  await imglint(folder, ["--cache"]);
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, "utf8").replace("upper case", "lower case"));
  expect((await imglint(folder, ["--cache"])).stdout).toContain("upper case");
});

test.each([
  ["empty", ""],
  ["cut", "imglint 1.2.3 test abc\n[["],
  ["of another version", "imglint 0.0.1 test abc\n[]"],
])("a cache file that is %s counts as none", async (_name, text) => {
  const folder = folderWith({ "a.buildcontent": bad, [file]: text });
  const [withCache, , without] = await outcomes(folder, [], {});
  expect(withCache).toEqual(without);
});

test.each([["{}"], ["RUN a\n"], ["\0\0\0"]])("a file that is no cache, %j, is not written over", async (text) => {
  const folder = folderWith({ "a.buildcontent": bad, [file]: text });
  const { stdout, stderr } = await imglint(folder, ["--cache", "--format", "json"]);
  expect(stdout).toBe((await imglint(folder, ["--format", "json"])).stdout);
  expect(stderr).toContain(`imglint: ${file}: is no cache of imglint, and is not overwritten`);
  expect(readFileSync(join(folder, file), "utf8")).toBe(text);
});

test("a cache that cannot be written costs a message and no more", async () => {
  const folder = folderWith({ "a.buildcontent": "RUN true\n" });
  const { status, stderr } = await imglint(folder, ["--cache-location", "gone/cache"]);
  expect(stderr).toMatch(/^imglint: .*gone\/cache: cannot be written: its folder does not exist/);
  expect(status).toBe(0);
});

test("--cache-location is the file, and turns the cache on", async () => {
  const folder = folderWith({ "a.buildcontent": "RUN true\n" });
  await imglint(folder, ["--cache-location", "here"]);
  expect(existsSync(join(folder, "here"))).toBe(true);
  expect(existsSync(join(folder, file))).toBe(false);
});

test("--fix does not read it: what it fixes is gone from the next run", async () => {
  const folder = folderWith({ "a.buildcontent": "run a\n" });
  await imglint(folder, ["--cache"]);
  await imglint(folder, ["--cache", "--fix"]);
  expect((await imglint(folder, ["--cache"])).stdout).toMatch(/^✔/);
});

/** One change to the world, or to the words of the next run. */
type Step =
  | { readonly write: string; readonly text: string | undefined }
  | { readonly words: readonly string[] }
  | { readonly around: Surroundings };

const call = "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.0\n";
const component = (parameter: string): string =>
  `Parameters:\n  ${parameter}:\n    Type: Number\nTasks:\n  - Name: a\n    Action: Reboot\n`;

const steps = oneof(
  record({
    write: constantFrom("a.buildcontent", "b/c.testcontent", "d.imagecomponent"),
    text: constantFrom(bad, "RUN true\n", call, "# imglint-disable-next-line keyword-case -- x\nrun a\n", undefined),
  }),
  record({
    write: constantFrom(".imglint.yaml", "b/.imglint.yaml"),
    text: constantFrom(
      undefined,
      "components:\n  install-jdk: jdk.imagecomponent.yaml\n",
      "rules:\n  keyword-case: error\n",
      "rules:\n  content-near-limit:\n    severity: error\n    percent: 1\n",
      "os: windows\n",
      "limits:\n  bytes: 10\n",
      "overrides:\n  - files: '*.buildcontent'\n    rules:\n      keyword-case: off\n",
    ),
  }),
  record({
    write: constantFrom("jdk.imagecomponent.yaml"),
    text: constantFrom(component("a"), component("b"), undefined),
  }),
  record({
    words: constantFrom(
      [],
      ["--rule", "keyword-case=off"],
      ["--rule", "keyword-case=error"],
      ["--os", "windows"],
      ["--kind", "component"],
      ["--no-inline-suppressions"],
      ["--locale", "zh"],
    ),
  }),
  record({ around: constantFrom<Surroundings>({}, { version: "1.2.4" }, { build: "other" }) }),
);

function holdsForChanges(): IAsyncProperty<[Step[]]> {
  return asyncProperty(array(steps, { minLength: 1, maxLength: 6 }), async (changes) => {
    const folder = folderWith({
      "a.buildcontent": bad,
      "b/c.testcontent": "run b\n",
      "jdk.imagecomponent.yaml": component("a"),
    });
    let words: readonly string[] = [];
    let around: Surroundings = {};
    for (const change of changes) {
      if ("words" in change) ({ words } = change);
      else if ("around" in change) ({ around } = change);
      else if (change.text === undefined) rmSync(join(folder, change.write), { force: true });
      else writeFileSync(join(folder, change.write), change.text);
      const [withCache, again, without] = await outcomes(folder, words, around);
      expect(withCache).toEqual(without);
      expect(again).toEqual(without);
    }
  });
}

test("after any change of file, configuration, version or words the result is that of a run without a cache", async () => {
  await assert(holdsForChanges(), { numRuns: 60 });
});
