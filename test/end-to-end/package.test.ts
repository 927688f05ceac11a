/** The package `imglint` as npm gives it to a user: packed, installed into an empty folder, and run on every Node.js at hand. */

import { execFileSync, spawnSync, type SpawnSyncReturns } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { formatNames } from "../../packages/linter/src/reporters/formats.ts";
import { runtimes } from "./runtimes.ts";
import { needsAllTools } from "./tools.ts";

const installedIn = inject("installedIn");
const command = join(installedIn, "node_modules/imglint/dist/imglint.cjs");
const folder = mkdtempSync(join(tmpdir(), "imglint-user-"));

beforeAll(() => {
  writeFileSync(join(folder, "broken.buildcontent"), "RUN yum install -y nginx\nRESTART now\nRUN uname -r\n");
  writeFileSync(join(folder, "clean.buildcontent"), "RUN yum install -y nginx\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function withOtherByte(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = 255 - (other[at] ?? 0);
  return other;
}

/** Runs a command whose standard output does not wait until its reader is ready. */
const unwaiting = `perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_WRONLY | O_NONBLOCK) or die; exec @ARGV'`;

test("it has the bundle, its licenses, and no dependency", () => {
  const files = readdirSync(join(installedIn, "node_modules/imglint"), { recursive: true, encoding: "utf8" });
  expect(files.toSorted()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "dist/THIRD-PARTY-LICENSES.txt",
    "dist/diff.cjs",
    "dist/formatter.mjs",
    "dist/imglint.cjs",
    "dist/jsonc-parser.cjs",
    "dist/load-formatter.cjs",
    "dist/main.cjs",
    "dist/shfmt.wasm",
    "dist/string-width.cjs",
    "dist/texts.cjs",
    "dist/yaml.cjs",
    "package.json",
  ]);
  expect(readdirSync(join(installedIn, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["imglint"]);
  expect(readFileSync(join(installedIn, "node_modules/imglint/dist/THIRD-PARTY-LICENSES.txt"), "utf8")).toContain(
    "chevrotain 13",
  );
});

test("another build of the same sources is the same, byte by byte", () => {
  const built = join(folder, "built-again");
  execFileSync("node", [join(import.meta.dirname, "../../packages/linter/build.mjs"), built]);
  const files = readdirSync(built);
  const installed = (file: string): Buffer => readFileSync(join(installedIn, "node_modules/imglint/dist", file));
  expect(files).toContain("texts.cjs");
  expect(files.filter((file) => !readFileSync(join(built, file)).equals(installed(file)))).toEqual([]);
});

test.runIf(needsAllTools)("where changes are accepted, the oldest supported Node.js is at hand", () => {
  expect([...runtimes.keys()].filter((version) => version.startsWith("v20."))).toHaveLength(1);
});

describe.each([...runtimes])("on Node.js %s", (_version, node) => {
  const run = (words: string[], options: { input?: string; uid?: number } = {}): SpawnSyncReturns<string> =>
    spawnSync(node, [command, ...words], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] },
      ...options,
    });

  test("it finds a mistake and exits with 1", () => {
    const { status, stdout, stderr } = run(["broken.buildcontent"]);
    expect(stdout).toContain("broken.buildcontent:2:9  error  RESTART takes no argument");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  test.each(formatNames)("it reports in the format %s", (format) => {
    const { status, stdout, stderr } = run(["--format", format, "broken.buildcontent"]);
    expect(stdout).toContain("restart-with-content");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  describe("what V8 has compiled", () => {
    const withCaches = (name: string, more: NodeJS.ProcessEnv = {}) => {
      const caches = mkdtempSync(join(folder, `${name}-`));
      const env = { PATH: process.env["PATH"], XDG_CACHE_HOME: caches, ...more };
      const runs = (...words: string[]) =>
        spawnSync(node, [command, ...words], { cwd: folder, encoding: "utf8", env, timeout: 30_000 });
      const kept = () => (existsSync(join(caches, "imglint")) ? readdirSync(join(caches, "imglint")) : []);
      return { caches, runs, kept };
    };

    test("is kept by a run that lints, and taken up by the next", () => {
      const { runs, kept } = withCaches("compiled");
      runs("--version");
      expect(kept()).toEqual([]);
      const first = runs("--format", "json", "broken.buildcontent");
      expect(kept()).toEqual([expect.stringMatching(/^[0-9a-f]{8}-[\w-]{16}-v\d+\.\d+\.\d+-\w+$/)]);
      const { stdout, stderr, status } = runs("--format", "json", "broken.buildcontent");
      expect({ stdout, stderr, status }).toMatchObject({ stdout: first.stdout, stderr: "", status: 1 });
    });

    test("is made anew where it is not whole, or is something else", () => {
      const { caches, runs, kept } = withCaches("not-whole");
      const { stdout } = runs("--format", "json", "broken.buildcontent");
      const path = join(caches, "imglint", kept()[0] ?? "");
      const whole = readFileSync(path);
      for (const wrong of [
        whole.subarray(0, 1000),
        whole.subarray(0, whole.length - 8),
        Buffer.from("what is this?"),
        "",
        ...[0.1, 0.3, 0.5, 0.7, 0.9].map((part) => withOtherByte(whole, Math.floor(whole.length * part))),
      ]) {
        writeFileSync(path, wrong);
        expect(runs("--format", "json", "broken.buildcontent")).toMatchObject({ stdout, stderr: "", status: 1 });
        expect(readFileSync(path).length).toBeGreaterThan(whole.length / 2);
      }
    });

    test("is made anew where somebody else may have written it", () => {
      const { caches, runs, kept } = withCaches("not-own");
      runs("clean.buildcontent");
      const path = join(caches, "imglint", kept()[0] ?? "");
      const changes = [
        () => chmodSync(path, 0o666),
        ...(process.getuid?.() === 0 ? [() => chownSync(path, 65_534, 0)] : []),
      ];
      for (const change of changes) {
        change();
        expect(runs("clean.buildcontent")).toMatchObject({ stderr: "", status: 0 });
        expect(statSync(path)).toMatchObject({ uid: process.getuid?.(), mode: 0o100_600 });
      }
    });

    test("is made anew where a pipe that nobody writes to stands in its place", () => {
      const { caches, runs, kept } = withCaches("pipe");
      runs("clean.buildcontent");
      const path = join(caches, "imglint", kept()[0] ?? "");
      rmSync(path);
      execFileSync("mkfifo", ["-m", "600", path]);
      expect(runs("clean.buildcontent")).toMatchObject({ stderr: "", status: 0 });
      expect(statSync(path).isFile()).toBe(true);
    });

    test("is removed when an update or time have made it useless, and nothing else is", () => {
      const { caches, runs, kept } = withCaches("useless");
      runs("clean.buildcontent");
      const [own = ""] = kept();
      const place = own.slice(0, 8);
      const other = place === "0".repeat(8) ? "1".repeat(8) : "0".repeat(8);
      const [build, old] = ["other-build-of16", "an-old-build--16"];
      const inCache = (name: string): string => join(caches, "imglint", name);
      const make = (name: string, days: number, owner?: number): void => {
        writeFileSync(inCache(name), "");
        utimesSync(inCache(name), new Date(), new Date(Date.now() - days * 24 * 60 * 60 * 1000));
        if (owner !== undefined) chownSync(inCache(name), owner, owner);
      };
      const useless = [`${place}-${build}-v20.19.0-x64`, `${other}-${old}-v22.0.0-x64`, `${old}-v22.0.0-x64`];
      const useful = [`${own.slice(0, 25)}-v99.0.0-x64`, `${other}-${build}-v20.19.0-x64`];
      const ofOthers = ["notes.txt", ...(process.getuid?.() === 0 ? [`${other}-${old}-v23.0.0-x64`] : [])];
      make(useless[0] ?? "", 1);
      for (const name of useless.slice(1)) make(name, 31);
      for (const name of useful) make(name, 1);
      for (const name of ofOthers) make(name, 31, process.getuid?.() === 0 ? 65_534 : undefined);
      mkdirSync(inCache(`${place}-${old}-v24.0.0-x64`));
      const before = kept();
      runs("clean.buildcontent");
      expect(kept()).toEqual(before);
      rmSync(inCache(own));
      expect(runs("clean.buildcontent")).toMatchObject({ stderr: "", status: 0 });
      expect(kept().toSorted()).toEqual([own, ...useful, ...ofOthers, `${place}-${old}-v24.0.0-x64`].toSorted());
    });

    test("is not kept where that is not wanted, or where it cannot be", () => {
      const unwanted = withCaches("unwanted", { NODE_DISABLE_COMPILE_CACHE: "1" });
      expect(unwanted.runs("clean.buildcontent")).toMatchObject({ stderr: "", status: 0 });
      expect(unwanted.kept()).toEqual([]);
      const relative = withCaches("relative", { XDG_CACHE_HOME: "caches" });
      expect(relative.runs("clean.buildcontent")).toMatchObject({ stderr: "", status: 0 });
      expect(existsSync(join(folder, "caches"))).toBe(false);
      const inFile = withCaches("in-file", { XDG_CACHE_HOME: join(folder, "clean.buildcontent") });
      expect(inFile.runs("clean.buildcontent")).toMatchObject({ stderr: "", status: 0 });
    });
  });

  test("it finds the templates of a folder, and is content with a clean one", () => {
    expect(run(["."])).toMatchObject({ status: 1 });
    expect(run(["clean.buildcontent"])).toMatchObject({ status: 0, stderr: "" });
  });

  test("it formats, shell text too where that is asked for", () => {
    writeFileSync(join(folder, ".prettierrc"), '{ "buildcontentShell": "format" }\n');
    const input = "run if true; then echo   a; fi\nENV A=b\n";
    const { status, stdout, stderr } = run(["fmt", "--stdin-filename", "a.buildcontent"], { input });
    rmSync(join(folder, ".prettierrc"));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^RUN if true; then[\s\S]*echo a[\s\S]*fi\nENV A="b"\n$/);
    const yaml = run(["fmt", "--stdin-filename", "a.imagecomponent.yaml"], { input: "Tasks:\n- Name:   a\n" });
    expect(yaml.stdout).toBe("Tasks:\n  - Name: a\n");
  });

  test.each([
    ["package.json", '{ "type": "module", "prettier": {}, "prettier": "./evil.mjs" }'],
    [".prettierrc.json5", "/* x: y */ './evil.mjs'"],
    [".prettierrc.json5", "// x: y\n'./evil.mjs'"],
    [".prettierrc", "--- !!str\n./evil.mjs\n"],
  ])("it runs nothing that %s names: %s", (name, text) => {
    const inside = mkdtempSync(join(folder, "evil-"));
    writeFileSync(
      join(inside, "evil.mjs"),
      `import { writeFileSync } from "node:fs"; writeFileSync("ran", ""); export default {};`,
    );
    writeFileSync(join(inside, name), text);
    writeFileSync(join(inside, "a.buildcontent"), "run a\n");
    const { status } = spawnSync(node, [command, "fmt"], { cwd: inside, encoding: "utf8" });
    expect({ status, ran: existsSync(join(inside, "ran")) }).toEqual({ status: 2, ran: false });
  });

  test("it packs", () => {
    expect(run(["pack", "clean.buildcontent"])).toMatchObject({ status: 0, stdout: "RUN yum install -y nginx" });
  });

  test("it reads standard input", () => {
    const { status, stdout } = run(["--format", "json", "--stdin-filename", "a.imagecomponent", "-"], {
      input: "RESTART now\n",
    });
    const report: { files: { path: string; kind: string }[] } = JSON.parse(stdout);
    expect(report.files[0]).toMatchObject({ path: "a.imagecomponent", kind: "component" });
    expect(status).toBe(1);
  });

  test("it refuses standard input above 10 MB", () => {
    const { status, stderr } = run(["-"], { input: "#".repeat(11_000_000) });
    expect(stderr).toMatch(/^imglint: <stdin>: has [\d,]+ bytes and files above 10,485,760 are not read/);
    expect(status).toBe(2);
  });

  test("help, version, and a wrong word", () => {
    expect(run(["--help"]).stdout).toContain("Exit status:");
    expect(run(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run(["--formt"])).toMatchObject({ status: 2, stderr: expect.stringContaining("did you mean --format?") });
  });

  test("configurations of every format hold, for standard input by its name, and are told of", () => {
    mkdirSync(join(folder, "configured"), { recursive: true });
    writeFileSync(
      join(folder, "configured/.imglint.json"),
      '{ "rules": { "restart-with-content": "warning" }, } // fine',
    );
    expect(run(["-", "--stdin-filename", "configured/a.buildcontent"], { input: "RESTART now\n" })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("configured/a.buildcontent:1:9  warning"),
      stderr: "",
    });
    writeFileSync(join(folder, "configured/ci.yaml"), "extends: imglint:2026.11-strict\nfailsOn: info\n");
    expect(run(["clean.buildcontent", "--config", "configured/ci.yaml"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("imglint: configured/ci.yaml:2:1: failsOn is no key of a configuration"),
    });
    expect(run(["config", "print", "configured/a.buildcontent", "--config", "configured/ci.yaml"]).stdout).toContain(
      "imglint:2026.11-strict (configured/ci.yaml:1:10)",
    );
    rmSync(join(folder, "configured"), { recursive: true });
  });

  test("a reader that goes away is no failure", () => {
    const many = Array.from({ length: 40 }, () => "broken.buildcontent").map((name, index) => `${index}-${name}`);
    for (const name of many) writeFileSync(join(folder, name), "RESTART now\n".repeat(120));
    const shell = `"${node}" "${command}" . | head -n 1`;
    const { stderr } = spawnSync("bash", ["-c", shell], { cwd: folder, encoding: "utf8" });
    for (const name of many) rmSync(join(folder, name));
    expect(stderr).toBe("");
  });

  test("a pipe that takes no more for now gets the rest later, and one on a full disk is a problem", () => {
    writeFileSync(join(folder, "large.buildcontent"), "RESTART now\n".repeat(300));
    const shell = `${unwaiting} "${node}" "${command}" --format json large.buildcontent | (sleep 0.5; cat)`;
    const { stdout } = spawnSync("bash", ["-c", shell], { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(run(["--format", "json", "large.buildcontent"]).stdout));
    const full = `"${node}" "${command}" large.buildcontent > /dev/full`;
    expect(spawnSync("bash", ["-c", full], { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 2,
      stderr: "imglint: the report cannot be written: ENOSPC: no space left on device, write\n",
    });
    rmSync(join(folder, "large.buildcontent"));
  });

  test("a file that may not be read, or not be written, is a problem of its own", () => {
    const closed = join(folder, "closed.buildcontent");
    writeFileSync(closed, "RUN true\n");
    chmodSync(closed, 0);
    const fixed = join(folder, "fixed.buildcontent");
    writeFileSync(fixed, "run true\n");
    chmodSync(fixed, 0o444);
    chmodSync(folder, 0o755);
    // For root every file is open: be nobody then, and run a copy of Node.js that nobody can reach.
    const isRoot = process.getuid?.() === 0;
    const shared = join(folder, "node-for-nobody");
    if (isRoot) execFileSync("cp", [realpathSync(node), shared]);
    const runAsNobody = (...words: string[]): SpawnSyncReturns<string> =>
      spawnSync(isRoot ? shared : node, [command, ...words], {
        cwd: folder,
        encoding: "utf8",
        ...(isRoot && { uid: 65_534 }),
      });
    const { status, stdout, stderr } = runAsNobody("closed.buildcontent", "broken.buildcontent");
    const unfixed = runAsNobody("--fix", "fixed.buildcontent");
    expect(readFileSync(fixed, "utf8")).toBe("run true\n");
    for (const file of [closed, fixed, shared]) rmSync(file, { force: true });
    expect(unfixed.stderr).toBe(
      "imglint: fixed.buildcontent: is read-only and cannot be changed; check its permissions\n",
    );
    expect(unfixed.stdout).toContain("keyword-case");
    expect(unfixed.stdout).not.toContain("1 fixed");
    expect(unfixed.status).toBe(2);
    expect(stderr).toBe("imglint: closed.buildcontent: may not be read; check its permissions\n");
    expect(stdout).toContain("restart-with-content");
    expect(status).toBe(2);
  });
});
