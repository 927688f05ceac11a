/** Makes what the package has besides what stands in this folder: the client, the language server, the schemas, and the license. */

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { builtinsAsked, hostSides } from "../../scripts/bundle/both-sides.mjs";
import { licenses } from "../../scripts/bundle/bundle.mjs";
import { buildServer } from "./build-server.mjs";

const folder = import.meta.dirname;
const root = join(folder, "../..");

rmSync(join(folder, "dist/server"), { recursive: true, force: true });
for (const name of ["dist/server", "schemas"]) mkdirSync(join(folder, name), { recursive: true });

const results = await Promise.all([
  // One file for both hosts: most of it is the library, which is the same for both.
  build({
    absWorkingDir: root,
    entryPoints: [join(folder, "src/extension.ts")],
    outfile: join(folder, "dist/extension.js"),
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "cjs",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2023",
    external: ["vscode"],
    plugins: [hostSides(), builtinsAsked({})],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  }),
  buildServer(root, join(folder, "dist/server")),
]);

writeFileSync(join(folder, "dist/THIRD-PARTY-LICENSES.txt"), licenses("This extension", root, results));

for (const path of ["schemas/config.schema.json", "schemas/component.schema.json", "LICENSE"])
  copyFileSync(join(root, path), join(folder, path));
