/** Bundles the command into one file without dependencies, for Node.js 20.19 and later. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

await build({
  entryPoints: [join(folder, "src/cli/main.ts")],
  outfile: join(folder, "dist/imglint.cjs"),
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  minify: true,
  conditions: ["source"],
  banner: { js: "#!/usr/bin/env node" },
  define: { IMGLINT_VERSION: JSON.stringify(version), "Object.groupBy": "groupBy" },
  // chevrotain calls Object.groupBy, which Node.js 20 does not have.
  inject: [join(folder, "group-by.mjs")],
  legalComments: "linked",
  logLevel: "warning",
});
