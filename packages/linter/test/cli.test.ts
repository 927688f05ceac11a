/** The command as a user meets it: which files it takes, what it says, and how it exits. */

import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";

const clean = 'ENV APP_PORT="8080"\nRUN yum install -y nginx\n';
const broken = "RUN yum install -y nginx\nRESTART now\nRUN uname -r\n";
const warned = "run yum install -y nginx\n";

function filesIn(stdout: string): string[] {
  const report: { files: { path: string }[] } = JSON.parse(stdout);
  return report.files.map(({ path }) => path);
}

describe("exit status", () => {
  test.each([
    ["0 for clean templates", ["clean.buildcontent"], 0],
    ["0 for warnings", ["warned.buildcontent"], 0],
    ["0 for as many warnings as allowed", ["--max-warnings", "1", "warned.buildcontent"], 0],
    ["1 for more warnings than allowed", ["--max-warnings", "0", "warned.buildcontent"], 1],
    ["1 for an error", ["broken.buildcontent"], 1],
    ["2 for an unknown option", ["--fix-it"], 2],
    ["2 for a missing file, whatever else there is", ["gone.buildcontent", "broken.buildcontent"], 2],
    ["3 for a folder without templates", ["empty"], 3],
    ["3 for a glob that matches nothing", ["*.nothing"], 3],
    ["0 for --help", ["--help"], 0],
    ["0 for --version", ["--version"], 0],
  ])("%s", async (_title, words, status) => {
    const folder = folderWith({
      "clean.buildcontent": clean,
      "warned.buildcontent": warned,
      "broken.buildcontent": broken,
      "empty/README.md": "",
    });
    expect((await imglint(folder, words)).status).toBe(status);
  });
});

