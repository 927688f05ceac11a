/**
 * Bundles the server without dependencies: for Node.js 20.19 and later, with the formatter in a file of its own and the documentation
 * that rules are explained by beside it; and for workers of browsers, with the formatter in it.
 */

import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import {
  bundleOptions,
  commandOptions,
  formatterOptions,
  licenses,
  shfmtFolder,
} from "../../scripts/bundle/bundle.mjs";

const folder = import.meta.dirname;
const dist = join(folder, "dist");
const shfmt = shfmtFolder(folder);
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Options with the package's version in the place of its name. */
const withVersion = (options) => ({
  ...options,
  define: { ...options.define, LANGUAGE_SERVER_VERSION: JSON.stringify(version) },
});

/** The front and the rest of the server speak with the client through the same protocol's code. */
const protocol = {
  "vscode-languageserver-protocol": "./protocol.cjs",
  "vscode-languageserver-protocol/node": "./protocol.cjs",
};

const results = await Promise.all([
  build({
    ...withVersion(commandOptions(folder, { ...protocol, "/node-server.ts": "./server.cjs" })),
    entryPoints: ["src/main.ts"],
    outfile: "dist/main.cjs",
  }),
  build({
    ...commandOptions(folder, { ...protocol, "/node-formatter.ts": "./formatter.mjs" }),
    banner: {},
    entryPoints: ["src/node-server.ts"],
    outfile: "dist/server.cjs",
  }),
  build({
    ...commandOptions(folder, {}),
    banner: {},
    entryPoints: [fileURLToPath(import.meta.resolve("vscode-languageserver-protocol/node"))],
    outfile: "dist/protocol.cjs",
  }),
  build({
    ...formatterOptions(folder),
    entryPoints: ["src/node-formatter.ts"],
    outfile: "dist/formatter.mjs",
  }),
  build({
    ...withVersion(bundleOptions(folder)),
    entryPoints: ["src/browser.ts"],
    outfile: "dist/browser.js",
    platform: "browser",
    target: "es2022",
    format: "iife",
    alias: { "node:path": "pathe" },
    loader: { ".wasm": "binary" },
    plugins: [...bundleOptions(folder).plugins, shfmtInside()],
  }),
]);

copyFileSync(join(shfmt, "shfmt.wasm"), join(dist, "shfmt.wasm"));
rmSync(join(dist, "docs"), { recursive: true, force: true });
cpSync(join(folder, "../../docs"), join(dist, "docs"), { recursive: true });
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licenses("The language server", folder, results));

/** A worker has no file to read shfmt's program from: it is a part of the bundle, and is compiled when it is first asked for. */
function shfmtInside() {
  const contents = `
    import program from "./shfmt.wasm";
    import { format as formatBy } from "./shfmt_binding.js";
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program));
    exports._initialize();
    export const format = (...words) => formatBy(exports, ...words);`;
  return {
    name: "shfmt-inside",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^@wasm-fmt\/shfmt$/ }, ({ path }) => ({ path, namespace: "shfmt-inside" }));
      onLoad({ filter: /.*/, namespace: "shfmt-inside" }, () => ({ contents, resolveDir: shfmt }));
    },
  };
}
