/** The linters that are measured as commands: ours, and those of Dockerfiles that people use instead. */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ValidationCode } from "dockerfile-utils";
import { rules } from "imglint";
import { dockerfileNote } from "./inputs.ts";
import type { Contender } from "./row.ts";
import { ownVersion, versioned } from "./versions.ts";

/** A linter as a command. */
export interface Linter extends Contender {
  /** The words that lint files, whose paths come behind them. */
  readonly words: readonly string[];
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
};

/** dockerfile-utils, whose validate() is measured in process, too. */
export const dockerfileUtils: Linter = {
  name: versioned("dockerfile-utils"),
  rules: Object.values(ValidationCode).filter((code) => typeof code === "number").length,
  note: dockerfileNote,
  words: [node, join(peers, "dockerfile-utils/bin/dockerfile-utils"), "lint"],
};

/** dockerlint, for one file at a time. */
export const dockerlint: Linter = {
  name: versioned("dockerlint"),
  rules: lengthOf(require("dockerlint/lib/checks.js"), "all"),
  note: `${dockerfileNote}; takes a comment inside a command for an instruction that is wrong`,
  words: [node, join(peers, "dockerlint/bin/dockerlint.js"), "-f"],
};

/** dockerfilelint, for any number of files. */
export const dockerfilelint: Linter = {
  name: versioned("dockerfilelint"),
  rules: Object.keys(require("dockerfilelint/lib/reference.js")).length,
  note: dockerfileNote,
  words: [node, join(peers, "dockerfilelint/bin/dockerfilelint")],
};

/** dockerfile_lint, for one file at a time. */
export const dockerfileLint: Linter = {
  name: versioned("dockerfile_lint"),
  rules:
    readFileSync(join(peers, "dockerfile_lint/config/default_rules.yaml"), "utf8").split(/^\s+message:/m).length - 1,
  note: dockerfileNote,
  words: [node, join(peers, "dockerfile_lint/bin/dockerfile_lint"), "-f"],
};

const tallyProgram = join(peers, "@wharflab/tally-linux-x64/bin/tally");

/** tally, a program of its own, where there is one for this machine. */
export const tally: Linter | undefined = existsSync(tallyProgram)
  ? {
      name: versioned("@wharflab/tally-linux-x64"),
      rules: rulesOfTally(),
      note: `${dockerfileNote}; without its checks that ask a registry`,
      words: [tallyProgram, "lint", "--slow-checks", "off"],
    }
  : undefined;

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
