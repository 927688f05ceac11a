/** Bundles the command into one file without dependencies, for Node.js 20.19 and later, with the licenses of what is in it. */

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const buildMark = "BUILD_OF_IMGLINT";

const { metafile, outputFiles } = await build({
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
  // jsonc-parser's main file asks for its parts in a way that cannot be bundled.
  mainFields: ["module", "main"],
  banner: { js: "#!/usr/bin/env node" },
  // chevrotain calls Object.groupBy, which Node.js 20 does not have.
  define: {
    IMGLINT_VERSION: JSON.stringify(version),
    IMGLINT_BUILD: JSON.stringify(buildMark),
    "Object.groupBy": "groupBy",
  },
  inject: ["group-by.mjs"],
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
});

mkdirSync(join(folder, "dist"), { recursive: true });
for (const { path, text } of outputFiles) {
  // The hash of the code stands in it: a cache of another build is not taken up.
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  writeFileSync(path, text.replaceAll(buildMark, hash));
}
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
