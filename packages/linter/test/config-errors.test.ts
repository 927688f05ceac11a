/** What is said where a configuration is wrong, or is no configuration at all. */

import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { badConfigs } from "./bad-configs.ts";
import { folderWith, imglint, type Outcome } from "./command-line.ts";
import { processorTime } from "../../parser/test/processor-time.ts";

const template = { "web.buildcontent": "RESTART now\n" };

/** Lints a template below a configuration; whatever is wrong with that, the template is linted. */
async function lintBelow(files: Readonly<Record<string, string | Uint8Array>>): Promise<Outcome> {
  const outcome = await imglint(folderWith({ ...template, ...files }), ["web.buildcontent"]);
  expect(outcome.stdout).toContain("restart-with-content");
  return outcome;
}

test.each(badConfigs.map((bad) => [bad.mistake, bad] as const))("%s", async (_, { yaml, said }) => {
  const { status, stderr } = await lintBelow({ ".imglint.yaml": yaml });
  const lines = stderr.trimEnd().split("\n");
  expect(lines.map((line, index) => line.slice(0, `imglint: .imglint.yaml:${said[index] ?? ""}`.length))).toEqual(
    said.map((text) => `imglint: .imglint.yaml:${text}`),
  );
  expect(status).toBe(2);
});

test.each([
  ['{ "rules": { "no-comments": "warn" } }', ".imglint.json:1:29: rules.no-comments takes off, info"],
  ['{\n  // all of it\n  "os": "linux",\n  "os": "linux",\n}', ".imglint.json:4:3: os stands twice here"],
  ['{ "os": "linux" ', ".imglint.json:1:16: this is no JSON that can be read"],
  ["{ \"os\": 'linux' }", ".imglint.json:1:9: this is no JSON that can be read"],
  [`{ "rules": ${"[".repeat(200_000)}`, ".imglint.json:1:111: values nest too deep here"],
  ['{ "__proto__": { "os": "windows" } }', ".imglint.json:1:3: __proto__ is no key of a configuration"],
])("JSON such as %j", async (json, said) => {
  const { status, stderr } = await lintBelow({ ".imglint.json": json });
  expect(stderr).toContain(`imglint: ${said}`);
  expect(status).toBe(2);
});

test.each([
  ['{\n  "imglint": { "os": "mac" }\n}', "package.json:2:22: os takes linux or windows, not mac"],
  ['{\n  "imglint": {} // here\n}', "package.json:2:17: this is no JSON that can be read"],
  ['{ "imglint": "strict" }', "package.json:1:14: a configuration takes keys with values, one a line, not strict"],
])("package.json such as %j", async (json, said) => {
  const { status, stderr } = await lintBelow({ "package.json": json });
  expect(stderr).toContain(`imglint: ${said}`);
  expect(status).toBe(2);
});

test("a package.json that says nothing of imglint may be as broken as it likes", async () => {
  const { status, stderr } = await lintBelow({ "package.json": '{ "name": ' });
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
});

test.each([
  ["rules:\n\tno-comments: off\n", "2:1: a tab indents this line, and YAML takes blanks only"],
  ["os: linux\n---\nos: windows\n", "2:1: a second YAML document starts here"],
  ["rules: { no-comments: off\n", "1:26: this is no YAML that can be read"],
])("YAML such as %j, of which nothing counts", async (yaml, said) => {
  const { status, stderr } = await lintBelow({ ".imglint.yaml": yaml });
  expect(stderr).toMatch(/^imglint: \.imglint\.yaml:[^\n]+\n$/);
  expect(stderr).toContain("so nothing in the file counts");
  expect(stderr).toContain(said);
  expect(status).toBe(2);
});

test("all mistakes are told in one run, in their order, and what is right holds", async () => {
  const yaml = "os: mac\nrules:\n  restart-with-content: warning\n  nonsense: off\nlimits: { bytes: none }\n";
  const { stdout, stderr } = await lintBelow({ ".imglint.yaml": yaml });
  expect(stderr.match(/yaml:\d+:\d+/g)).toEqual(["yaml:1:5", "yaml:4:3", "yaml:5:18"]);
  expect(stdout).toContain("web.buildcontent:1:9  warning");
});

test("a text that was never meant as a configuration has its first mistakes told, and the others counted", async () => {
  const yaml = Array.from({ length: 60_000 }, (_, index) => `key${index}: 1\n`).join("");
  const started = processorTime();
  const { stderr } = await lintBelow({ ".imglint.yaml": yaml });
  expect(stderr.trimEnd().split("\n")).toHaveLength(21);
  expect(stderr).toContain("imglint: .imglint.yaml: and 59,980 more mistakes\n");
  expect(processorTime() - started).toBeLessThan(20_000);
});

