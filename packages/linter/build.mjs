/**
 * Bundles the command into a file without dependencies, and the formatter into another that only `imglint fmt` loads, both for
 * Node.js 20.19 and later, with the licenses of what is in them.
 */

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const dist = join(folder, "dist");
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const buildMark = "BUILD_OF_IMGLINT";

const shared = {
  absWorkingDir: folder,
  bundle: true,
  platform: "node",
  target: "node20.19",
  minify: true,
  charset: "utf8",
  conditions: ["source"],
  // What jsonc-parser has for require() cannot be bundled.
  mainFields: ["module", "main"],
  inject: ["group-by.mjs"],
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
};

// chevrotain calls Object.groupBy, which Node.js 20 does not have.
const withGroupBy = { "Object.groupBy": "groupBy" };

const command = await build({
  ...shared,
  entryPoints: ["src/cli/main.ts"],
  outfile: "dist/imglint.cjs",
  format: "cjs",
  banner: { js: "#!/usr/bin/env node" },
  define: { ...withGroupBy, IMGLINT_VERSION: JSON.stringify(version), IMGLINT_BUILD: JSON.stringify(buildMark) },
  plugins: [formatterApart()],
});

const formatter = await build({
  ...shared,
  entryPoints: ["src/cli/formatter.ts"],
  outfile: "dist/formatter.mjs",
  format: "esm",
  // What is bundled from CommonJS asks for Node.js's own modules by require().
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  define: withGroupBy,
  plugins: [prettierForYaml()],
});

mkdirSync(dist, { recursive: true });
for (const { path, text } of [...command.outputFiles, ...formatter.outputFiles]) {
  // The hash of the code stands in it: a cache of another build is not taken up.
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  writeFileSync(path, text.replaceAll(buildMark, hash));
}
copyFileSync(shfmtFile(), join(dist, "shfmt.wasm"));
const inputs = [command, formatter].flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licenses(inputs));

/** The command loads the formatter's bundle where its sources load the formatter. */
function formatterApart() {
  return {
    name: "formatter-apart",
    setup({ onResolve }) {
      onResolve({ filter: /\/formatter\.ts$/ }, () => ({ path: "./formatter.mjs", external: true }));
    },
  };
}

/**
 * Prettier as a module of its own, with its plugin for YAML and without those for other languages; and without any way to load a
 * module that a configuration names, since nothing in a configuration is run.
 */
function prettierForYaml() {
  const prettier = dirname(require.resolve("prettier/package.json"));
  return {
    name: "prettier-for-yaml",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^prettier$/ }, () => ({ path: join(prettier, "index.mjs") }));
      onResolve({ filter: /^\.\/plugins\// }, ({ path }) =>
        path.endsWith("/yaml.mjs") ? undefined : { path, namespace: "left-out" },
      );
      onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "" }));
      onLoad({ filter: /prettier[\\/]index\.mjs$/ }, ({ path }) => ({ contents: withoutLoading(path) }));
    },
  };
}

/** The text of Prettier in which every import() and require() of what is not known beforehand throws. */
function withoutLoading(path) {
  const text = readFileSync(path, "utf8");
  const loads = /\bimport\((?!")|\brequire2\(/g;
  if (new Set(text.match(loads)).size < 2 || text.split("createRequire(").length > 2)
    throw new Error(`${path} loads modules in another way than it did`);
  const refusal = 'function refuseToLoad() { throw new Error("imglint runs nothing that a configuration names"); }';
  return `${text.replace(loads, "refuseToLoad(")}\n${refusal}\n`;
}

/** shfmt, which is read from beside the bundle when shell text is to be formatted. */
function shfmtFile() {
  const plugin = createRequire(require.resolve("prettier-plugin-buildcontent/package.json"));
  return plugin.resolve("@wasm-fmt/shfmt/wasm");
}

/** The license of every package that a bundled file is from, and of what that has bundled itself. */
function licenses(files) {
  const packages = new Set(files.flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []));
  const texts = [...packages]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => {
      const root = resolve(folder, path);
      const { name, version: installed, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      const notices = readdirSync(root).filter((entry) =>
        /^(?:licen[cs]e|copying|third-party-notices)(?:[.-]|$)/i.test(entry),
      );
      const text = notices.map((file) => readFileSync(join(root, file), "utf8").trim()).join("\n\n");
      return `${name} ${installed} (${license})\n\n${text}\n`;
    });
  return `imglint contains the following packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
