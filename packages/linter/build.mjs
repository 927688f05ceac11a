/** Bundles the command into one file without dependencies, for Node.js 20.19 and later, with the licenses of what is in it. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const { metafile } = await build({
  absWorkingDir: folder,
  entryPoints: ["src/cli/main.ts"],
  outfile: "dist/imglint.cjs",
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  minify: true,
  charset: "utf8",
  conditions: ["source"],
  // Its main file is UMD, whose own requires cannot be bundled.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  banner: { js: "#!/usr/bin/env node" },
  // chevrotain calls Object.groupBy, which Node.js 20 does not have.
  define: { IMGLINT_VERSION: JSON.stringify(version), "Object.groupBy": "groupBy" },
  inject: ["group-by.mjs"],
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});

writeFileSync(join(folder, "dist/THIRD-PARTY-LICENSES.txt"), licenses(Object.keys(metafile.inputs)));

/** The license of every package that a bundled file is from. */
function licenses(inputs) {
  const packages = new Set(inputs.flatMap((input) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? []));
  const texts = [...packages]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => {
      const root = resolve(folder, path);
      const { name, version: installed, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      const file = readdirSync(root).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
      const text = file === undefined ? "" : readFileSync(join(root, file), "utf8").trim();
      return `${name} ${installed} (${license})\n\n${text}\n`;
    });
  return `imglint contains the following packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
