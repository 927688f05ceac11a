/**
 * Makes what the package has besides what stands in this folder: the schemas, the license, and the bundles of the client. The client is not
 * written yet, so its bundles do nothing.
 */

import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const root = join(folder, "../..");

for (const name of ["extension", "browser"]) {
  await build({
    stdin: { contents: "export function activate() {}" },
    outfile: join(folder, `dist/${name}.js`),
    format: "cjs",
    logLevel: "warning",
  });
}

mkdirSync(join(folder, "schemas"), { recursive: true });
for (const name of ["config.schema.json", "component.schema.json"])
  copyFileSync(join(root, "schemas", name), join(folder, "schemas", name));
copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
