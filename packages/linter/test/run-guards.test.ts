/** What a run refuses to do to files, and which exit status says so. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandNames } from "../src/cli/command-names.ts";
import { statusOf } from "../src/cli/exit-status.ts";
import { createProgram } from "../src/cli/program.ts";
import { folderWith, imglint } from "./command-line.ts";

const files = { "a.buildcontent": "run a\n", "b.buildcontent": "RUN b\n" };

test("the names of the commands are those of the program", () => {
  const program = createProgram({ locale: "en", env: {}, perform: () => undefined }, "1");
  expect(commandNames.toSorted()).toEqual(program.commands.map((command) => command.name()).toSorted());
});

test.each([
  [["--format", "json=a.buildcontent"], "a.buildcontent: is a template that is linted here"],
  [["--output", "./a.buildcontent", "--diff"], "a.buildcontent: is a template that is linted here"],
  [["--cache-location", "b.buildcontent"], "b.buildcontent: is a template that is linted here"],
  [["--baseline", "b.buildcontent", "--update-baseline"], "b.buildcontent: is a template that is linted here"],
  [["--format", "json=x", "--format", "sarif=./x"], "two reports go to x"],
  [["--suppress", "a.buildcontent"], "--suppress takes a reason first: a.buildcontent is a file or folder"],
  [["--diff", "--baseline", "k", "--update-baseline"], "--diff writes nothing"],
  [["--no-config", "--config", "x"], "--config uses one configuration and --no-config none: leave one of them out"],
  [["--config=x", "--no-config", "fmt"], "--config uses one configuration and --no-config none"],
  [["--watch", "--suppress", "why"], "--watch with --suppress would hide whatever you write next"],
  [["--watch", "--baseline", "k", "--update-baseline"], "--watch with --update-baseline would hide"],
  [["--suppress", "why", "--no-inline-suppressions"], "--no-inline-suppressions does not heed"],
  [["--diff", "--max-warnings", "0"], "--diff fails where something would change and does not heed --max-warnings"],
  [["--diff", "--fail-on", "info"], "does not heed --fail-on: leave one of them out"],
  [["--diff", "--format", "json"], "give the report a file, as in --format json=FILE"],
  [["--config", ""], "the value of --config is empty, most likely a variable that is not set"],
  [["--output="], "the value of --output is empty"],
  [["--kind="], "the value of --kind is empty"],
  [["fmt", "--stdin-filename", ""], "the value of --stdin-filename is empty"],
  [["init", "--preset", ""], "the value of --preset is empty"],
  [["-v"], "there is no option -v (did you mean -V?)"],
  [["--fix-dry-run"], "there is no option --fix-dry-run (did you mean --diff?)"],
  [["lint", "."], "lint: no such file, folder or command; without a command imglint lints: leave the word out"],
  [["help"], "help: no such file, folder or command (did you mean --help?)"],
  [["format"], "format: no such file, folder or command (did you mean fmt?)"],
  [["fmtt"], "fmtt: no such file, folder or command (did you mean fmt?)"],
  [["--format", "json=gone/x"], "gone/x: cannot be written: its folder does not exist; create it"],
  [["--diff", "--format", "json=gone/x"], "gone/x: cannot be written"],
])("%j: %s", async (words, message) => {
  const folder = folderWith(files);
  const { status, stderr } = await imglint(folder, words);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
  for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), "utf8")).toBe(text);
});

test.each([[["--fix"]], [["--suppress", "why"]], [["--baseline", "k", "--update-baseline"]]])(
  "with a configuration that is not understood %j changes nothing",
  async (words) => {
    const folder = folderWith({ ...files, ".imglint.yaml": "rules:\n  keyword-cas: off\n" });
    const { status, stderr } = await imglint(folder, words);
    expect(stderr).toContain("nothing was changed: mend the configuration first");
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "a.buildcontent"), "utf8")).toBe("run a\n");
  },
);

test("a run that could not look at everything does not end with a tick", async () => {
  const { stdout } = await imglint(folderWith(files), ["b.buildcontent", "gone"]);
  expect(stdout).toMatch(/^⚠ No findings in 1 file/);
});

describe("the exit status is that of the worst", () => {
  const clean = { hasBug: false, problems: [], fails: false, files: 1, excluded: 0 };
  const wrong = { path: "a", text: "noSuchFile" } as const;
  const nothing = { path: "a", text: "noMatch" } as const;
  test.each([
    ["clean", {}, 0],
    ["findings", { fails: true }, 1],
    ["a file that cannot be read, and findings", { fails: true, problems: [wrong] }, 2],
    ["a glob that matches nothing, and findings", { fails: true, problems: [nothing] }, 1],
    ["a glob that matches nothing", { problems: [nothing] }, 3],
    ["no file", { files: 0 }, 3],
    ["only files that are excluded", { files: 0, excluded: 2 }, 0],
    ["a bug", { hasBug: true, fails: true, problems: [wrong] }, 4],
  ])("%s", (_name, facts, status) => {
    expect(statusOf({ ...clean, ...facts })).toBe(status);
  });
});
