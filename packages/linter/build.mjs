/**
 * Bundles the command into a file without dependencies, and the formatter into another that only `imglint fmt` loads, both for
 * Node.js 20.19 and later, with the licenses of what is in them.
 */

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { commandOptions, formatterOptions, licenses, shfmtFolder } from "../../scripts/bundle/bundle.mjs";

const folder = import.meta.dirname;
const dist = join(folder, "dist");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const buildMark = "BUILD_OF_IMGLINT";

const forCommand = commandOptions(folder, { "/formatter.ts": "./formatter.mjs" });

const command = await build({
  ...forCommand,
  entryPoints: ["src/cli/main.ts"],
  outfile: "dist/imglint.cjs",
  define: {
    ...forCommand.define,
    IMGLINT_VERSION: JSON.stringify(version),
    IMGLINT_BUILD: JSON.stringify(buildMark),
  },
  write: false,
});

const formatter = await build({
  ...formatterOptions(folder),
  entryPoints: ["src/cli/formatter.ts"],
  outfile: "dist/formatter.mjs",
  write: false,
});

mkdirSync(dist, { recursive: true });
for (const { path, text } of [...command.outputFiles, ...formatter.outputFiles]) {
  // The hash of the code stands in it: a cache of another build is not taken up.
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  writeFileSync(path, text.replaceAll(buildMark, hash));
}
copyFileSync(join(shfmtFolder(folder), "shfmt.wasm"), join(dist, "shfmt.wasm"));
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licenses("imglint", folder, [command, formatter]));
