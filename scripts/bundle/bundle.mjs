/** What the bundles of the packages have in common: esbuild's options, the formatter as a bundle of its own, and the licenses. */

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { chevrotainParts } from "./chevrotain-parts.mjs";

/** esbuild's options for every bundle of the package in a folder. */
export function bundleOptions(folder) {
  return {
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    charset: "utf8",
    conditions: ["source"],
    // What jsonc-parser has for require() cannot be bundled.
    mainFields: ["module", "main"],
    plugins: [chevrotainParts],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  };
}

/** Those for a command of Node.js. `apart` tells which modules are bundles of their own, by how their paths end, and where those are. */
export function commandOptions(folder, apart) {
  return {
    ...bundleOptions(folder),
    platform: "node",
    target: "node20.19",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    define: { "import.meta.dirname": "__dirname" },
    plugins: [...bundleOptions(folder).plugins, bundlesApart(apart)],
  };
}

/** Those for the formatter's bundle. */
export function formatterOptions(folder) {
  return {
    ...bundleOptions(folder),
    platform: "node",
    target: "node20.19",
    format: "esm",
    // What is bundled from CommonJS asks for Node.js's own modules by require().
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: [...bundleOptions(folder).plugins, prettierForYaml(folder)],
  };
}

/** Where sources load a module that is a bundle of its own, the bundle is loaded. */
function bundlesApart(apart) {
  return {
    name: "bundles-apart",
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path: module }) => {
        const [, path] = Object.entries(apart).find(([end]) => module.endsWith(end)) ?? [];
        return path === undefined ? undefined : { path, external: true };
      });
    },
  };
}

/**
 * Prettier as a module of its own, with its plugin for YAML and without those for other languages; and without any way to load a
 * module that a configuration names, since nothing in a configuration is run.
 */
function prettierForYaml(folder) {
  const prettier = dirname(requireFrom(folder).resolve("prettier/package.json"));
  return {
    name: "prettier-for-yaml",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^prettier$/ }, () => ({ path: join(prettier, "index.mjs") }));
      onResolve({ filter: /^\.\/plugins\// }, ({ path }) =>
        path.endsWith("/yaml.mjs") ? undefined : { path: "left-out", namespace: "left-out" },
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

/** The folder of shfmt, whose program, shfmt.wasm, is read from beside the formatter's bundle when shell text is to be formatted. */
export function shfmtFolder(folder) {
  const plugin = createRequire(requireFrom(folder).resolve("prettier-plugin-buildcontent/package.json"));
  return dirname(plugin.resolve("@wasm-fmt/shfmt/wasm"));
}

function requireFrom(folder) {
  return createRequire(join(folder, "package.json"));
}

/** The license of every package that a file of the bundles is from, and of what that has bundled itself. `name` is the package that has the bundles in it. */
export function licenses(name, folder, results) {
  const files = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const packages = new Set(files.flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []));
  const texts = [...packages]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => {
      const root = resolve(folder, path);
      const { name: inside, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      const notices = readdirSync(root).filter((entry) =>
        /^(?:licen[cs]e|copying|third-party-notices)(?:[.-]|$)/i.test(entry),
      );
      const text = notices.map((file) => readFileSync(join(root, file), "utf8").trim()).join("\n\n");
      return `${inside} ${version} (${license})\n\n${text}\n`;
    });
  return `${name} contains the following packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
