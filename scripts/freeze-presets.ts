/**
 * Freezes today's presets under a date: `pnpm freeze-presets 2026.11`. Until the first version with a date is released, the date may
 * be frozen again; after that its file never changes.
 */

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freeze } from "../packages/linter/src/config/presets.ts";

const [date = ""] = process.argv.slice(2);
const folder = join(import.meta.dirname, "../packages/linter/src/config/presets");

if (/^\d{4}\.\d{2}$/.test(date)) {
  writeFileSync(join(folder, `${date}.ts`), rulesFile());
  writeFileSync(join(folder, "index.ts"), indexFile());
  process.stdout.write(
    "Now put what packages/linter/test/presets.test.ts says into its table, and add the date to docs/config.md.\n",
  );
} else {
  process.stderr.write("usage: pnpm freeze-presets YYYY.MM\n");
  process.exitCode = 2;
}

function rulesFile(): string {
  const rows = Object.entries(freeze()).map(([id, rule]) => `  ${JSON.stringify(id)}: ${shown(rule)},`);
  return `/** The presets of ${date}. Frozen: this file does not change once a version with it is released. */

import type { FrozenRules } from "../presets.ts";

/** Severities, and values of options, by rule. */
export const frozen: FrozenRules = {
${rows.join("\n")}
};
`;
}

function shown(value: object): string {
  const pairs = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const text = typeof inner === "object" && inner !== null ? shown(inner) : JSON.stringify(inner);
    return `${key}: ${text}`;
  });
  return `{ ${pairs.join(", ")} }`;
}

function indexFile(): string {
  const dates = readdirSync(folder).flatMap((name) => /^(\d{4}\.\d{2})\.ts$/.exec(name)?.[1] ?? []);
  const nameOf = (one: string): string => `frozen${one.replace(".", "")}`;
  return `/** The frozen presets by date. Written by \`pnpm freeze-presets\`. */

import type { FrozenRules } from "../presets.ts";
${dates.map((one) => `import { frozen as ${nameOf(one)} } from "./${one}.ts";`).join("\n")}

/** Rules by the date of their presets. */
export const frozen: Readonly<Record<string, FrozenRules>> = {
${dates.map((one) => `  ${JSON.stringify(one)}: ${nameOf(one)},`).join("\n")}
};
`;
}
