/** `imglint fmt` as a user meets it. What formatting makes of a text stands in test/format. */

import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";

const messy = "run yum install -y \\\n nginx\n\n\n\nENV A=b\n";
const tidy = 'RUN yum install -y \\\n  nginx\n\nENV A="b"\n';
const yaml = "Tasks:\n- Name:   a\n  Action: Reboot\n";

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

test("it formats what it finds, in both syntaxes, and tells how much that was", async () => {
  const folder = folderWith({ "a.buildcontent": messy, "b/c.imagecomponent.yaml": yaml, "d.testcontent": tidy });
  expect(await imglint(folder, ["fmt"])).toEqual({
    status: 0,
    stdout: "",
    stderr: "imglint: 2 files formatted, 1 file left as it was\n",
  });
  expect(read(folder, "a.buildcontent")).toBe(tidy);
  expect(read(folder, "b/c.imagecomponent.yaml")).toBe("Tasks:\n  - Name: a\n    Action: Reboot\n");
});

test("a formatted file is not touched", async () => {
  const folder = folderWith({ "a.buildcontent": tidy });
  const before = statSync(join(folder, "a.buildcontent"));
  await imglint(folder, ["fmt"]);
  expect(statSync(join(folder, "a.buildcontent")).mtimeMs).toBe(before.mtimeMs);
});

test("--check lists what is not formatted, writes nothing, and exits with 1", async () => {
  const folder = folderWith({ "a.buildcontent": messy, "b.buildcontent": tidy });
  expect(await imglint(folder, ["fmt", "--check"])).toEqual({
    status: 1,
    stdout: "a.buildcontent\n",
    stderr: "imglint: 1 file is not formatted, 1 file left as it was\n",
  });
  expect(read(folder, "a.buildcontent")).toBe(messy);
  expect((await imglint(folder, ["fmt", "--check", "b.buildcontent"])).status).toBe(0);
});

test("--diff, applied by git, is what fmt writes", async () => {
  const folder = folderWith({ "a.buildcontent": messy });
  const { status, stdout } = await imglint(folder, ["fmt", "--diff"]);
  expect(status).toBe(1);
  execFileSync("git", ["init", "-q"], { cwd: folder });
  execFileSync("git", ["apply", "-"], { cwd: folder, input: stdout });
  expect(read(folder, "a.buildcontent")).toBe(tidy);
});

test.each([
  [["fmt", "-"], messy, tidy],
  [["fmt", "--stdin-filename", "a.buildcontent"], messy, tidy],
  [["fmt", "--stdin-filename", "a.imagecomponent.yaml", "-"], yaml, "Tasks:\n  - Name: a\n    Action: Reboot\n"],
])("%j formats standard input", async (words, stdin, stdout) => {
  expect(await imglint(folderWith({}), words, { stdin })).toEqual({ status: 0, stdout, stderr: "" });
});

