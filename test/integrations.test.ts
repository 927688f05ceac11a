/** What stands in integrations/: that it fits this version of imglint, and is what the programs that read it expect. */

import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { NoOperationTraceWriter } from "@actions/workflow-parser/templates/trace-writer";
import { type IProblemPattern, parseProblemMatchersJson } from "@rushstack/problem-matcher";
import { DockerfileParser } from "dockerfile-ast";
import { execFileSync, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { kindOfPath } from "../packages/linter/src/kind.ts";
import { createProgram, readInvocation } from "../packages/linter/src/cli/program.ts";
import { folderWith, imglint } from "../packages/linter/test/command-line.ts";

const root = join(import.meta.dirname, "..");

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

const { version }: { version: string } = JSON.parse(read("packages/linter/package.json"));

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly additional_dependencies: readonly string[];
}

const hooks: readonly Hook[] = parse(read("integrations/pre-commit/.pre-commit-hooks.yaml"));

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

const action: Action = parse(read("integrations/github/action.yml"));

interface Pipeline {
  readonly imglint: { readonly variables: Readonly<Record<string, string>>; readonly script: readonly string[] };
}

const pipeline: Pipeline = parse(read("integrations/gitlab/imglint.gitlab-ci.yml"));

const dockerfile = DockerfileParser.parse(read("integrations/docker/Dockerfile"));

/** The words that a script gives to npx. */
function wordsForNpx(script: string, env: Readonly<Record<string, string>>): readonly string[] {
  const folder = folderWith({ "bin/npx": '#!/bin/sh\nfor word in "$@"; do printf "%s\\0" "$word"; done\n' });
  chmodSync(join(folder, "bin/npx"), 0o755);
  const PATH = [join(folder, "bin"), process.env["PATH"]].join(delimiter);
  const options = { cwd: folder, encoding: "utf8", env: { PATH, ...env } } as const;
  return execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], options)
    .split("\0")
    .slice(0, -1);
}

function takes(words: readonly string[]): boolean {
  return readInvocation(words, {}, version).action === "perform";
}

const commands = createProgram({ locale: "en", env: {}, perform: () => undefined }, version).commands.map((one) =>
  one.name(),
);

test("all of them use the version that they are published with", () => {
  const { version: hooksVersion }: { version: string } = JSON.parse(read("integrations/pre-commit/package.json"));
  const argument = dockerfile.getARGs()[0]?.getProperty();
  expect([
    hooksVersion,
    ...hooks.map(({ additional_dependencies }) => additional_dependencies.join()),
    action.inputs["version"]?.default,
    pipeline.imglint.variables["IMGLINT_VERSION"],
    argument?.getValue(),
  ]).toEqual([version, ...hooks.map(() => `imglint@${version}`), version, version, version]);
});

describe("the hooks of pre-commit", () => {
  test("are a repository of their own, with the license", () => {
    expect(read("integrations/pre-commit/LICENSE")).toBe(read("LICENSE"));
  });

  test.each(hooks)("$id calls what imglint knows", ({ entry }) => {
    const [name, ...words] = entry.split(" ");
    expect(name).toBe("imglint");
    // A word that is no option is a command; imglint would take an unknown one for a path.
    expect(commands).toEqual(expect.arrayContaining(words.filter((word) => !word.startsWith("-"))));
    expect(takes([...words, "a.buildcontent"])).toBe(true);
  });

  test.each([
    "a.buildcontent",
    "images/BuildContent",
    "TestContent",
    "a b/c.testcontent",
    "a.imagecomponent",
    "a.imagecomponent.yaml",
    "a.imagecomponent.yml",
    "a.buildcontent.bak",
    "MyBuildContent",
    "BuildContent.md",
    "a.yaml",
    "buildcontent",
  ])("they are given %s just as imglint would find it", (path) => {
    for (const { files } of hooks) expect(new RegExp(files).test(path)).toBe(kindOfPath(path) !== undefined);
  });
});

