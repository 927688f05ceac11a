/** `--watch` as a process: it lints, waits, and lints again when something changes. */

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const oneWarning = "1 warning in 1 of 1 file";
const oneError = "1 error in 1 of 1 file";
const nothing = "No findings in 1 file";

const keywordCase = (severity: string): string => `rules:\n  keyword-case: ${severity}\n`;
const template = { "images/a.buildcontent": "run a\n" };

const call = { "images/a.buildcontent": "COMPONENT acs:ecs:cn-beijing:1:imagecomponent/jdk/1.0.0\n" };
const linkTo = (path: string): Record<string, string> => ({ ".imglint.yaml": `components:\n  jdk: ${path}\n` });
const jdk = `Parameters:
  version:
    Type: Number
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-jdk {{ version }}
`;
const jdkWithDefault = jdk.replace("Number", "Number\n    DefaultValue: 17");

interface Case {
  readonly files: Readonly<Record<string, string>>;
  /** Symbolic links, and where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  /** What stands behind `--watch`; `images` where it is missing. */
  readonly words?: readonly string[];
  readonly before: string;
  readonly change: (folder: string) => void;
  readonly after: string;
}

const changes: Readonly<Record<string, Case>> = {
  "a configuration above": {
    files: { ...template, ".imglint.yaml": keywordCase("error") },
    before: oneError,
    change: (folder) => write(folder, { ".imglint.yaml": keywordCase("off") }),
    after: nothing,
  },
  "a configuration that is made above": {
    files: template,
    before: oneWarning,
    change: (folder) => write(folder, { ".imglint.json": `{ "rules": { "keyword-case": "off" } }` }),
    after: nothing,
  },
  "a package.json that becomes a configuration": {
    files: { ...template, "package.json": "{}" },
    before: oneWarning,
    change: (folder) => write(folder, { "package.json": `{ "imglint": { "rules": { "keyword-case": "off" } } }` }),
    after: nothing,
  },
  "a configuration that is deleted above": {
    files: { ...template, ".imglint.yaml": keywordCase("error") },
    before: oneError,
    change: (folder) => rmSync(join(folder, ".imglint.yaml")),
    after: oneWarning,
  },
  "what a configuration extends": {
    files: { ...template, ".imglint.yaml": "extends: ./shared/base\n", "shared/base": keywordCase("error") },
    before: oneError,
    change: (folder) => write(folder, { "shared/base": keywordCase("off") }),
    after: nothing,
  },
  "a package that a configuration extends": {
    files: { ...template, ".imglint.yaml": "extends: base\n", "node_modules/base/.imglint.yaml": keywordCase("error") },
    words: ["."],
    before: oneError,
    change: (folder) => write(folder, { "node_modules/base/.imglint.yaml": keywordCase("off") }),
    after: nothing,
  },
  "a linked component": {
    files: { ...call, ...linkTo("parts/jdk.imagecomponent.yaml"), "parts/jdk.imagecomponent.yaml": jdk },
    before: oneError,
    change: (folder) => write(folder, { "parts/jdk.imagecomponent.yaml": jdkWithDefault }),
    after: nothing,
  },
  "a linked component of another name, below what is watched": {
    files: { ...call, ...linkTo("images/jdk.txt"), "images/jdk.txt": jdk },
    before: oneError,
    change: (folder) => write(folder, { "images/jdk.txt": jdkWithDefault }),
    after: nothing,
  },
  "a linked component that an editor replaces": {
    files: { ...call, ...linkTo("parts/jdk.imagecomponent.yaml"), "parts/jdk.imagecomponent.yaml": jdk },
    before: oneError,
    change(folder) {
      write(folder, { "parts/new": jdkWithDefault });
      renameSync(join(folder, "parts/new"), join(folder, "parts/jdk.imagecomponent.yaml"));
    },
    after: nothing,
  },
  "a linked component that is made later, in a folder that is, too": {
    files: { ...call, ...linkTo("parts/java/jdk.imagecomponent.yaml") },
    before: "no such file or folder",
    change: (folder) => write(folder, { "parts/java/jdk.imagecomponent.yaml": jdk }),
    after: oneError,
  },
  "what a link leads to": {
    files: { "elsewhere/a.txt": "run a\n", "images/x": "" },
    links: { "images/a.buildcontent": "../elsewhere/a.txt" },
    before: oneWarning,
    change: (folder) => write(folder, { "elsewhere/a.txt": "RUN a\n" }),
    after: nothing,
  },
  "an ignore file above": {
    files: { ...template, "images/b.buildcontent": "RUN b\n", ".git/HEAD": "", ".imglintignore": "" },
    before: "1 warning in 1 of 2 files",
    change: (folder) => write(folder, { ".imglintignore": "a.buildcontent\n" }),
    after: nothing,
  },
  "the ignore file of the current folder": {
    files: { ...template, "images/b.buildcontent": "RUN b\n" },
    before: "1 warning in 1 of 2 files",
    change: (folder) => write(folder, { ".imglintignore": "a.buildcontent\n" }),
    after: nothing,
  },
  "an ignore file that is made": {
    files: { ...template, "images/b.buildcontent": "RUN b\n" },
    before: "1 warning in 1 of 2 files",
    change: (folder) => write(folder, { "images/.gitignore": "a.*\n" }),
    after: nothing,
  },
  "a template in folders that are new": {
    files: { "images/a.buildcontent": "RUN a\n" },
    before: nothing,
    change: (folder) => write(folder, { "images/new/newer/b.buildcontent": "run b\n" }),
    after: "1 warning in 1 of 2 files",
  },
  "a folder that is taken away and comes back": {
    files: template,
    before: oneWarning,
    change(folder) {
      renameSync(join(folder, "images"), join(folder, "old"));
      write(folder, { "images/a.buildcontent": "RUN a\n" });
    },
    after: nothing,
  },
  "a file that is named and does not exist yet": {
    files: {},
    words: ["a.txt"],
    before: "no such file",
    change: (folder) => write(folder, { "a.txt": "run a\n" }),
    after: oneWarning,
  },
  "a file that is named and ends in .tmp": {
    files: { "a.tmp": "run a\n" },
    words: ["a.tmp"],
    before: oneWarning,
    change: (folder) => write(folder, { "a.tmp": "RUN a\n" }),
    after: nothing,
  },
  "what a glob matches": {
    files: { "images/a.txt": "run a\n", "images/other.log": "" },
    words: ["images/*.txt"],
    before: oneWarning,
    change: (folder) => write(folder, { "images/b.txt": "run b\n" }),
    after: "2 warnings in 2 of 2 files",
  },
  "a baseline that is used": {
    files: { ...template, "known.txt": `{ "version": 1, "files": {} }` },
    words: ["images", "--baseline", "known.txt"],
    before: oneWarning,
    change: (folder) => rmSync(join(folder, "known.txt")),
    after: "no such baseline",
  },
};

