/** `pnpm bench`: measures, and prints the table; `--write` has it written into docs, and names measure only some parts. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureFormat } from "./format.ts";
import { measureGrowth } from "./growth.ts";
import { measureLanguageServer } from "./language-server.ts";
import { measureLint } from "./lint.ts";
import { measureMany } from "./many.ts";
import { measureParse } from "./parse.ts";
import { jsonOf, markdownOf } from "./report.ts";
import type { Section } from "./row.ts";
import { measureStart } from "./start.ts";
import { machine } from "./versions.ts";

/** The parts by their names, in the order of the table. */
const parts: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  start: measureStart,
  many: measureMany,
  parse: measureParse,
  lint: measureLint,
  format: measureFormat,
  "language-server": measureLanguageServer,
  growth: measureGrowth,
};

const docs = join(import.meta.dirname, "../../docs");
const words = process.argv.slice(2);
const isWritten = words.includes("--write");
const names = words.filter((word) => word !== "--write");
const unknown = names.filter((name) => parts[name] === undefined);

if (unknown.length > 0 || (isWritten && names.length > 0)) {
  process.stderr.write(`use: pnpm bench [--write | ${Object.keys(parts).join(" | ")} …]\n`);
  process.exitCode = 2;
} else {
  await run();
}

async function run(): Promise<void> {
  const sections: Section[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`measuring: ${name} …\n`);
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
    sections.push(...(await measure()));
  }
  const result = { date: new Date().toISOString().slice(0, 10), machine: machine(), sections };
  const page = await markdownOf(result);
  if (!isWritten) process.stdout.write(page);
  else {
    writeFileSync(join(docs, "benchmarks.md"), page);
    writeFileSync(join(docs, "benchmarks.json"), await jsonOf(result));
  }
}
