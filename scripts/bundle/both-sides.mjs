/** What lets one bundle be run by Node.js and by browsers: what only one of them has is there when that one loads it. */

import { builtinModules, createRequire } from "node:module";
import { join } from "node:path";

/** The libraries of the protocol have a module for either side, and a bundle for both has both. */
export function hostSides() {
  return {
    name: "host-sides",
    setup({ onResolve }) {
      onResolve({ filter: /^vscode-[a-z-]+\/(?:node|browser)$/ }, ({ path, resolveDir }) => {
        const [name = "", side = ""] = path.split("/");
        const main = createRequire(join(resolveDir, "module.js")).resolve(name);
        const [root = ""] = new RegExp(`^.*[\\\\/]node_modules[\\\\/]${name}(?=[\\\\/])`).exec(main) ?? [];
        return { path: join(root, "lib", side, "main.js") };
      });
    },
  };
}

/**
 * Node.js's own modules are asked for when the code is run, which no browser fails at. `substitutes` are files that stand for some of
 * them in a browser, by the modules' names.
 */
export function builtinsAsked(substitutes) {
  const filter = new RegExp(`^(?:node:)?(?:${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`);
  return {
    name: "builtins-asked",
    setup({ onLoad, onResolve }) {
      onResolve({ filter }, ({ path }) => ({ path: path.replace(/^node:/, ""), namespace: "builtins-asked" }));
      onLoad({ filter: /.*/, namespace: "builtins-asked" }, ({ path }) => {
        const substitute = substitutes[path];
        const otherwise = substitute === undefined ? "{}" : `require(${JSON.stringify(substitute)})`;
        const contents = `module.exports = globalThis.process?.getBuiltinModule?.("${path}") ?? ${otherwise};`;
        return { contents, resolveDir: import.meta.dirname };
      });
    },
  };
}