describe("which files are linted", () => {
  test("without a path, the templates below the current folder, in order", async () => {
    const folder = folderWith({
      "b.buildcontent": clean,
      "a/BuildContent": clean,
      "a/TestContent": clean,
      "a/x.testcontent": clean,
      "c/x.imagecomponent": clean,
      "c/x.imagecomponent.yaml": "Tasks: []\n",
      "notes.txt": "RESTART now\n",
      Dockerfile: "FROM x",
      "node_modules/x.buildcontent": broken,
      ".git/x.buildcontent": broken,
    });
    expect(filesIn((await imglint(folder, ["--format", "json"])).stdout)).toEqual([
      "a/BuildContent",
      "a/TestContent",
      "a/x.testcontent",
      "b.buildcontent",
      "c/x.imagecomponent",
      "c/x.imagecomponent.yaml",
    ]);
  });

  test("a file is linted once, however often it is named", async () => {
    const folder = folderWith({ "a.buildcontent": clean });
    const { stdout } = await imglint(folder, [
      "--format",
      "json",
      "a.buildcontent",
      "./a.buildcontent",
      ".",
      join(folder, "a.buildcontent"),
    ]);
    expect(filesIn(stdout)).toEqual(["a.buildcontent"]);
  });

  test("ignore files hold for their folders and below, and the nearest one decides", async () => {
    const folder = folderWith({
      ".gitignore": "/build\n*.testcontent\n",
      ".imglintignore": "drafts/\n",
      "a.buildcontent": clean,
      "a.testcontent": broken,
      "build/a.buildcontent": broken,
      "drafts/a.buildcontent": broken,
      "kept/.gitignore": "!*.testcontent\n",
      "kept/a.testcontent": clean,
    });
    expect(filesIn((await imglint(folder, ["--format", "json"])).stdout)).toEqual([
      "a.buildcontent",
      "kept/a.testcontent",
    ]);
  });

  test("the ignore file at a repository's root holds in a folder below it", async () => {
    const folder = folderWith({
      ".git/HEAD": "",
      ".gitignore": "old/\n",
      "a/old/x.buildcontent": broken,
      "a/x.buildcontent": clean,
    });
    expect(filesIn((await imglint(join(folder, "a"), ["--format", "json"])).stdout)).toEqual(["x.buildcontent"]);
  });

  test.each([
    [[]],
    [["."]],
    [["images", "drafts"]],
    [["images/**/*.buildcontent", "drafts/*"]],
    [["--force-exclude", "images", "drafts"]],
  ])("outside of a repository, the ignore file of the current folder holds below it: imglint %j", async (words) => {
    const folder = folderWith({
      ".imglintignore": "old/\ndrafts/\n",
      "drafts/x.buildcontent": broken,
      "images/old/x.buildcontent": broken,
      "images/x.buildcontent": clean,
    });
    const { stdout } = await imglint(folder, ["--format", "json", ...words]);
    expect(filesIn(stdout)).toEqual(["images/x.buildcontent"]);
  });

  test("outside of a repository, the ignore file of the current folder does not hold elsewhere", async () => {
    const folder = folderWith({ "here/.imglintignore": "*\n", "there/x.buildcontent": clean });
    const { stdout } = await imglint(join(folder, "here"), ["--format", "json", "../there"]);
    expect(filesIn(stdout)).toEqual([join(folder, "there/x.buildcontent")]);
  });

  test("a file that is named is linted even if it is ignored", async () => {
    const folder = folderWith({ ".gitignore": "*\n", "a.buildcontent": broken });
    expect((await imglint(folder, ["a.buildcontent"])).status).toBe(1);
  });

  test("a glob takes files of any name", async () => {
    const folder = folderWith({ "base/a.txt": clean, "base/deep/b.txt": clean, "c.txt": clean });
    expect(filesIn((await imglint(folder, ["--format", "json", "base/**/*.txt"])).stdout)).toEqual([
      "base/a.txt",
      "base/deep/b.txt",
    ]);
  });

  test("a file whose name has the signs of a glob is that file", async () => {
    const folder = folderWith({ "a[1].buildcontent": clean });
    expect(filesIn((await imglint(folder, ["--format", "json", "a[1].buildcontent"])).stdout)).toEqual([
      "a[1].buildcontent",
    ]);
  });

  test("links to files are followed, links to folders are not, so a loop does no harm", async () => {
    const folder = folderWith({ "a/x.buildcontent": clean });
    symlinkSync("x.buildcontent", join(folder, "a/link.buildcontent"));
    symlinkSync("..", join(folder, "a/loop"));
    symlinkSync("..", join(folder, "a/loop.buildcontent"));
    expect(filesIn((await imglint(folder, ["--format", "json"])).stdout)).toEqual([
      "a/link.buildcontent",
      "a/x.buildcontent",
    ]);
  });

  test("a link that leads to itself is a problem of its own", async () => {
    const folder = folderWith({ "a.buildcontent": clean });
    symlinkSync("self.buildcontent", join(folder, "self.buildcontent"));
    const { status, stderr } = await imglint(folder, ["self.buildcontent", "a.buildcontent"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^imglint: self\.buildcontent: .+\n$/);
  });

  test("the kind comes from the name, and --kind overrides it", async () => {
    const folder = folderWith({ "a.imagecomponent": "FROM IMAGE:m-1\n", "b.buildcontent": "FROM IMAGE:m-1\n" });
    const kinds = async (words: string[]): Promise<string[]> => {
      const report: { files: { kind: string }[] } = JSON.parse(
        (await imglint(folder, ["--format", "json", ...words])).stdout,
      );
      return report.files.map(({ kind }) => kind);
    };
    expect(await kinds([])).toEqual(["component", "build"]);
    expect(await kinds(["--kind", "test"])).toEqual(["test", "test"]);
  });
});

describe("bad input gives one line, and the other files are linted", () => {
  const cases: Record<string, readonly [(folder: string) => void, RegExp]> = {
    "a missing file": [() => undefined, /no such file or folder; check the path/],
    "a binary file": [
      (folder) =>
        writeFileSync(
          join(folder, "bad.buildcontent"),
          Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0xff, 0xfe, 3]),
        ),
      /is a binary file; templates are text in UTF-8/,
    ],
    "invalid UTF-8": [
      (folder) => writeFileSync(join(folder, "bad.buildcontent"), Buffer.from("RUN a\nRUN \uFFFD caf\xe9\n", "latin1")),
      /is no UTF-8: byte 10 \(line 2\) is 0xFD/,
    ],
    "invalid UTF-8 after a real U+FFFD": [
      (folder) =>
        writeFileSync(
          join(folder, "bad.buildcontent"),
          Buffer.concat([Buffer.from("RUN \uFFFD "), Buffer.from([0xe9, 10])]),
        ),
      /is no UTF-8: byte 8 \(line 1\) is 0xE9/,
    ],
    "UTF-16 with a byte order mark": [
      (folder) => writeFileSync(join(folder, "bad.buildcontent"), Buffer.from("\uFEFFRUN a\n", "utf16le")),
      /is text in UTF-16; save it as UTF-8/,
    ],
    "UTF-16 without one": [
      (folder) => writeFileSync(join(folder, "bad.buildcontent"), Buffer.from("RUN yum install\n", "utf16le")),
      /is text in UTF-16; save it as UTF-8/,
    ],
    "a file of 200 MB": [
      (folder) => {
        writeFileSync(join(folder, "bad.buildcontent"), "");
        truncateSync(join(folder, "bad.buildcontent"), 200_000_000);
      },
      /has 200,000,000 bytes and files above 10,485,760 are not read/,
    ],
    "a named pipe": [(folder) => void execFileSync("mkfifo", [join(folder, "bad.buildcontent")]), /is a named pipe/],
    "a broken link": [
      (folder) => symlinkSync("gone", join(folder, "bad.buildcontent")),
      /a symbolic link to a file that does not exist/,
    ],
    "a folder that is named as a template": [
      (folder) => mkdirSync(join(folder, "bad.buildcontent")),
      /no template found/,
    ],
  };

  test.each(Object.entries(cases))("%s", async (name, [make, message]) => {
    const folder = folderWith({ "good.buildcontent": broken });
    make(folder);
    const { status, stdout, stderr } = await imglint(folder, ["bad.buildcontent", "good.buildcontent"]);
    expect(stderr).toMatch(/^imglint: bad\.buildcontent: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stdout).toContain("good.buildcontent:2:9");
    expect(status).toBe(name.startsWith("a folder") ? 1 : 2);
  });

  test("a device", async () => {
    expect(await imglint("/", ["/dev/null"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/is a device/),
    });
  });

  test("a path that is no UTF-8", async () => {
    const folder = folderWith({ "good.buildcontent": clean });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(".buildcontent")]), clean);
    const { status, stdout, stderr } = await imglint(folder, ["--format", "json"]);
    expect(filesIn(stdout)).toEqual(["good.buildcontent"]);
    expect(stderr).toMatch(/the path is no UTF-8; rename the file/);
    expect(status).toBe(2);
  });

  test("an empty file is a template without commands", async () => {
    const folder = folderWith({ "a.buildcontent": "" });
    expect(await imglint(folder, ["a.buildcontent"])).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("wrong words are answered with the right ones", () => {
  test.each([
    [["--fromat", "json"], "imglint: there is no option --fromat (did you mean --format?); see imglint --help\n"],
    [["--fromat=json"], "imglint: there is no option --fromat=json (did you mean --format?); see imglint --help\n"],
    [["--\u001B[2Jx"], "imglint: there is no option --␛[2Jx; see imglint --help\n"],
    [["-q"], "imglint: there is no option -q; see imglint --help\n"],
    [["--quiet=yes"], "imglint: --quiet takes no value; see imglint --help\n"],
    [["--version=2"], "imglint: --version takes no value; see imglint --help\n"],
    [["--config"], "imglint: the value of --config <file> is missing; see imglint --help\n"],
    [["--rule", "keyword-cas=off"], "there is no rule keyword-cas (did you mean keyword-case?)"],
    [["--rule", "keyword-case=of"], "keyword-case=of is not of the form id=severity"],
    [["--rule", "keyword-case"], "keyword-case is not of the form id=severity"],
    [["--max-warnings", "many"], "--max-warnings takes a whole number from 0 on, not many"],
    [["--max-warnings", "-1"], "--max-warnings takes a whole number from 0 on, not -1"],
    [["--kind", "biuld"], "--kind takes one of build, test, component, not biuld (did you mean build?)"],
    [["--stdin-filename", "x"], "--stdin-filename goes with -"],
    [["-", "-"], "- stands more than once"],
    [["ast"], "imglint: ast needs <file>; see imglint ast --help\n"],
    [["explain", "a", "b"], "imglint: b is one argument too many for explain; see imglint explain --help\n"],
    [["config", "pirnt"], "imglint: config has no command pirnt (did you mean print?); see imglint config --help\n"],
    [
      ["config", "print", "--fixx"],
      "there is no option --fixx (did you mean --fix?); see imglint config print --help\n",
    ],
  ])("%j", async (words, message) => {
    const { status, stdout, stderr } = await imglint(folderWith({}), words);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^imglint: [^\n]+\n$/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("options", () => {
  test("--rule sets a severity, also of a rule that is off", async () => {
    const folder = folderWith({ "a.buildcontent": warned });
    expect((await imglint(folder, ["--rule", "keyword-case=error"])).status).toBe(1);
    expect((await imglint(folder, ["--rule", "keyword-case=error", "--rule", "keyword-case=off"])).stdout).toContain(
      "No findings",
    );
  });

  test("--quiet prints errors only, and warnings still count for --max-warnings", async () => {
    const folder = folderWith({ "a.buildcontent": warned + broken });
    const { stdout } = await imglint(folder, ["--quiet"]);
    expect(stdout).toContain("restart-with-content");
    expect(stdout).not.toContain("keyword-case");
    const quiet = folderWith({ "a.buildcontent": warned });
    expect((await imglint(quiet, ["--quiet", "--max-warnings", "0"])).status).toBe(1);
  });

  test.each([
    [["--locale", "zh"], {}],
    [[], { IMGLINT_LOCALE: "zh-CN" }],
    [[], { LANG: "zh_CN.UTF-8" }],
  ])("Chinese by %j %j", async (words, env) => {
    const folder = folderWith({ "a.buildcontent": broken });
    const { stdout, stderr } = await imglint(folder, [...words, "a.buildcontent", "gone"], { env });
    expect(stdout).toContain("错误");
    expect(stderr).toContain("文件或文件夹不存在");
  });

  test.each([
    [["--locale", "de"], {}, "imglint: --locale takes en or zh, not de; see imglint --help\n"],
    [["rules", "--locale=deutsch"], {}, "imglint: --locale takes en or zh, not deutsch; see imglint rules --help\n"],
    [[], { IMGLINT_LOCALE: "de" }, "imglint: IMGLINT_LOCALE takes en or zh, not de; see imglint --help\n"],
    [[], { IMGLINT_LOCALE: "zhongwen", LANG: "zh_CN" }, "IMGLINT_LOCALE 只能是 en 或 zh，而不是 zhongwen"],
  ])("a language that we do not have is refused where it is asked for: %j %j", async (words, env, message) => {
    const { status, stdout, stderr } = await imglint(folderWith({ "a.buildcontent": broken }), words, { env });
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  test.each([
    [["."], { LANG: "de_DE.UTF-8" }],
    [["."], { IMGLINT_LOCALE: "", LC_ALL: "C" }],
    [["--locale", "en-GB", "."], { IMGLINT_LOCALE: "de" }],
    [["--help"], { IMGLINT_LOCALE: "de" }],
  ])("and English where nobody asked for it, or for anything in it: %j %j", async (words, env) => {
    const { stdout, stderr } = await imglint(folderWith({ "a.buildcontent": broken }), words, { env });
    expect(stdout).toContain("error");
    expect(stderr).toBe("");
  });

  test("--locale wins over the environment", async () => {
    const folder = folderWith({ "a.buildcontent": broken });
    expect((await imglint(folder, ["--locale=en"], { env: { LANG: "zh_CN.UTF-8" } })).stdout).toContain("error");
  });

  test("colors are for terminals, and can be asked for or refused", async () => {
    const folder = folderWith({ "a.buildcontent": broken });
    const isColored = async (words: string[], env = {}): Promise<boolean> =>
      (await imglint(folder, words, { env })).stdout.includes("\x1b[");
    expect(await isColored([])).toBe(false);
    expect(await isColored(["--color"])).toBe(true);
    expect(await isColored([], { FORCE_COLOR: "1" })).toBe(true);
    expect(await isColored([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(await isColored(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
  });

  test("ast prints the tree as JSON", async () => {
    const folder = folderWith({ "a.buildcontent": 'ENV A="b"\n' });
    const tree: { commands: { name: string; arguments: { key: { text: string } }[] }[] } = JSON.parse(
      (await imglint(folder, ["ast", "a.buildcontent"])).stdout,
    );
    expect(tree.commands[0]?.arguments[0]?.key.text).toBe("A");
    expect(await imglint(folder, ["ast", "gone"])).toMatchObject({ status: 2, stdout: "" });
  });

  test("--version prints the version", async () => {
    expect((await imglint(folderWith({}), ["--version"])).stdout).toBe("1.2.3\n");
  });
});

describe("components in YAML", () => {
  test("a file that is named as one is read as one, whatever it starts with", async () => {
    const folder = folderWith({
      "a.imagecomponent.yaml": "FormatVersion: OOS-2019-06-01\nTasks:\n  - Name: a\n    Action: Reboot\n",
    });
    const { stdout } = await imglint(folder, []);
    expect(stdout).toContain('a.imagecomponent.yaml:1:1  error  "FormatVersion" is a key of OOS templates');
    expect(stdout).toContain("1 error in 1 of 1 file");
  });

  test.each([
    ["", "missing-tasks"],
    ["install nginx\n", "yaml-syntax"],
  ])("%j as one is one mistake", async (text, rule) => {
    const { status, stdout } = await imglint(folderWith({ "a.imagecomponent.yml": text }), []);
    expect(stdout).toContain(rule);
    expect(stdout).toContain("1 error in 1 of 1 file");
    expect(status).toBe(1);
  });

  test("a component is linked in the syntax of its name, too", async () => {
    const folder = folderWith({
      ".imglint.yaml": "components:\n  jdk: jdk.imagecomponent.yaml\n",
      "jdk.imagecomponent.yaml": "# yaml\nDescription: a\nTasks:\n  - Name: a\n    Action: Reboot\n",
      "a.buildcontent": "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/jdk/1.0.0 --version 17\n",
    });
    expect((await imglint(folder, ["a.buildcontent"])).stdout).toContain('Component "jdk" takes no parameters');
  });
});

describe("what could hide a mistake", () => {
  test("an argument that leads nowhere is no success, whatever the others say", async () => {
    const folder = folderWith({ "a.buildcontent": clean, "empty/README.md": "" });
    expect(await imglint(folder, ["a.buildcontent", "empty"])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("empty: no template found"),
    });
  });

  test("an empty path, as an unset variable leaves it, is refused", async () => {
    const folder = folderWith({ "a.buildcontent": clean });
    expect(await imglint(folder, [""])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("an empty path, most likely a variable that is not set"),
    });
  });

  test("findings that --quiet leaves out are counted", async () => {
    const folder = folderWith({ "a.buildcontent": warned });
    expect((await imglint(folder, ["--quiet"])).stdout).toContain("1 warning not shown");
  });

  test("a glob that leads upwards finds the files beside and below", async () => {
    const folder = folderWith({ "a/x.buildcontent": clean, "b/y.buildcontent": clean });
    const found = filesIn((await imglint(join(folder, "a"), ["--format", "json", "../*/*.buildcontent"])).stdout);
    expect(found.map((path) => path.slice(path.lastIndexOf("/") + 1))).toEqual(["x.buildcontent", "y.buildcontent"]);
  });

  test("the json report is there even if no file could be read", async () => {
    const { status, stdout } = await imglint(folderWith({}), ["--format", "json", "gone"]);
    expect(filesIn(stdout)).toEqual([]);
    expect(status).toBe(2);
  });
});
