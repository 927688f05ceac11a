/**
 * Makes what the package has besides what stands in this folder: the schemas, the license, and the client. The client is not written
 * yet: what stands in its place does nothing.
 */

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const root = join(folder, "../..");

for (const name of ["dist", "schemas"]) mkdirSync(join(folder, name), { recursive: true });
for (const name of ["extension", "browser"])
  writeFileSync(join(folder, `dist/${name}.js`), "exports.activate = () => {};\n");
for (const path of ["schemas/config.schema.json", "schemas/component.schema.json", "LICENSE"])
  copyFileSync(join(root, path), join(folder, path));
