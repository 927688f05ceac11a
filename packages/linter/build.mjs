/**
 * Bundles the command without dependencies, for Node.js 20.19 and later: what every run needs in one file, what only some need in files
 * beside it, and the licenses of what is in them: into dist, or into a folder that is named.
 */

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { commandOptions, formatterOptions, licenses, shfmtFolder } from "../../scripts/bundle/bundle.mjs";
import { lazily } from "../../scripts/bundle/lazily.mjs";
import { textsApart } from "../../scripts/bundle/texts-apart.mjs";

const folder = import.meta.dirname;
const dist = process.argv[2] ?? join(folder, "dist");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const buildMark = "BUILD_OF_IMGLINT";

const forCommand = commandOptions(folder, { "/load-formatter.ts": "./load-formatter.cjs" });

/** Libraries that only some runs need: for components and configurations in YAML, for those in JSON, for carets below Chinese, for --diff. */
const libraries = ["yaml", "jsonc-parser", "string-width", "diff"];

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
      "node:v8": "node:v8",
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

const loader = await build({
  ...commandOptions(folder, { "/formatter.ts": "./formatter.mjs" }),
  banner: {},
  entryPoints: ["src/cli/load-formatter.ts"],
  outfile: "dist/load-formatter.cjs",
  write: false,
});

const formatter = await build({
  ...formatterOptions(folder),
  entryPoints: ["src/cli/formatter.ts"],
  outfile: "dist/formatter.mjs",
  write: false,
});

const start = await build({
  ...forCommand,
  entryPoints: ["src/cli/start.ts"],
  outfile: "dist/imglint.cjs",
  define: { ...forCommand.define, IMGLINT_BUILD: JSON.stringify(buildMark) },
  write: false,
});

const results = [start, command, ...bundled, loader, formatter];
const [main] = command.outputFiles;
const { program, module } = texts.numbered(main.text);
const files = [
  ...[start, ...bundled, loader, formatter].flatMap(({ outputFiles }) => outputFiles),
  { path: main.path, text: program },
  { path: "texts.cjs", text: module },
];
// A hash of all the code stands in it: what another build keeps for later is not taken up.
const hash = createHash("sha256");
for (const { text } of files) hash.update(text);
const digest = hash.digest("base64url").slice(0, 16);

mkdirSync(dist, { recursive: true });
for (const { path, text } of files) {
  const code = text.replaceAll(buildMark, digest);
  const name = basename(path);
  writeFileSync(join(dist, name), name === "main.cjs" ? inAscii(asFunction(code)) : code);
}
copyFileSync(join(shfmtFolder(folder), "shfmt.wasm"), join(dist, "shfmt.wasm"));
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licenses("imglint", folder, results));

/** The program as the function that Node.js makes of a module: start.ts need not put it together each time. */
function asFunction(code) {
  return `(function (exports, require, module, __filename, __dirname) {${code}})`;
}

/** The program in ASCII alone, which start.ts reads it as, and V8 reads fastest. What esbuild has left stands in regular expressions, where an escape means the same. */
function inAscii(text) {
  return text.replace(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