test("in Chinese, too", async () => {
  const folder = folderWith({
    ...template,
    ".imglint.yaml":
      "rule: {}\nos: mac\nrules: { no-coment: off, heredoc: warn }\nfailOn: 3\nextends: strict\noverrides: [{ files: 3 }]\n",
  });
  const { stderr } = await imglint(folder, ["--locale", "zh"]);
  expect(stderr.split("\n").map((line) => line.replace("imglint: .imglint.yaml:", ""))).toEqual([
    expect.stringContaining("1:1: rule 不是配置的键（您是否想写 rules？）；可用的键：root、extends、"),
    "2:5: os 只接受：linux 或 windows，而不是 mac",
    "3:10: 没有名为 no-coment 的规则（您是否想写 no-comments？）；imglint rules 可列出全部规则",
    "3:35: rules.heredoc 只接受：off、info、warning 或 error，或每行一个的键和值，而不是 warn（您是否想写 warning？）",
    "4:9: failOn 只接受：error、warning、info 或 never，而不是 3",
    "6:22: overrides.files 只接受：文本或列表，而不是 3",
    expect.stringContaining("5:10: extends strict：在该文件夹及其上级的 node_modules 中没有这个包"),
    "",
  ]);
});

test("a configuration that is a folder", async () => {
  const folder = folderWith(template);
  mkdirSync(join(folder, ".imglint.yaml"));
  const { status, stderr } = await imglint(folder, ["web.buildcontent"]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: "imglint: .imglint.yaml: is a folder; give a file\n" });
});

test("a configuration that is a named pipe is not waited for", async () => {
  const folder = folderWith(template);
  execFileSync("mkfifo", [join(folder, ".imglint.yaml"), join(folder, "package.json"), join(folder, "base.yaml")]);
  const { status, stderr } = await imglint(folder, ["web.buildcontent"]);
  expect(stderr).toMatch(/^imglint: \.imglint\.yaml: is a named pipe, which is not read;[^\n]+\n$/);
  expect(status).toBe(2);
  const extended = folderWith({ ...template, ".imglint.yaml": `extends: ${join(folder, "base.yaml")}\n` });
  expect((await imglint(extended, [])).stderr).toContain(".imglint.yaml:1:10: extends /");
});

test("a configuration that is a device", async () => {
  const folder = folderWith(template);
  symlinkSync("/dev/zero", join(folder, ".imglint.json"));
  expect((await imglint(folder, [])).stderr).toContain("imglint: .imglint.json: is a device, which is not read");
});

test("a configuration that is a link to nothing", async () => {
  const folder = folderWith(template);
  symlinkSync("gone.yaml", join(folder, ".imglint.yml"));
  expect((await imglint(folder, [])).stderr).toContain(
    "imglint: .imglint.yml: a symbolic link to a file that does not exist",
  );
});

test("a configuration of 100 MB is not read", async () => {
  const folder = folderWith({ ...template, ".imglint.yaml": "", "package.json": "" });
  truncateSync(join(folder, ".imglint.yaml"), 100_000_000);
  truncateSync(join(folder, "package.json"), 100_000_000);
  const started = processorTime();
  const { stderr } = await imglint(folder, []);
  expect(stderr).toBe(
    "imglint: .imglint.yaml: has 100,000,000 bytes and a configuration has no more than 1,000,000: it is not read\n",
  );
  expect(processorTime() - started).toBeLessThan(5000);
});

test.each([
  [Buffer.from([0x6f, 0x73, 0x3a, 0x20, 0xff, 0x0a]), "is no UTF-8: byte 4 (line 1) is 0xFF"],
  [Buffer.from("os: linux\n", "utf16le"), "is text in UTF-16; save it as UTF-8"],
  [Buffer.from([0, 1, 2, 3, 0xff, 0, 0, 0]), "is a binary file; a configuration is text in UTF-8"],
])("a configuration in bytes that are no text: %j", async (bytes, said) => {
  const { stderr } = await lintBelow({ ".imglint.yaml": bytes });
  expect(stderr).toContain(`imglint: .imglint.yaml: ${said}`);
});

test("a byte order mark and line ends of Windows are no mistakes", async () => {
  const yaml = await lintBelow({ ".imglint.yaml": "\uFEFFos: linux\r\nrules:\r\n  heredoc: of\r\n" });
  expect(yaml.stderr).toContain("imglint: .imglint.yaml:3:12: rules.heredoc takes off,");
  const json = await lintBelow({ ".imglint.json": '\uFEFF{ "os": "linux" }' });
  expect(json.stderr).toBe("");
});