test.each(Object.entries(changes))("it lints again after a change of %s", async (_title, change) => {
  const folder = mkdtempSync(join(tmpdir(), "imglint-watch-"));
  write(folder, change.files);
  for (const [name, target] of Object.entries(change.links ?? {})) symlinkSync(target, join(folder, name));
  const { says, exitCode } = watched(folder, change.words ?? ["images"]);
  await says(change.before);
  change.change(folder);
  await says(change.after);
  expect(exitCode()).toBeNull();
});

test("a change of what no glob matches is none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imglint-watch-"));
  write(folder, { "a.txt": "RUN a\n", "a.log": "" });
  const { says, output } = watched(folder, ["*.txt"]);
  await says(nothing);
  write(folder, { "a.log": "a line\n", "b.log": "" });
  await sleep(500);
  expect(output()).toBe("");
});

test("a folder that was deleted and made again is watched again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imglint-watch-"));
  write(folder, { "images/in/a.buildcontent": "run a\n" });
  const { says, exitCode } = watched(folder, ["images"]);
  await says(oneWarning);
  for (let times = 0; times < 3; times++) {
    rmSync(join(folder, "images"), { recursive: true });
    // It may get the very inode that it had.
    write(folder, { "images/in/a.buildcontent": "RUN a\n" });
    await says(nothing);
    write(folder, { "images/in/a.buildcontent": "run a\n" });
    await says(oneWarning);
  }
  expect(exitCode()).toBeNull();
});

test("what the run writes itself is no change", async () => {
  const folder = mkdtempSync(join(tmpdir(), "imglint-watch-"));
  writeFileSync(join(folder, "a.buildcontent"), "RUN a\n");
  writeFileSync(
    join(folder, "known.json"),
    `{ "version": 1, "files": { "gone": {}, "a.buildcontent": { "x": ["y"] } } }`,
  );
  const { says, output } = watched(
    folder,
    "--format pretty --format json=out.json --cache --baseline known.json --prune-baseline .".split(" "),
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
