/**
 * Bundles the language server for the extension: modules for Node.js and for workers of browsers alike, so that what both are made of is
 * in the package once. The formatter, and shfmt's program, are loaded when they are asked for.
 */

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { builtinsAsked, hostSides } from "../../scripts/bundle/both-sides.mjs";
import { bundleOptions, formatterOptions, shfmtFolder } from "../../scripts/bundle/bundle.mjs";

/** Bundles the server into a folder: `main.js` for Node.js 22.15 and later, `worker.js` for workers. The answer is esbuild's. */
export async function buildServer(root, target) {
  const folder = join(root, "packages/lsp");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const shfmt = shfmtFolder(folder);
  const options = bundleOptions(root);
  copyFileSync(join(shfmt, "shfmt.wasm"), join(target, "shfmt.wasm"));
  // Node.js is told that they are modules; some web servers have no type for .mjs.
  writeFileSync(join(target, "package.json"), '{ "type": "module" }\n');
  return await build({
    ...options,
    entryPoints: { main: join(folder, "src/main.ts"), worker: join(folder, "src/browser.ts") },
    outdir: target,
    chunkNames: "[name]-[hash]",
    splitting: true,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    define: { LANGUAGE_SERVER_VERSION: JSON.stringify(version) },
    plugins: [
      ...formatterOptions(folder).plugins,
      hostSides(),
      builtinsAsked({ path: createRequire(join(folder, "package.json")).resolve("pathe") }),
      shfmtBeside(shfmt),
    ],
  });
}

/** shfmt, whose program stands beside the modules: a file on one side, an address on the other. */
function shfmtBeside(resolveDir) {
  const contents = `
    import { format as formatBy } from "./shfmt_binding.js";
    import { readFileSync } from "node:fs";
    const place = new URL("shfmt.wasm", import.meta.url);
    const program = place.protocol === "file:" ? readFileSync(place) : await (await fetch(place)).arrayBuffer();
    const { instance } = await WebAssembly.instantiate(program);
    instance.exports._initialize();
    export const format = (...words) => formatBy(instance.exports, ...words);`;
  return {
    name: "shfmt-beside",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^@wasm-fmt\/shfmt$/ }, ({ path }) => ({ path, namespace: "shfmt-beside" }));
      onLoad({ filter: /.*/, namespace: "shfmt-beside" }, () => ({ contents, resolveDir }));
    },
  };
}