describe("a broken template is left as it is, with line and column", () => {
  const broken = 'RUN a\nENV A="b\n';

  test("in a file, and the others are formatted", async () => {
    const folder = folderWith({ "a.buildcontent": broken, "b.buildcontent": messy });
    const { status, stderr } = await imglint(folder, ["fmt"]);
    expect(stderr).toContain('imglint: a.buildcontent:2:7: The quote in "b is not closed.');
    expect(stderr).toContain("1 file formatted");
    expect(status).toBe(2);
    expect([read(folder, "a.buildcontent"), read(folder, "b.buildcontent")]).toEqual([broken, tidy]);
  });

  test("also where all of it is white space that is none to the language", async () => {
    const folder = folderWith({ "a.buildcontent": "\n\u3000\n" });
    const { status, stderr } = await imglint(folder, ["fmt"]);
    expect(stderr).toContain("a.buildcontent:2:1: ");
    expect(status).toBe(2);
    expect(read(folder, "a.buildcontent")).toBe("\n\u3000\n");
  });

  test("on standard input nothing is printed", async () => {
    const { status, stdout } = await imglint(folderWith({}), ["fmt", "-"], { stdin: broken });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("Prettier's options", () => {
  test("are those of .prettierrc and .editorconfig for the file", async () => {
    const folder = folderWith({
      "a.buildcontent": messy,
      "b/a.buildcontent": messy,
      ".editorconfig": "root = true\n[*]\nindent_style = space\nindent_size = 8\n",
      "b/.prettierrc": "overrides:\n  - files: '*.buildcontent'\n    options: { useTabs: true }\n",
    });
    await imglint(folder, ["fmt"]);
    expect(read(folder, "a.buildcontent")).toContain("\\\n        nginx");
    expect(read(folder, "b/a.buildcontent")).toContain("\\\n\tnginx");
  });

  test.each([
    ["prettier.config.mjs", "throw new Error('run')", "prettier.config.mjs"],
    [".prettierrc", '"@company/prettier-config"\n', ".prettierrc"],
    ["package.json", '{ "prettier": "@company/prettier-config" }', "package.json"],
    ["package.json", '{ "type": "module", "prettier": {}, "prettier": "./evil.mjs" }', "package.json"],
  ])("in %s that is a program are not run", async (name, text, shown) => {
    const folder = folderWith({ "a.buildcontent": messy, "b.buildcontent": messy, [name]: text });
    const { status, stderr } = await imglint(folder, ["fmt"]);
    expect(stderr).toMatch(new RegExp(`^imglint: ${shown}: this configuration of Prettier is a program[^\\n]*\\n$`));
    expect(status).toBe(2);
    expect(read(folder, "a.buildcontent")).toBe(messy);
  });

  test.each([
    ["a wrong value", '{ "tabWidth": "x" }', "tabWidth"],
    ["no YAML", "{ tabWidth: [", "cannot be read"],
    ["too large", `# ${"a".repeat(1024 * 1024)}`, "it has more than 1048576 bytes"],
  ])("with %s are told of", async (_name, text, message) => {
    const folder = folderWith({ "a.buildcontent": messy, ".prettierrc": text });
    const { status, stderr } = await imglint(folder, ["fmt"]);
    expect(stderr).toMatch(/^imglint: \.prettierrc: this configuration of Prettier cannot be read: /);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

test("files, ignore files, configuration and exit statuses are those of linting", async () => {
  const folder = folderWith({
    "a.txt": messy,
    "old/a.buildcontent": messy,
    ".imglintignore": "old/\n",
    ".imglint.yaml": 'files: ["*.txt"]\n',
  });
  expect((await imglint(folder, ["fmt", "--check"])).stdout).toBe("a.txt\n");
  expect((await imglint(folder, ["fmt", "gone"])).status).toBe(2);
  expect((await imglint(folder, ["fmt", "*.nothing"])).status).toBe(3);
  expect((await imglint(folder, ["fmt", "--force-exclude", "old/a.buildcontent"])).status).toBe(0);
  expect(read(folder, "old/a.buildcontent")).toBe(messy);
  expect((await imglint(folder, ["fmt", "--check", "--diff"])).stderr).toContain("do not go together");
});

test("what Prettier is told to ignore is not formatted", async () => {
  const folder = folderWith({ "a.buildcontent": messy, "b.buildcontent": messy, ".prettierignore": "a.*\n" });
  await imglint(folder, ["fmt"]);
  expect([read(folder, "a.buildcontent"), read(folder, "b.buildcontent")]).toEqual([messy, tidy]);
});

test("a text that formatting makes too large for the service is told of", async () => {
  const folder = folderWith({ "a.buildcontent": `LABEL ${"a=b ".repeat(4000)}\n` });
  const { status, stderr } = await imglint(folder, ["fmt"]);
  expect(stderr).toMatch(
    /^imglint: a\.buildcontent: has [\d,]+ bytes when it is formatted, and the service takes 16,384;/,
  );
  expect(status).toBe(0);
});

test.each([["--fix"], ["--cache"], ["--format", "json"], ["--max-warnings", "0"]])(
  "fmt %s is refused",
  async (...words) => {
    const { status, stderr } = await imglint(folderWith({ "a.buildcontent": tidy }), ["fmt", ...words]);
    expect(stderr).toContain(words[0] ?? "");
    expect(status).toBe(2);
  },
);

test("the examples of this repository are formatted", async () => {
  const root = join(import.meta.dirname, "../../..");
  expect(await imglint(root, ["fmt", "--check", "examples"])).toMatchObject({ status: 0, stdout: "" });
});

test("in Chinese, too", async () => {
  const folder = folderWith({ "a.buildcontent": messy });
  expect((await imglint(folder, ["fmt", "--locale", "zh"])).stderr).toBe("imglint: 已格式化 1 个文件\n");
});
