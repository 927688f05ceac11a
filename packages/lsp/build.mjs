/** Bundles the server for Node.js 20.19 and later, and for workers of browsers, without dependencies. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const shared = {
  absWorkingDir: folder,
  bundle: true,
  minify: true,
  charset: "utf8",
  conditions: ["source"],
  mainFields: ["module", "main"],
  inject: [join(folder, "../linter/group-by.mjs")],
  // chevrotain calls Object.groupBy, which Node.js 20 does not have.
  define: { "Object.groupBy": "groupBy", LANGUAGE_SERVER_VERSION: JSON.stringify(version) },
  legalComments: "none",
  logLevel: "warning",
};

await build({
  ...shared,
  entryPoints: ["src/main.ts"],
  outfile: "dist/main.cjs",
  platform: "node",
  target: "node20.19",
  format: "cjs",
  banner: { js: "#!/usr/bin/env node" },
  plugins: [formatterApart()],
});

await build({
  ...shared,
  entryPoints: ["src/browser.ts"],
  outfile: "dist/browser.js",
  platform: "browser",
  target: "es2022",
  format: "iife",
  alias: { "node:path": "pathe" },
});

/** The server loads the formatter's bundle where its sources load the formatter. */
function formatterApart() {
  return {
    name: "formatter-apart",
    setup({ onResolve }) {
      onResolve({ filter: /\/node-formatter\.ts$/ }, () => ({ path: "./formatter.mjs", external: true }));
    },
  };
}
