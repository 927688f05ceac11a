/** `--fix`, `--diff` and `--suppress` as a user meets them. */

import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../src/cli/diff.ts";
import { replaceText } from "../src/cli/write.ts";
import { folderWith, imglint } from "./command-line.ts";

const safe = "run yum install -y nginx\nENV A=b\nRUN true\n";
const safeFixed = 'RUN yum install -y nginx\nENV A="b"\nRUN true\n';
const unsafe = "COPY http://example.com/a.tar.gz /opt/\n";

describe("--fix", () => {
  test("writes safe fixes and reports what is left", async () => {
    const folder = folderWith({ "a.buildcontent": safe + unsafe });
    const { status, stdout, stderr } = await imglint(folder, ["--fix"]);
    expect(readFileSync(join(folder, "a.buildcontent"), "utf8")).toBe(safeFixed + unsafe);
    expect(stdout).toContain("insecure-url");
    expect(stdout).toMatch(/ {2}2 fixed\n$/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("with --unsafe writes the others, too", async () => {
    const folder = folderWith({ "a.buildcontent": unsafe });
    await imglint(folder, ["--fix", "--unsafe"]);
    expect(readFileSync(join(folder, "a.buildcontent"), "utf8")).toBe(unsafe.replace("http:", "https:"));
  });

  test("--fix-rule writes the fixes of that rule only", async () => {
    const folder = folderWith({ "a.buildcontent": safe });
    await imglint(folder, ["--fix-rule", "keyword-case"]);
    expect(readFileSync(join(folder, "a.buildcontent"), "utf8")).toBe(safe.replace("run", "RUN"));
  });

  test("of standard input prints the result, and the report on standard error", async () => {
    const { status, stdout, stderr } = await imglint(
      folderWith({}),
      ["--fix", "--stdin-filename", "web.buildcontent", "-"],
      { stdin: safe + unsafe },
    );
    expect(stdout).toBe(safeFixed + unsafe);
    expect(stderr).toContain("web.buildcontent:4:6  warning");
    expect(status).toBe(0);
  });

  test("of standard input prints a text that needs no fix as it is", async () => {
    expect((await imglint(folderWith({}), ["--fix", "-"], { stdin: "RUN true\r\n" })).stdout).toBe("RUN true\r\n");
  });

  test("keeps line ends, a byte order mark in other hands, and the mode of the file", async () => {
    const folder = folderWith({ "a.buildcontent": "\uFEFFrun a\r\nRUN b\r\n" });
    const file = join(folder, "a.buildcontent");
    chmodSync(file, 0o640);
    await imglint(folder, ["--fix-rule", "keyword-case"]);
    expect(readFileSync(file, "utf8")).toBe("\uFEFFRUN a\r\nRUN b\r\n");
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test("writes through a link and leaves the link, and nothing else in the folder", async () => {
    const folder = folderWith({ "real/a.txt": "run a\n" });
    symlinkSync("real/a.txt", join(folder, "a.buildcontent"));
    await imglint(folder, ["--fix"]);
    expect(readFileSync(join(folder, "real/a.txt"), "utf8")).toBe("RUN a\n");
    expect(lstatSync(join(folder, "a.buildcontent")).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, "real"))).toEqual(["a.txt"]);
  });

  test("does not touch a file without anything to fix", async () => {
    const folder = folderWith({ "a.buildcontent": "RUN a\n" });
    const before = statSync(join(folder, "a.buildcontent"));
    await imglint(folder, ["--fix"]);
    const after = statSync(join(folder, "a.buildcontent"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test("leaves a file that changed meanwhile", () => {
    const folder = folderWith({ "a.buildcontent": "RUN new\n" });
    const file = join(folder, "a.buildcontent");
    expect(replaceText(file, "run old\n", "RUN old\n", "a")).toEqual([{ path: "a", text: "changedMeanwhile" }]);
    expect(readFileSync(file, "utf8")).toBe("RUN new\n");
  });

  test("removes suppressions that hide nothing", async () => {
    const folder = folderWith({ "a.buildcontent": "# imglint-disable-next-line keyword-case -- old\nRUN a\n" });
    await imglint(folder, ["--fix"]);
    expect(readFileSync(join(folder, "a.buildcontent"), "utf8")).toBe("RUN a\n");
  });

  test.each([
    [["--unsafe"], "--unsafe goes with --fix, --fix-rule or --diff"],
    [["--fix-rule", "empty-command"], "--fix-rule: empty-command has no fix"],
    [["--fix-rule", "keyword-cas"], "--fix-rule: there is no rule keyword-cas (did you mean keyword-case?)"],
    [["--fix", "--suppress", "x"], "run --fix first"],
    [["--suppress", " "], "--suppress takes a reason of one line"],
  ])("%s is refused", async (words, text) => {
    const { status, stderr } = await imglint(folderWith({ "a.buildcontent": safe }), words);
    expect(stderr).toContain(text);
    expect(status).toBe(2);
  });
});

describe("--diff", () => {
  const files = {
    "images/a b.buildcontent": `\uFEFF${safe}`.replaceAll("\n", "\r\n"),
    "images/中文.buildcontent": "RUN a\nrun b",
    "c.buildcontent": `${"RUN true\n".repeat(20)}run x\n${"RUN true\n".repeat(20)}run y\n`,
    "clean.buildcontent": "RUN true\n",
  };

  test("applied by git is what --fix writes", async () => {
    const [patched, fixed] = [folderWith(files), folderWith(files)];
    const { status, stdout, stderr } = await imglint(patched, ["--diff"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "imglint: 3 files would change\n" });
    execFileSync("git", ["init", "-q"], { cwd: patched });
    execFileSync("git", ["apply", "-"], { cwd: patched, input: stdout });
    await imglint(fixed, ["--fix"]);
    for (const name of Object.keys(files)) {
      const [left, right] = [patched, fixed].map((folder) => readFileSync(join(folder, name), "utf8"));
      expect([name, left]).toEqual([name, right]);
    }
  });

  test("writes nothing, and exits with 0 where nothing would change", async () => {
    const folder = folderWith({ "a.buildcontent": safe });
    await imglint(folder, ["--diff"]);
    expect(readFileSync(join(folder, "a.buildcontent"), "utf8")).toBe(safe);
    writeFileSync(join(folder, "a.buildcontent"), safeFixed);
    expect(await imglint(folder, ["--diff"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("of a file in which all is different is whole, and git can apply it", () => {
    const before = Array.from({ length: 12_000 }, (_, index) => `run ${index}`).join("\n");
    const after = `${before.replaceAll("run", "RUN")}\n`;
    const folder = folderWith({ x: before });
    execFileSync("git", ["init", "-q"], { cwd: folder });
    execFileSync("git", ["apply", "-"], { cwd: folder, input: unifiedDiff("x", before, after) });
    expect(readFileSync(join(folder, "x"), "utf8")).toBe(after);
  });
});

describe("--suppress", () => {
  const cases: readonly (readonly [name: string, file: string, before: string, after: string])[] = [
    [
      "writes a comment above each command, with the ids in order",
      "a.buildcontent",
      "run a\n  copy ./x /opt/\n",
      "# imglint-disable-next-line keyword-case -- why\nrun a\n  # imglint-disable-next-line copy-from-build-context, keyword-case -- why\n  copy ./x /opt/\n",
    ],
    [
      "a finding deep in a command is hidden above the command",
      "a.buildcontent",
      'ENV A="1" \\\n    B=2\n',
      '# imglint-disable-next-line unquoted-env-value -- why\nENV A="1" \\\n    B=2\n',
    ],
    [
      "what stands in no command is hidden in the whole file",
      "a.buildcontent",
      "# nothing\r\n",
      "# imglint-disable-file empty-template -- why\r\n# nothing\r\n",
    ],
    [
      "in YAML above the key",
      "a.imagecomponent.yaml",
      "Tasks:\n  - Name: a\n    Action: WebDownload\n    Properties:\n      sourcePath: http://example.com/x\n      destinationDir: /opt\n",
      "Tasks:\n  - Name: a\n    Action: WebDownload\n    Properties:\n      # imglint-disable-next-line web-download-scheme -- why\n      sourcePath: http://example.com/x\n      destinationDir: /opt\n",
    ],
  ];
  test.each(cases)("%s", async (_name, file, before, after) => {
    const folder = folderWith({ [file]: before });
    const { status } = await imglint(folder, ["--suppress", "why"]);
    expect(readFileSync(join(folder, file), "utf8")).toBe(after);
    expect(status).toBe(0);
    expect((await imglint(folder, ["--suppress", "why", "--diff"])).stdout).toBe("");
    expect((await imglint(folder, ["--max-warnings", "0"])).status).toBe(0);
    expect((await imglint(folder, ["--no-inline-suppressions"])).stdout).not.toMatch(/^✔/);
  });
});
