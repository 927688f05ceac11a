/** Writes every generated file from its source: `pnpm generate`. With `--check` it writes nothing and fails where one is out of date. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ruleIndex } from "./generate/rule-index.ts";

const root = join(import.meta.dirname, "..");

/** A generated file: its path from the root, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

// The index of the rules comes first: what is generated from the rules imports it.
write([ruleIndex(readdirSync(join(root, "packages/linter/src/rules")))]);

function write(files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    if (process.argv.includes("--check")) {
      process.exitCode = 1;
      process.stderr.write(`${path} is out of date: run pnpm generate\n`);
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      process.stdout.write(`${path}\n`);
    }
  }
}
