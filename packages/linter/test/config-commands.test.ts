/** `imglint init` and `imglint config print`, as people use them. */

import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";

describe("init", () => {
  test("writes a configuration that changes nothing by itself", async () => {
    const folder = folderWith({
      ".imglint.yaml": "rules: { keyword-case: error }\n",
      "in/web.buildcontent": "run a\n",
    });
    const before = await imglint(folder, ["in/web.buildcontent"]);
    const { status, stdout } = await imglint(join(folder, "in"), ["init"]);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "Wrote .imglint.yaml.\n1 template is here: run imglint to check it.\n",
    });
    expect(await imglint(folder, ["in/web.buildcontent"])).toEqual(before);
  });

  test("starts from a preset, whose imglint: may be left out", async () => {
    const folder = folderWith({ "web.buildcontent": "# a\nRUN a\nRESTART\n" });
    await imglint(folder, ["init", "--preset", "2026.11-strict"]);
    expect(readFileSync(join(folder, ".imglint.yaml"), "utf8")).toContain("\nextends: imglint:2026.11-strict\n");
    expect((await imglint(folder, [])).stdout).toContain("web.buildcontent:3:1  warning");
  });

  test("in Chinese, too", async () => {
    const folder = folderWith({});
    const { stdout } = await imglint(folder, ["init", "--locale", "zh"]);
    expect(stdout).toMatch(/^已写入 \.imglint\.yaml。\n这里没有模板/);
    expect(readFileSync(join(folder, ".imglint.yaml"), "utf8")).toContain("# 服务的上限。");
  });

  test("does not write over a configuration, unless told to", async () => {
    const folder = folderWith({ ".imglint.yaml": "os: windows\n" });
    const { status, stderr } = await imglint(folder, ["init"]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "imglint: .imglint.yaml: is there already; write --force to write over it\n",
    });
    expect(readFileSync(join(folder, ".imglint.yaml"), "utf8")).toBe("os: windows\n");
    expect((await imglint(folder, ["init", "--force"])).status).toBe(0);
  });

  test.each([".imglint.yml", ".imglint.json"])("does not write beside %s, not even when told to", async (name) => {
    const { status, stderr } = await imglint(folderWith({ [name]: "{}\n" }), ["init", "--force"]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `imglint: ${name}: configures this folder already; change it there, or remove it first\n`,
    });
  });

  test("does not take a link to nothing for no configuration", async () => {
    const folder = folderWith({});
    symlinkSync("elsewhere.yaml", join(folder, ".imglint.yaml"));
    expect((await imglint(folder, ["init"])).status).toBe(2);
  });

  test("a folder in the way is told", async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, ".imglint.yaml"));
    const { status, stderr } = await imglint(folder, ["init", "--force"]);
    expect(stderr).toContain("imglint: .imglint.yaml: is a folder");
    expect(status).toBe(2);
  });

  test("a preset that there is not", async () => {
    const { status, stderr } = await imglint(folderWith({}), ["init", "--preset", "strickt"]);
    expect(stderr).toContain(
      "imglint: --preset: there is no preset strickt (did you mean imglint:strict?); the presets:",
    );
    expect(status).toBe(2);
  });
});

describe("config print", () => {
  const files = {
    ".imglint.yaml":
      "extends: imglint:strict\nrules:\n  no-comments: info\nlimits: { bytes: 100 }\nignore: [drafts/]\n",
    "images/.imglint.json": '{ "overrides": [{ "files": "*.txt", "kind": "test", "os": "windows" }], "locale": "en" }',
    "images/web.txt": "RUN a\n",
  };

  test("shows what holds, and where each value is from", async () => {
    const words = ["config", "print", "images/web.txt", "--rule", "heredoc=off", "--fail-on", "never"];
    const { status, stdout, stderr } = await imglint(folderWith(files), words, { env: { IMGLINT_LOCALE: "en" } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      new RegExp(
        [
          "^images/web.txt",
          "",
          "  configurations +images/.imglint.json, .imglint.yaml",
          "  kind +test +images/.imglint.json:1:45",
          "  os +windows +images/.imglint.json:1:59",
          "  failOn +never +--fail-on",
          "  locale +en +IMGLINT_LOCALE",
          "  limits.bytes +100 +.imglint.yaml:4:18",
          "  limits.commands +127 +default",
          "  ignore +drafts/ +.imglint.yaml:5:10",
          "",
          "Rules that are not at their defaults:",
          "",
          "  content-near-limit +warning +imglint:strict \\(.imglint.yaml:1:10\\)",
          "  content-near-limit.percent +90 +imglint:strict \\(.imglint.yaml:1:10\\)",
        ].join("\n"),
      ),
    );
    expect(stdout).toMatch(/\n {2}heredoc +off +--rule\n/);
    expect(stdout).toMatch(/\n {2}no-comments +info +\.imglint\.yaml:3:16\n/);
    expect(stdout.indexOf("Rules at their defaults:")).toBeGreaterThan(stdout.indexOf("heredoc"));
  });

  test("for programs, as JSON", async () => {
    const { stdout } = await imglint(folderWith(files), ["config", "print", "--json", "images/web.txt"]);
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject({
      file: "images/web.txt",
      configurations: ["images/.imglint.json", ".imglint.yaml"],
      kind: { value: "test", origin: { kind: "file", place: { path: "images/.imglint.json", line: 1, column: 45 } } },
      limits: { commands: { value: 127, origin: { kind: "default" } } },
      rules: {
        "no-comments": { severity: { value: "info", origin: { place: { path: ".imglint.yaml", line: 3 } } } },
        "useless-restart": { severity: { value: "warning", origin: { kind: "preset", preset: "imglint:strict" } } },
      },
    });
  });

  test("without a configuration all is at its default", async () => {
    const { stdout } = await imglint(folderWith({}), ["config", "print", "web.buildcontent", "--no-config"]);
    expect(stdout).toContain("  configurations   none\n");
    expect(stdout).toMatch(/ {2}kind +build +the file's name\n/);
    expect(stdout).not.toContain("not at their defaults");
  });

  test("in Chinese, too, by the configuration", async () => {
    const folder = folderWith({ ".imglint.yaml": "locale: zh\n" });
    const { stdout } = await imglint(folder, ["config", "print", "a.buildcontent"]);
    expect(stdout).toMatch(/ {2}locale +zh +\.imglint\.yaml:1:9\n/);
    expect(stdout).toContain("\n与默认值相同的规则：\n");
  });

  test("tells of mistakes as a run does", async () => {
    const folder = folderWith({ ".imglint.yaml": "os: mac\n" });
    const { status, stderr } = await imglint(folder, ["config", "print", "a.buildcontent"]);
    expect(stderr).toBe("imglint: .imglint.yaml:1:5: os takes linux or windows, not mac\n");
    expect(status).toBe(2);
  });

  test("config alone prints its help", async () => {
    const { status, stdout } = await imglint(folderWith({}), ["config"]);
    expect(stdout).toContain("print [options] <file>");
    expect(status).toBe(0);
  });
});
