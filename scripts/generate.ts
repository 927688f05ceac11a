/** Writes every generated file from its source: `pnpm generate`. With `--check` it writes nothing and fails where one is out of date. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "./generate/file.ts";
import { ruleIndex } from "./generate/rule-index.ts";

const root = join(import.meta.dirname, "..");
const checkOnly = process.argv.includes("--check");

// The index of the rules comes first: what is generated from the rules imports it.
write([ruleIndex(readdirSync(join(root, "packages/linter/src/rules")))]);
const { actionPages } = await import("./generate/action-pages.ts");
const { cliPages } = await import("./generate/cli-page.ts");
const { commandPages } = await import("./generate/command-pages.ts");
const { grammars } = await import("./generate/grammars.ts");
const { configSchemaFiles } = await import("./generate/config-schema.ts");
const { componentSchema } = await import("./generate/component-schema.ts");
const { snippets } = await import("./generate/snippets.ts");
const { rulePages } = await import("./generate/rule-pages.ts");
const { tour } = await import("./generate/tour.ts");
write([
  componentSchema(),
  ...grammars(),
  ...snippets(),
  ...configSchemaFiles(),
  ...actionPages(),
  ...cliPages(),
  ...commandPages(),
  ...rulePages(),
  await tour("README.md"),
  await tour("README.zh-CN.md"),
  await tour("examples-with-mistakes/README.md"),
]);
removeOthers("docs/rules", rulePages());
removeOthers("docs/zh/rules", rulePages());

function write(files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    change(path, () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    });
  }
}

/** Takes out the pages of rules that are no more. */
function removeOthers(folder: string, files: readonly GeneratedFile[]): void {
  const paths = new Set(files.map(({ path }) => path));
  const stale = readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => !paths.has(path));
  for (const path of stale) change(path, () => rmSync(join(root, path)));
}

function change(path: string, make: () => void): void {
  if (checkOnly) {
    process.exitCode = 1;
    process.stderr.write(`${path} is out of date: run pnpm generate\n`);
    return;
  }
  make();
  process.stdout.write(`${path}\n`);
}
