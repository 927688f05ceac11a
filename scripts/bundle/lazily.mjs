/** Modules that only some runs need: they are loaded when the first thing of them is used. */

import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * A plugin for esbuild. `files` tells which file of the bundle has a library in it, by the library's name; Node.js's own modules may be named,
 * too, and are their own files. Only functions and classes that are used inside of functions can come so late.
 */
export function lazily(folder, files) {
  const require = createRequire(join(folder, "package.json"));
  const filter = new RegExp(`^(?:${Object.keys(files).join("|")})$`);
  return {
    name: "lazily",
    setup({ onLoad, onResolve }) {
      // What such a module asks for itself is the file.
      onResolve({ filter: /./ }, ({ path, namespace }) =>
        namespace === "lazily" ? { path, external: true } : undefined,
      );
      onResolve({ filter }, ({ path }) => ({ path, namespace: "lazily" }));
      onLoad({ filter: /./, namespace: "lazily" }, ({ path }) => ({
        contents: `for (const name of ${JSON.stringify(Object.keys(require(path)))})
          Object.defineProperty(exports, name, { enumerable: true, get: () => require("${files[path]}")[name] });`,
      }));
    },
  };
}