describe("the action for GitHub", () => {
  const step = action.runs.steps[0];
  const inputs = { IMGLINT_ARGS: "", IMGLINT_PATHS: ".", IMGLINT_VERSION: version };

  test("is an action by GitHub's own parser, which finds mistakes", () => {
    const errorsIn = (content: string): readonly unknown[] =>
      parseAction({ name: "action.yml", content }, new NoOperationTraceWriter()).context.errors.getErrors();
    const content = read("integrations/github/action.yml");
    expect(errorsIn(content)).toEqual([]);
    expect(errorsIn(content.replace("shell:", "shel:"))).not.toEqual([]);
  });

  test("takes what a user writes as variables, never as a part of the script", () => {
    expect(step?.run).not.toContain("${{");
    expect(Object.keys(step?.env ?? {}).toSorted()).toEqual(Object.keys(inputs).toSorted());
  });

  test("without inputs, lints the working directory", () => {
    const words = wordsForNpx(step?.run ?? "", inputs);
    expect(words).toEqual(["--yes", `--package=imglint@${version}`, "--", "imglint", "--", "."]);
    expect(takes(words.slice(4))).toBe(true);
  });

  test("gives options by words and paths by lines, and runs nothing that is in them", () => {
    const words = wordsForNpx(step?.run ?? "", {
      ...inputs,
      IMGLINT_ARGS: "--quiet --max-warnings 0\n\n  --rule no-comments=off $(touch x) `id` *",
      IMGLINT_PATHS: 'a b.buildcontent\n\n"; exit 0; #\n--fix\n*.txt\n',
    });
    const options = ["--quiet", "--max-warnings", "0", "--rule", "no-comments=off", "$(touch", "x)", "`id`", "*"];
    expect(words.slice(3)).toEqual(["imglint", ...options, "--", "a b.buildcontent", '"; exit 0; #', "--fix", "*.txt"]);
  });
});

test("the problem matcher for GitHub reads the format compact", async () => {
  interface Matcher {
    readonly owner: string;
    readonly severity?: string;
    readonly pattern: IProblemPattern[];
  }
  const file: { problemMatcher: Matcher[] } = JSON.parse(read("integrations/github/problem-matcher.json"));
  // GitHub's notice is what others call info.
  const matchers = parseProblemMatchersJson(
    file.problemMatcher.map(({ owner, severity, pattern }) => {
      return { name: owner, pattern, ...(severity === "notice" && { severity: "info" as const }) };
    }),
  );
  const folder = folderWith({ "a: 1:2.buildcontent": "run true\nWORKDIR app\nRESTART now [x]\nRUN true\n" });
  const { stdout } = await imglint(folder, ["--format", "compact"]);
  const problems = stdout.split(/(?<=\n)/).flatMap((line) => {
    const found = matchers.map((matcher) => matcher.exec(line)).find((problem) => problem !== false);
    return found === undefined ? [] : [[found.file, found.line, found.column, found.severity, found.code]];
  });
  expect(problems).toEqual([
    ["a: 1:2.buildcontent", 1, 1, "warning", "keyword-case"],
    ["a: 1:2.buildcontent", 2, 9, "info", "relative-workdir"],
    ["a: 1:2.buildcontent", 3, 9, "error", "restart-with-content"],
  ]);
});

describe("the job for GitLab", () => {
  /** gitlab-ci-local reads a pipeline as GitLab does, and checks it by GitLab's schema. */
  function preview(file: string): SpawnSyncReturns<string> {
    const folder = folderWith({ ".gitlab-ci.yml": file });
    const git = (...words: string[]): string => execFileSync("git", words, { cwd: folder, encoding: "utf8" });
    git("init", "--quiet");
    git("remote", "add", "origin", "git@gitlab.example:group/project.git");
    mkdirSync(join(folder, "home"));
    const program = join(import.meta.dirname, "node_modules/gitlab-ci-local/dist/index.js");
    const env = { PATH: process.env["PATH"], HOME: join(folder, "home") };
    return spawnSync(process.execPath, [program, "--preview"], { cwd: folder, encoding: "utf8", env });
  }

  test("is one by GitLab's schema, which finds mistakes", () => {
    const text = read("integrations/gitlab/imglint.gitlab-ci.yml");
    expect(preview(text)).toMatchObject({ status: 0, stdout: expect.stringContaining("codequality: gl-code-quality") });
    expect(preview(text.replace("codequality", "codequalitty"))).toMatchObject({ status: 1 });
  });

  test("calls what imglint knows", () => {
    const words = wordsForNpx(pipeline.imglint.script.join("\n"), pipeline.imglint.variables);
    expect(words.slice(0, 4)).toEqual(["--yes", `--package=imglint@${version}`, "--", "imglint"]);
    expect(takes(words.slice(4))).toBe(true);
  });
});

test("the image is built on a pinned one, and does not run as root", () => {
  expect(dockerfile.getFROMs().map((from) => from.getImageTag())).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+-/)]);
  const instructions = dockerfile
    .getInstructions()
    .map((one) => `${one.getKeyword()} ${one.getArgumentsContent() ?? ""}`);
  expect(instructions.slice(-2)).toEqual(["USER node", 'ENTRYPOINT ["imglint"]']);
});

test.each(["docs/ci.md", "docs/zh/ci.md"])("each imglint in %s has words that imglint knows", (page) => {
  const options = /\bimglint(?:-[\d.]+tgz|:[\d.]+)?((?: --[\w-]+(?: [\w=."$-]+)?)+)(?= +[#|]|'|$)/gm;
  const calls = [...read(page).matchAll(options)];
  const words = calls.map(([, call = ""]) => call.trim().split(" "));
  expect(words.length).toBeGreaterThan(6);
  for (const one of words) expect([one, takes(one)]).toEqual([one, true]);
});
