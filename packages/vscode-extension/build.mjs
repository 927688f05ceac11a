/** Makes what the package has besides what stands in this folder: the client, the language server, the schemas, and the license. */

import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const root = join(folder, "../..");

for (const name of ["dist/server", "schemas"]) mkdirSync(join(folder, name), { recursive: true });

const options = {
  absWorkingDir: folder,
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "cjs",
  external: ["vscode"],
  legalComments: "none",
  logLevel: "warning",
};

await Promise.all([
  build({
    ...options,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    platform: "node",
    target: "node22",
  }),
  build({
    ...options,
    entryPoints: ["src/browser.ts"],
    outfile: "dist/browser.js",
    platform: "browser",
    target: "es2022",
  }),
]);

for (const name of ["main.cjs", "protocol.cjs", "server.cjs", "formatter.mjs", "shfmt.wasm", "browser.js"])
  copyFileSync(join(root, "packages/lsp/dist", name), join(folder, "dist/server", name));
for (const path of ["schemas/config.schema.json", "schemas/component.schema.json", "LICENSE"])
  copyFileSync(join(root, path), join(folder, path));
