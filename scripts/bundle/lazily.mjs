/** Modules that only some runs need: they are loaded when the first thing of them is used. */

import { readFile } from "node:fs/promises";
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
      // Each that imports it has a module of its own: to hand all names of a library on takes longer than all else that is done with them.
      onResolve({ filter }, async ({ path, importer }) => {
        const names = namesFrom(path, await readFile(importer, "utf8")) ?? Object.keys(require(path));
        return { path: `${path}: ${names.join(", ")}`, namespace: "lazily", pluginData: { file: files[path], names } };
      });
      onLoad({ filter: /./, namespace: "lazily" }, ({ pluginData: { file, names } }) => ({
        contents: names === byDefault ? functionOf(file) : gettersOf(names, file),
      }));
    },
  };
}

/** What a library is imported as that is one function. */
const byDefault = ["default"];

function functionOf(file) {
  return `export default function () { return require("${file}").default.apply(this, arguments); }`;
}

function gettersOf(names, file) {
  return `for (const name of ${JSON.stringify(names)})
    Object.defineProperty(exports, name, { enumerable: true, get: () => require("${file}")[name] });`;
}

/** The names that a module of ours imports from a library; undefined where it does not import them by their names. */
function namesFrom(library, code) {
  const imports = [...code.matchAll(/^import (.*?) from "(.*?)";$/gms)].filter(([, , path]) => path === library);
  if (imports.length === 1 && /^\w+$/.test(imports[0][1])) return byDefault;
  const lists = imports.map(([, names]) => /^\{(.*)\}$/s.exec(names)?.[1]);
  if (lists.length === 0 || lists.includes(undefined)) return undefined;
  return lists.flatMap((list) =>
    list
      .split(",")
      .map((name) => name.trim().replace(/ as .*/, ""))
      .filter((name) => name !== "" && !name.startsWith("type ")),
  );
}
