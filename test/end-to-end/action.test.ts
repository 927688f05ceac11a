/** The action for GitHub, its script run as a runner does it, with the packed tarball instead of a registry. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { parse } from "yaml";

interface Action {
  readonly runs: { readonly steps: readonly { readonly run: string }[] };
}

const action: Action = parse(readFileSync(join(import.meta.dirname, "../../integrations/github/action.yml"), "utf8"));

const folder = mkdtempSync(join(tmpdir(), "imglint-action-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("it annotates a mistake, from the root of the repository, and fails", () => {
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "images"));
  writeFileSync(join(folder, "images/a b.buildcontent"), "RESTART now\nRUN true\n");
  const script = join(folder, "step.sh");
  writeFileSync(script, action.runs.steps[0]?.run ?? "");
  const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
    cwd: join(folder, "images"),
    encoding: "utf8",
    env: {
      ...process.env,
      npm_config_cache: join(folder, "cache"),
      GITHUB_ACTIONS: "true",
      IMGLINT_ARGS: "--locale en",
      IMGLINT_PATHS: "a b.buildcontent",
      IMGLINT_VERSION: `file:${inject("tarball")}`,
    },
  });
  expect(stdout).toMatch(/^::error title=imglint%3A restart-with-content,file=images\/a b\.buildcontent,line=1,/);
  expect(status).toBe(1);
});
