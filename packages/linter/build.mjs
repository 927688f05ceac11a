/**
 * Bundles the command without dependencies, for Node.js 20.19 and later: what every run needs in one file, what only some need in files
 * beside it, and the licenses of what is in them.
 */

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { commandOptions, formatterOptions, licenses, shfmtFolder } from "../../scripts/bundle/bundle.mjs";
import { lazily } from "../../scripts/bundle/lazily.mjs";
import { textsApart } from "../../scripts/bundle/texts-apart.mjs";

const folder = import.meta.dirname;
const dist = join(folder, "dist");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const buildMark = "BUILD_OF_IMGLINT";

const forCommand = commandOptions(folder, { "/formatter.ts": "./formatter.mjs" });

/** Libraries that only some runs need: for components and configurations in YAML, for --watch, for --diff. */
const libraries = ["yaml", "chokidar", "diff"];

const texts = textsApart("./texts.cjs");

const command = await build({
  ...forCommand,
  entryPoints: ["src/cli/main.ts"],
  outfile: "dist/main.cjs",
  banner: {},
  charset: "ascii",
  external: ["./texts.cjs"],
  define: {
    ...forCommand.define,
    IMGLINT_VERSION: JSON.stringify(version),
    IMGLINT_BUILD: JSON.stringify(buildMark),
  },
  plugins: [
    ...forCommand.plugins,
    texts.plugin,
    lazily(folder, {
      ...Object.fromEntries(libraries.map((name) => [name, `./${name}.cjs`])),
      "node:child_process": "node:child_process",
      "node:crypto": "node:crypto",
    }),
  ],
  write: false,
});

const bundled = await Promise.all(
  libraries.map(
    async (name) =>
      await build({
        ...forCommand,
        banner: {},
        stdin: { contents: `module.exports = require("${name}");`, resolveDir: folder },
        outfile: `dist/${name}.cjs`,
        write: false,
      }),
  ),
);

const formatter = await build({
  ...formatterOptions(folder),
  entryPoints: ["src/cli/formatter.ts"],
  outfile: "dist/formatter.mjs",
  write: false,
});

/** What is run: Node.js 22 and later keep what V8 makes of the program for the next run. */
const program = `#!/usr/bin/env node
require("node:module").enableCompileCache?.();
require("./main.cjs");
`;

mkdirSync(dist, { recursive: true });
const results = [command, ...bundled, formatter];
for (const { path, text } of results.flatMap(({ outputFiles }) => outputFiles)) {
  // The hash of the code stands in it: a cache of another build is not taken up.
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  writeFileSync(path, text.replaceAll(buildMark, hash));
}
writeFileSync(join(dist, "texts.cjs"), texts.module());
writeFileSync(join(dist, "imglint.cjs"), program, { mode: 0o755 });
copyFileSync(join(shfmtFolder(folder), "shfmt.wasm"), join(dist, "shfmt.wasm"));
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licenses("imglint", folder, results));
