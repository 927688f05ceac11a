/** The linters that are measured as commands: ours, and those of Dockerfiles that people use instead. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ValidationCode } from "dockerfile-utils";
import { rules } from "imglint";
import { asDockerfile, dockerfileNote } from "./inputs.ts";
import { type Command, outputOf } from "./processes.ts";
import type { Contender } from "./row.ts";
import { ownVersion, versioned } from "./versions.ts";

/** A linter as a command. */
export interface Linter extends Contender {
  /** The words that lint files, whose paths come behind them. */
  readonly words: readonly string[];
  /** What it says of the mistake that `withMistakes` makes for it, once in a file. */
  readonly tells: RegExp;
}

const peers = join(import.meta.dirname, "node_modules");
const require = createRequire(import.meta.url);
const node = process.execPath;

/** How many of our rules are on by default. */
export const ownRules: number = rules.filter(({ severity }) => severity !== "off").length;

/** Ours. */
export const imglint: Linter = {
  name: ownVersion("linter"),
  rules: ownRules,
  words: [node, join(import.meta.dirname, "../../packages/linter/dist/imglint.cjs")],
  tells: /  keyword-case$/gm,
};

/** dockerfile-utils, whose validate() is measured in process, too. */
export const dockerfileUtils: Linter = {
  name: versioned("dockerfile-utils"),
  rules: Object.values(ValidationCode).filter((code) => typeof code === "number").length,
  note: dockerfileNote,
  words: [node, join(peers, "dockerfile-utils/bin/dockerfile-utils"), "lint"],
  tells: /Instructions should be written in uppercase letters/g,
};

/** dockerlint, for one file at a time. */
export const dockerlint: Linter = {
  name: versioned("dockerlint"),
  rules: lengthOf(require("dockerlint/lib/checks.js"), "all"),
  note: dockerfileNote,
  words: [node, join(peers, "dockerlint/bin/dockerlint.js"), "-f"],
  tells: /env is invalid on line/g,
};

/** dockerfilelint, for any number of files. */
export const dockerfilelint: Linter = {
  name: versioned("dockerfilelint"),
  rules: Object.keys(require("dockerfilelint/lib/reference.js")).length,
  note: dockerfileNote,
  words: [node, join(peers, "dockerfilelint/bin/dockerfilelint")],
  tells: /  Capitalize  /g,
};

/** dockerfile_lint, for one file at a time. */
export const dockerfileLint: Linter = {
  name: versioned("dockerfile_lint"),
  rules:
    readFileSync(join(peers, "dockerfile_lint/config/default_rules.yaml"), "utf8").split(/^\s+message:/m).length - 1,
  note: dockerfileNote,
  words: [node, join(peers, "dockerfile_lint/bin/dockerfile_lint"), "-f"],
  tells: /yum clean all is not used/g,
};

const tallyProgram = join(peers, "@wharflab/tally-linux-x64/bin/tally");

/** tally, a program of its own, where there is one for this machine. */
export const tally: Linter | undefined = existsSync(tallyProgram)
  ? {
      name: versioned("@wharflab/tally-linux-x64"),
      rules: rulesOfTally(),
      note: `${dockerfileNote}; without its checks that ask a registry`,
      words: [tallyProgram, "lint", "--slow-checks", "off"],
      tells: /ConsistentInstructionCasing - /g,
    }
  : undefined;

/** A new folder with texts by names, each as a template and as a Dockerfile. Gives its path. */
export function writeTexts(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "imglint-bench-"));
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, `${name}.buildcontent`), text);
    writeFileSync(join(folder, `${name}.Dockerfile`), asDockerfile(text));
  }
  return folder;
}

/** The path of a text for a linter. */
export function pathFor(linter: Linter, name: string): string {
  return linter.name === imglint.name ? `${name}.buildcontent` : `${name}.Dockerfile`;
}

/** The command that lints files, once it has told the mistakes of so many of them and of no other; else it throws. */
export async function provenCommand(
  { name, words, tells }: Linter,
  { files, cwd, mistaken }: { readonly files: readonly string[]; readonly cwd: string; readonly mistaken: number },
): Promise<Command> {
  const command = { words: [...words, ...files], cwd };
  const { output, status } = await outputOf(command.words, cwd);
  const told = output.match(tells)?.length ?? 0;
  const said = `${name} tells ${told} mistakes of ${mistaken}, and ends with ${status}:\n${output.slice(0, 1000)}`;
  assert.ok(told === mistaken && status !== null, said);
  return { ...command, status };
}

/** How many rules tally has on, which its report says. */
function rulesOfTally(): number {
  const words = ["lint", "--slow-checks", "off", "--fail-level", "none", "--format", "json", "-"];
  const report = execFileSync(tallyProgram, words, { input: "FROM alpine:3\n", encoding: "utf8" });
  const { rules_enabled: count }: { readonly rules_enabled: number } = JSON.parse(report);
  return count;
}

function lengthOf(module: unknown, name: string): number {
  const list: unknown = typeof module === "object" && module !== null ? Reflect.get(module, name) : undefined;
  if (!Array.isArray(list)) throw new Error(`there is no list of ${name}`);
  return list.length;
}