test("aliases that would grow without end are told in no time, once", async () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
  );
  const yaml = `a0: &a0 [x]\n${levels.join("\n")}\nrules: *a30\n`;
  const started = processorTime();
  const { status, stderr } = await lintBelow({ ".imglint.yaml": yaml });
  expect(stderr.match(/aliases of YAML/g)).toHaveLength(1);
  expect(status).toBe(2);
  expect(processorTime() - started).toBeLessThan(5000);
});

test("an extends that leads back to where it started names the way", async () => {
  const { status, stderr } = await lintBelow({
    ".imglint.yaml": "extends: ./shared/a.yaml\nrules: { restart-with-content: error }\n",
    "shared/a.yaml": "os: linux\nextends: [./b.yaml]\n",
    "shared/b.yaml": "extends: ../.imglint.yaml\n",
  });
  expect(stderr).toBe(
    "imglint: shared/b.yaml:1:10: extends leads back to where it started: .imglint.yaml → shared/a.yaml → shared/b.yaml → .imglint.yaml; remove one of them\n",
  );
  expect(status).toBe(2);
});

test("a configuration that extends itself", async () => {
  const { stderr } = await lintBelow({ ".imglint.yaml": "extends: ./.imglint.yaml\n" });
  expect(stderr).toContain(
    ".imglint.yaml:1:10: extends leads back to where it started: .imglint.yaml → .imglint.yaml;",
  );
});

test("an extends through too many files", async () => {
  const files = Array.from({ length: 12 }, (_, index) => [`${index}.yaml`, `extends: ./${index + 1}.yaml\n`] as const);
  const { stderr } = await lintBelow({ ".imglint.yaml": "extends: ./0.yaml\n", ...Object.fromEntries(files) });
  expect(stderr).toMatch(
    /^imglint: 8\.yaml:1:10: extends leads through more than 10 files: \.imglint\.yaml → 0\.yaml → /,
  );
});

test("files that extend each other many times over do not grow", async () => {
  const files = Array.from({ length: 9 }, (_, level) => {
    return [
      `${level}.yaml`,
      `extends: [${Array(200)
        .fill(`./${level + 1}.yaml`)
        .join(", ")}]\n`,
    ] as const;
  });
  const started = processorTime();
  const { stderr } = await lintBelow({
    ".imglint.yaml": "extends: ./1.yaml\n",
    ...Object.fromEntries(files.slice(1)),
    "9.yaml": "rules: { heredoc: warning }\n",
  });
  expect(stderr).toBe("");
  expect(processorTime() - started).toBeLessThan(10_000);
});

test("what is wrong in an extended file is told at its place, and a chain names all files", async () => {
  const { stderr } = await lintBelow({
    ".imglint.yaml": "extends: ./base.yaml\n",
    "base.yaml": "os: mac\nextends: ./gone.yaml\n",
  });
  expect(stderr).toBe(
    "imglint: base.yaml:1:5: os takes linux or windows, not mac\n" +
      "imglint: base.yaml:2:10: extends .imglint.yaml → base.yaml → ./gone.yaml: no such file or folder; check the path\n",
  );
});

test("two configurations in one folder: it is told which one is used", async () => {
  const { status, stdout, stderr } = await lintBelow({
    ".imglint.yaml": "rules: { restart-with-content: info }\n",
    ".imglint.json": '{ "rules": { "restart-with-content": "warning" } }',
    "package.json": '{ "imglint": {} }',
  });
  expect(stderr).toBe(
    [".imglint.json", "package.json"]
      .map(
        (name) =>
          `imglint: ${name}: is not used, since .imglint.yaml configures this folder already: move what it sets there\n`,
      )
      .join(""),
  );
  expect(stdout).toContain("1:9  info");
  expect(status).toBe(2);
});

test.each([
  [["--config", "gone.yaml"], {}, "gone.yaml: no such file or folder; check the path"],
  [["--config", "."], {}, ".: is a folder; give a file"],
  [["--config="], {}, "the value of --config is empty"],
  [[], { IMGLINT_CONFIG: "gone.yaml" }, "IMGLINT_CONFIG=gone.yaml: no such file or folder; check the path"],
])("a configuration that is named and is not there: %j %j", async (words, env, said) => {
  const { status, stderr } = await imglint(folderWith(template), ["web.buildcontent", ...words], { env });
  expect(stderr).toContain(`imglint: ${said}`);
  expect(status).toBe(2);
});

test("a name in a message cannot write to the terminal", async () => {
  const { stderr } = await lintBelow({ ".imglint.yaml": '"\\e[31mred": 1\nos: "\\e[2J"\n' });
  expect(stderr).not.toContain("\u001b");
});

test("a configuration without a word in it, or with comments alone, is none", async () => {
  for (const yaml of ["", "\n", "# rules:\n", "rules:\n#  no-comments: off\noverrides:\nignore:\nlimits:\n"]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await lintBelow({ ".imglint.yaml": yaml })).stderr).toBe("");
  }
});
