/** The configuration: which ones hold for a file, how they are merged, and what they set. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";

const jdk = `Parameters:
  jdkVersion:
    Type: Number
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-jdk {{ jdkVersion }}
`;

const call = "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.0\n";

/** Has an error, a warning, an info, and a comment for the rule that is off. */
const everything = `# web server
RUN yum install -y nginx
run systemctl enable nginx
RESTART now
WORKDIR app
USER root
RUN id
RESTART
`;

/** The findings of a run as `path:line rule severity`, without what else the report says. */
async function findings(cwd: string, words: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const { stdout, stderr } = await imglint(cwd, [...words, "--format", "json"], { env });
  expect(stderr).toBe("");
  const report: Report = JSON.parse(stdout);
  return report.files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ rule, severity, range }) => `${path}:${range.start.line} ${rule} ${severity}`),
  );
}

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly range: { readonly start: { readonly line: number } };
    }[];
  }[];
}

/** What a rule was found with in a folder's template. */
async function severityOf(rule: string, cwd: string, words: readonly string[] = []): Promise<string | undefined> {
  return (await findings(cwd, words)).find((finding) => finding.includes(` ${rule} `))?.split(" ")[2];
}

describe("components", () => {
  test("a template is checked against the component that the configuration links", async () => {
    const folder = folderWith({
      ".imglint.yaml": "components:\n  install-jdk: components/jdk.imagecomponent.yaml\n",
      "components/jdk.imagecomponent.yaml": jdk,
      "images/web.buildcontent": call,
    });
    const { status, stdout, stderr } = await imglint(folder, ["images/web.buildcontent"]);
    expect(stdout).toContain(
      'images/web.buildcontent:1:11  error  Component "install-jdk" needs the parameter "jdkVersion"',
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  test("a component that is linked, twice even, and linted itself is reported once", async () => {
    const folder = folderWith({
      ".imglint.yaml": "components:\n  install-jdk: c/a.imagecomponent.yaml\n  ic-1: ./c/a.imagecomponent.yaml\n",
      "c/a.imagecomponent.yaml": "Tasks: []\n",
      "web.buildcontent": call,
    });
    const { stdout } = await imglint(folder, ["--format", "compact", "c/a.imagecomponent.yaml", ".", "c", "./c/../c"]);
    expect(stdout.match(/^c\/a\.imagecomponent\.yaml/gm)).toHaveLength(1);
  });

  test("the nearest link holds, paths start from the file that says so, and no other is read", async () => {
    const folder = folderWith({
      ".imglint.yaml": "components:\n  install-jdk: gone.yaml\n",
      "images/.imglint.yml": "components: { install-jdk: { path: ../jdk.imagecomponent.yaml, componentType: Test } }\n",
      "jdk.imagecomponent.yaml": jdk,
      "images/web.buildcontent": call.replace("\n", " --jdkVersion 17\n"),
    });
    const { status, stdout, stderr } = await imglint(join(folder, "images"), []);
    expect(stdout).toContain("is a Test component: call it in the test template");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  test.each([
    ["gone.yaml", "no such file or folder; check the path"],
    [".", "is a folder; give a file"],
  ])("a link to %s is told once, however many templates there are", async (path, problem) => {
    const folder = folderWith({
      ".imglint.yaml": `components:\n  install-jdk: ${path}\n`,
      "a.buildcontent": "RUN true\n",
      "b.buildcontent": "RUN true\n",
    });
    const { status, stderr } = await imglint(folder, []);
    expect(stderr).toBe(`imglint: .imglint.yaml:2:16: the component install-jdk links to ${path}: ${problem}\n`);
    expect(status).toBe(2);
  });
});

describe("where configurations are found", () => {
  test.each([
    [".imglint.yaml", "rules: { restart-with-content: info }\n"],
    [".imglint.yml", "rules:\n  restart-with-content: { severity: info }\n"],
    [".imglint.json", '{ // comments and a comma too many are fine\n "rules": { "restart-with-content": "info", }, }'],
    ["package.json", '{ "name": "images", "imglint": { "rules": { "restart-with-content": "info" } } }'],
  ])("%s in the folder of a template or above it", async (name, text) => {
    const folder = folderWith({ [name]: text, "images/web/web.buildcontent": everything });
    expect(await severityOf("restart-with-content", folder)).toBe("info");
    expect(await severityOf("restart-with-content", join(folder, "images"))).toBe("info");
  });

  test("all of them are merged, and the nearest says what holds", async () => {
    const folder = folderWith({
      ".imglint.yaml": "rules: { restart-with-content: info, keyword-case: off, no-comments: info }\n",
      "images/package.json": '{ "imglint": { "rules": { "no-comments": "warning" } } }',
      "images/web/.imglint.json": '{ "rules": { "restart-with-content": "warning" } }',
      "images/web/web.buildcontent": everything,
    });
    expect(await severityOf("restart-with-content", folder)).toBe("warning");
    expect(await severityOf("no-comments", folder)).toBe("warning");
    expect(await severityOf("keyword-case", folder)).toBeUndefined();
  });

  test("above root: true nothing is looked for", async () => {
    const folder = folderWith({
      ".imglint.yaml": "rules: [broken\n",
      "images/.imglint.yaml": "root: true\n",
      "images/web.buildcontent": everything,
    });
    expect(await severityOf("restart-with-content", join(folder, "images"))).toBe("error");
  });

  test("--config and IMGLINT_CONFIG name the only one that is read, --no-config none", async () => {
    const folder = folderWith({
      ".imglint.yaml": "rules: { restart-with-content: info }\n",
      "ci/strict.yaml":
        "rules: { restart-with-content: warning }\noverrides: [{ files: a.buildcontent, kind: test }]\n",
      "web.buildcontent": everything,
    });
    expect(await severityOf("restart-with-content", folder, ["--config", "ci/strict.yaml"])).toBe("warning");
    expect(await severityOf("restart-with-content", folder, ["--no-config"])).toBe("error");
    const byVariable = await findings(folder, [], { IMGLINT_CONFIG: "ci/strict.yaml" });
    expect(byVariable).toContain("web.buildcontent:4 restart-with-content warning");
    const without = await findings(folder, ["--no-config"], { IMGLINT_CONFIG: "gone.yaml" });
    expect(without).toContain("web.buildcontent:4 restart-with-content error");
  });
});

describe("extends", () => {
  test("a preset", async () => {
    const folder = folderWith({ ".imglint.yaml": "extends: imglint:minimal\n", "web.buildcontent": everything });
    expect(await findings(folder)).toEqual(["web.buildcontent:4 restart-with-content error"]);
  });

  test("what the file sets itself goes before what it extends, and of a list the last counts", async () => {
    const folder = folderWith({
      ".imglint.yaml": "extends: [imglint:strict, ./shared/base.yaml]\nrules: { keyword-case: error }\n",
      "shared/base.yaml": "rules: { keyword-case: info, useless-restart: off }\n",
      "web.buildcontent": everything,
    });
    expect(await severityOf("keyword-case", folder)).toBe("error");
    expect(await severityOf("useless-restart", folder)).toBeUndefined();
    expect(await severityOf("relative-workdir", folder)).toBe("warning");
  });

  test("a preset in a nearer file sets the rules of the farther ones back", async () => {
    const folder = folderWith({
      ".imglint.yaml": "rules: { no-comments: error, keyword-case: error }\nfailOn: never\n",
      "images/.imglint.yaml": "extends: imglint:recommended\n",
      "images/web.buildcontent": everything,
    });
    expect(await severityOf("no-comments", folder)).toBeUndefined();
    expect(await severityOf("keyword-case", folder)).toBe("warning");
    expect((await imglint(folder, [])).status).toBe(0);
  });

  test.each([
    ["@acme/imglint-config", { "node_modules/@acme/imglint-config/.imglint.yaml": "rules: { heredoc: off }\n" }],
    ["acme", { "node_modules/acme/.imglint.json": '{ "rules": { "heredoc": "off" } }' }],
    ["acme", { "node_modules/acme/package.json": '{ "name": "acme", "imglint": { "rules": { "heredoc": "off" } } }' }],
    ["acme/strict.yaml", { "node_modules/acme/strict.yaml": "rules: { heredoc: off }\n" }],
    ["./base.json", { "images/base.json": '{ "rules": { "heredoc": "off" } }' }],
    ["../base.yaml", { "base.yaml": "rules: { heredoc: off }\n" }],
  ])("%s", async (name, files) => {
    const folder = folderWith({
      ...files,
      "images/.imglint.yaml": `extends: "${name}"\n`,
      "images/web.buildcontent": "RUN cat <<EOF\nx\nEOF\n",
    });
    expect(await findings(folder)).toEqual([]);
  });

  test("a package is data: what its package.json names as code is not run", async () => {
    const folder = folderWith({
      ".imglint.yaml": "extends: acme\n",
      "node_modules/acme/package.json": '{ "name": "acme", "main": "index.js", "exports": "./index.js" }',
      "node_modules/acme/index.js": "throw new Error('run');\n",
      "web.buildcontent": everything,
    });
    const { status, stderr } = await imglint(folder, []);
    expect(stderr).toContain("imglint: .imglint.yaml:1:10: extends acme: the package has no configuration");
    expect(status).toBe(2);
  });

  test("globs of an extended file start from the configuration that extends it, components from the file itself", async () => {
    const folder = folderWith({
      ".imglint.yaml": "extends: ./shared/base.yaml\n",
      "shared/base.yaml":
        "overrides: [{ files: images/*, rules: { keyword-case: off } }]\nignore: [drafts]\ncomponents: { install-jdk: jdk.imagecomponent.yaml }\n",
      "shared/jdk.imagecomponent.yaml": jdk,
      "images/web.buildcontent": `run true\n${call}`,
      "drafts/web.buildcontent": everything,
    });
    expect(await findings(folder)).toEqual(["images/web.buildcontent:2 missing-component-parameter error"]);
  });
});

describe("overrides", () => {
  const files = {
    ".imglint.yaml": `rules: { keyword-case: info }
overrides:
  - files: ["windows/**", "!windows/tools/**"]
    os: windows
    rules: { keyword-case: error }
  - files: "*.txt"
    kind: test
    rules: { keyword-case: off }
files: ["*.txt"]
`,
    "windows/web.buildcontent": "run a\n",
    "windows/notes.txt": "run a\n",
    "windows/tools/web.buildcontent": "run a\n",
    "linux/web.buildcontent": "run a\n",
  };

  test("the last one that fits counts, and what is taken out again does not fit", async () => {
    expect(await findings(folderWith(files))).toEqual([
      "linux/web.buildcontent:1 keyword-case info",
      "windows/notes.txt:1 unsupported-on-windows error",
      "windows/tools/web.buildcontent:1 keyword-case info",
      "windows/web.buildcontent:1 keyword-case error",
      "windows/web.buildcontent:1 unsupported-on-windows error",
    ]);
  });

  test("the words of the command go before all", async () => {
    const found = await findings(folderWith(files), ["--os", "linux", "--rule", "keyword-case=warning"]);
    expect(new Set(found.map((finding) => finding.split(" ").slice(1).join(" ")))).toEqual(
      new Set(["keyword-case warning"]),
    );
  });

  test("those of a nearer file go before anything of a farther one", async () => {
    const folder = folderWith({
      ".imglint.yaml": "overrides: [{ files: '**', rules: { keyword-case: error } }]\n",
      "images/.imglint.yaml": "rules: { keyword-case: info }\n",
      "images/web.buildcontent": "run a\n",
    });
    expect(await severityOf("keyword-case", folder)).toBe("info");
  });

  test("a kind says what a file is, for the tree, too", async () => {
    const folder = folderWith({
      ".imglint.yaml": "overrides: [{ files: 'tests/*', kind: test }]\n",
      "tests/web": "RUN true\n",
    });
    expect((await imglint(folder, ["ast", "tests/web"])).stdout).toContain('"content": "test"');
    expect((await imglint(folder, ["ast", "tests/web", "--kind", "component"])).stdout).toContain(
      '"content": "component"',
    );
  });
});

test("limits and options hold", async () => {
  const folder = folderWith({
    ".imglint.yaml": "limits: { bytes: 40, commands: 1 }\nrules: { content-near-limit: { percent: 10 } }\n",
    "a.buildcontent": "RUN a\nRUN b\n",
    "b.buildcontent": `RUN ${"x".repeat(40)}\n`,
  });
  expect(await findings(folder)).toEqual([
    "a.buildcontent:1 content-near-limit info",
    "a.buildcontent:2 too-many-commands error",
    "b.buildcontent:1 content-too-large error",
  ]);
});

describe("failOn", () => {
  const template = { "web.buildcontent": "run a\n" };

  test.each([
    ["error", 0],
    ["warning", 1],
    ["info", 1],
    ["never", 0],
  ])("%s: a warning gives exit status %i", async (failOn, expected) => {
    const folder = folderWith({ ...template, ".imglint.yaml": `failOn: ${failOn}\n` });
    expect((await imglint(folder, [])).status).toBe(expected);
    expect((await imglint(folder, ["--no-config", "--fail-on", failOn])).status).toBe(expected);
  });

  test("never holds for errors, the word goes before it, and --max-warnings counts beside it", async () => {
    const folder = folderWith({ "web.buildcontent": everything, ".imglint.yaml": "failOn: never\n" });
    expect((await imglint(folder, [])).status).toBe(0);
    expect((await imglint(folder, ["--fail-on", "error"])).status).toBe(1);
    expect((await imglint(folder, ["--max-warnings", "0"])).status).toBe(1);
  });

  test("each file fails by its own", async () => {
    const folder = folderWith({
      ".imglint.yaml": "failOn: never\noverrides: [{ files: strict/*, failOn: warning }]\n",
      "old/web.buildcontent": everything,
      "strict/web.buildcontent": "RUN a\n",
    });
    expect((await imglint(folder, [])).status).toBe(0);
    expect(
      (await imglint(folderWith({ ...template, ".imglint.yaml": "failOn: info\n" }), ["--fail-on", "x"])).stderr,
    ).toContain("--fail-on takes one of error, warning, info, never, not x");
  });
});

describe("locale", () => {
  const folderInChinese = (): string =>
    folderWith({ ".imglint.yaml": "locale: zh\n", "web.buildcontent": "RESTART now\n", "in/x": "" });

  test("the configuration of the current folder goes before the system's, help too", async () => {
    const folder = folderInChinese();
    expect((await imglint(folder, [], { env: { LANG: "en_US.UTF-8" } })).stdout).toContain("错误");
    expect((await imglint(join(folder, "in"), ["--help"], { env: { LANG: "en_US.UTF-8" } })).stdout).toContain("用法");
  });

  test("the word and the variable go before it", async () => {
    const folder = folderInChinese();
    expect((await imglint(folder, ["--locale", "en"])).stdout).toContain("error");
    expect((await imglint(folder, [], { env: { IMGLINT_LOCALE: "en" } })).stdout).toContain("error");
    expect((await imglint(folder, ["--no-config"])).stdout).toContain("error");
  });
});

describe("files and ignore", () => {
  test("files of other names are found where folders are walked", async () => {
    const folder = folderWith({
      ".imglint.yaml": 'files: ["*.tpl", images/*.txt]\nrules: { keyword-case: info }\n',
      "a.tpl": "run a\n",
      "deep/er/b.tpl": "run a\n",
      "images/c.txt": "run a\n",
      "images/deeper/d.txt": "run a\n",
    });
    expect(await findings(folder)).toEqual([
      "a.tpl:1 keyword-case info",
      "deep/er/b.tpl:1 keyword-case info",
      "images/c.txt:1 keyword-case info",
    ]);
  });

  test("what is ignored is passed over in walks and by globs, and a nearer file can take it back", async () => {
    const folder = folderWith({
      ".imglint.yaml": 'ignore: ["drafts/", "*.old.buildcontent"]\n',
      "drafts/a.buildcontent": "run a\n",
      "b.old.buildcontent": "run a\n",
      "images/.imglint.yaml": 'ignore: ["!kept.old.buildcontent"]\n',
      "images/kept.old.buildcontent": "run a\n",
      "images/gone.old.buildcontent": "run a\n",
    });
    expect(await findings(folder)).toEqual(["images/kept.old.buildcontent:1 keyword-case warning"]);
    expect(await findings(folder, ["**/*.buildcontent"])).toHaveLength(1);
    expect(await findings(folder, ["drafts/a.buildcontent"])).toHaveLength(1);
  });
});

describe("--force-exclude", () => {
  const files = {
    ".imglint.yaml": "ignore: [drafts/]\n",
    ".imglintignore": "*.gen.buildcontent\n",
    "drafts/deep/a.buildcontent": "run a\n",
    "b.gen.buildcontent": "run a\n",
    "c.buildcontent": "run a\n",
    "node_modules/p/d.buildcontent": "run a\n",
  };
  const named = ["drafts/deep/a.buildcontent", "b.gen.buildcontent", "node_modules/p/d.buildcontent"];

  test("a file that is named is linted, wherever it is", async () => {
    expect(await findings(folderWith(files), named)).toHaveLength(3);
  });

  test("with it, ignored files are passed over, and the others are linted", async () => {
    const found = await findings(folderWith(files), [...named, "c.buildcontent", "--force-exclude"]);
    expect(found).toEqual(["c.buildcontent:1 keyword-case warning"]);
  });

  test("when nothing is left that is fine, and nothing is said", async () => {
    const outcome = await imglint(folderWith(files), [...named, "drafts", "--force-exclude"]);
    expect(outcome).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("in a repository, the ignore files from its root on hold for a run in a folder of it", async () => {
    const folder = folderWith({ ...files, ".gitignore": "drafts/\n", ".imglint.yaml": "" });
    mkdirSync(join(folder, ".git"));
    const outcome = await imglint(join(folder, "drafts/deep"), ["a.buildcontent", "--force-exclude"]);
    expect(outcome).toEqual({ status: 0, stdout: "", stderr: "" });
    expect((await imglint(folder, [".", "--force-exclude"])).stdout).toContain("c.buildcontent");
  });
});
