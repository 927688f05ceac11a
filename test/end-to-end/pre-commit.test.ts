/** The hooks as a team meets them: real pre-commit in a real git repository, with the packed tarball instead of a registry. */

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { isAtHand, needsAllTools } from "./tools.ts";

const source = join(import.meta.dirname, "../../integrations/pre-commit");
const folder = mkdtempSync(join(tmpdir(), "imglint-pre-commit-"));
const hooks = join(folder, "hooks");
const project = join(folder, "project");
const home = join(folder, "home");

/** What a user has around a commit, with the machine's own Node.js and not the one of this project's development. */
const env = {
  PATH: (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((path) => !path.includes("node_modules"))
    .join(delimiter),
  HOME: home,
  PRE_COMMIT_HOME: join(folder, "cache"),
  PRE_COMMIT_COLOR: "never",
  LANG: "C.UTF-8",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@b.example",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@b.example",
};

/** What a command left; its output is what a user would see of it. */
interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

function run(cwd: string, command: string, ...words: readonly string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd, env, encoding: "utf8" });
  if (error !== undefined) throw error;
  return { status, output: `${stdout}${stderr}` };
}

function must(cwd: string, command: string, ...words: readonly string[]): string {
  const { status, output } = run(cwd, command, ...words);
  if (status !== 0) throw new Error(`${command} ${words.join(" ")}: ${output}`);
  return output.trim();
}

/** Makes a new repository that has the hooks installed, as their README says. */
function useHooks(...ids: readonly string[]): void {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project);
  must(project, "git", "init", "--quiet");
  const rev = must(hooks, "git", "rev-parse", "HEAD");
  const dependencies = `additional_dependencies: [${JSON.stringify(inject("tarball"))}]`;
  const list = ids.map((id) => `      - id: ${id}\n        ${dependencies}\n`).join("");
  write(".pre-commit-config.yaml", `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks:\n${list}`);
  must(project, "pre-commit", "install");
}

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text);
}

function commit(): Outcome {
  must(project, "git", "add", "--all");
  return run(project, "git", "commit", "--message", "a change");
}

function commits(): number {
  return run(project, "git", "log", "--format=%h").output.match(/^[0-9a-f]+$/gm)?.length ?? 0;
}

// Where changes are accepted, a test that did not run would hide what it is for.
const isSkipped = !needsAllTools && !isAtHand("pre-commit");
if (isSkipped) process.stderr.write("pre-commit is not installed, so its hooks are not tried\n");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(isSkipped)("with pre-commit", () => {
  beforeAll(() => {
    mkdirSync(home);
    // pre-commit lets npm read the file of the home folder alone.
    const settings =
      process.env["NPM_CONFIG_USERCONFIG"] ?? process.env["npm_config_userconfig"] ?? join(homedir(), ".npmrc");
    if (existsSync(settings)) symlinkSync(settings, join(home, ".npmrc"));
    cpSync(source, hooks, { recursive: true });
    must(hooks, "git", "init", "--quiet");
    must(hooks, "git", "add", "--all");
    must(hooks, "git", "commit", "--quiet", "--message", "hooks");
  });

  test("the hooks are in order", () => {
    expect(run(hooks, "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")).toEqual({ status: 0, output: "" });
  });

  describe("imglint", () => {
    beforeEach(() => useHooks("imglint"));

    test("refuses a commit with a broken template and says why, and takes the mended one", () => {
      write("web.buildcontent", "RUN yum install -y nginx\nRESTART now\nRUN uname -r\n");
      const refused = commit();
      expect(refused.output).toContain("web.buildcontent:2:9  error  RESTART takes no argument");
      expect(refused.output).toContain("1 error in 1 of 1 file");
      expect(refused.status).toBe(1);
      expect(commits()).toBe(0);
      write("web.buildcontent", "RUN yum install -y nginx\nRESTART\nRUN uname -r\n");
      expect(commit()).toMatchObject({ status: 0, output: expect.stringMatching(/imglint\.+Passed/) });
      expect(commits()).toBe(1);
    });

    test("looks at templates only", () => {
      write("notes.txt", "RESTART now\n");
      write("Dockerfile", "FROM x\n");
      expect(commit()).toMatchObject({ status: 0, output: expect.stringContaining("(no files to check)Skipped") });
    });

    test("passes over what an ignore file excludes, although pre-commit names it", () => {
      write(".imglintignore", "old.buildcontent\n");
      write("old.buildcontent", "RESTART now\n");
      expect(commit()).toMatchObject({ status: 0 });
    });
  });

  test("imglint-fix repairs, shows that it did by refusing once, and takes the repaired template", () => {
    useHooks("imglint-fix");
    write("web.buildcontent", "run yum install -y nginx\nRESTART now\nRUN uname -r\n");
    const refused = commit();
    expect(refused.output).toContain("files were modified by this hook");
    expect(refused.output).toContain("2 fixed");
    expect(refused.status).toBe(1);
    expect(readFileSync(join(project, "web.buildcontent"), "utf8")).toBe(
      "RUN yum install -y nginx\nRESTART\nRUN uname -r\n",
    );
    expect(commit()).toMatchObject({ status: 0 });
  });

  test("imglint-fmt formats, shows that it did by refusing once, and takes the formatted template", () => {
    useHooks("imglint-fmt");
    write("web.buildcontent", 'RUN   yum install -y nginx\n\n\n\nENV   A="b"\n');
    const refused = commit();
    expect(refused.output).toContain("files were modified by this hook");
    expect(refused.status).toBe(1);
    expect(readFileSync(join(project, "web.buildcontent"), "utf8")).toBe('RUN yum install -y nginx\n\nENV A="b"\n');
    expect(commit()).toMatchObject({ status: 0 });
  });
});
